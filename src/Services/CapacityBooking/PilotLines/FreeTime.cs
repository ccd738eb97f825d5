using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.PilotLines;

/// <summary>What is free on a line, and for whom.</summary>
public static class FreeTime
{
    /// <summary>A slot that the platform chooses leaves who gets it this long to confirm the hold, which ends with its start.</summary>
    public static readonly TimeSpan TimeToConfirm = TimeSpan.FromMinutes(15);

    public static bool Overlaps(this Slot slot, Slot other) => slot.Start < other.End && other.Start < slot.End;

    public static TimeSpan Length(this Slot slot) => slot.End - slot.Start;

    /// <summary>Nothing open within the buffer of it and no outage over it. Opening hours don't matter here.</summary>
    public static bool IsFree(this PilotLine line, Slot slot) => !line.Taken().Any(slot.Overlaps);

    /// <summary>What the line's policy has against the organisation's booking the slot; its operator may override it.</summary>
    public static IEnumerable<Fault> Objections(this PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        var policy = line.Policy;
        if (slot.Start > now.AddDays(policy.HorizonDays)) yield return new Fault("start", $"at most {policy.HorizonDays} days ahead");
        if (slot.Length() < TimeSpan.FromMinutes(policy.MinimumMinutes)) yield return new Fault("end", $"at least {policy.MinimumMinutes} minutes after start");
        if (slot.Length() > TimeSpan.FromMinutes(policy.MaximumMinutes)) yield return new Fault("end", $"at most {policy.MaximumMinutes} minutes after start");
        if (line.Terms.Hours.Between(slot.Start, slot.End) is not [var open] || open != slot) yield return new Fault("start", "the slot is not within the opening hours");
        if (line.IsFullFor(organisation, now)) yield return new Fault("organisation", $"has {policy.MaximumFutureBookings} bookings ahead on this line, the most it may have");
    }

    /// <summary>
    /// The earliest slot of a length within a range that is open, free and as the policy allows the organisation;
    /// null where there is none. It starts on a full minute, and late enough to be confirmed.
    /// </summary>
    public static Slot? FirstFor(this PilotLine line, Guid organisation, TimeSpan length, Slot within, DateTimeOffset now)
    {
        if (line.IsFullFor(organisation, now)) return null;

        var (earliest, latestStart) = (now + TimeToConfirm, now.AddDays(line.Policy.HorizonDays));
        var taken = line.Taken().OrderBy(slot => slot.Start).ToList();
        foreach (var open in line.Terms.Hours.Between(within.Start > earliest ? within.Start : earliest, within.End))
        {
            var start = FullMinute(open.Start);
            foreach (var slot in taken)
            {
                if (start + length <= slot.Start) break;
                if (slot.End > start) start = slot.End;
            }
            if (start > latestStart) return null;
            if (start + length <= open.End) return new Slot(start, start + length);
        }
        return null;
    }

    public static bool IsFullMinute(DateTimeOffset moment) => moment.UtcTicks % TimeSpan.TicksPerMinute == 0;

    static DateTimeOffset FullMinute(DateTimeOffset moment) =>
        IsFullMinute(moment) ? moment : moment.AddTicks(TimeSpan.TicksPerMinute - moment.UtcTicks % TimeSpan.TicksPerMinute);

    static bool IsFullFor(this PilotLine line, Guid organisation, DateTimeOffset now) =>
        (line.CountedAhead ?? line.Bookings.Count(booking => booking.Organisation == organisation && booking.Slot.Start > now))
        >= line.Policy.MaximumFutureBookings;

    /// <summary>Bookings with the buffer around them, and outages, which need none.</summary>
    static IEnumerable<Slot> Taken(this PilotLine line) =>
        line.Bookings.Select(booking => new Slot(
                booking.Slot.Start.AddMinutes(-line.Policy.BufferMinutes), booking.Slot.End.AddMinutes(line.Policy.BufferMinutes)))
            .Concat(line.Terms.Outages.Select(outage => outage.Slot));
}
