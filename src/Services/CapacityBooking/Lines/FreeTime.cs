using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Free time of a line and the policy's limits on it.</summary>
public static class FreeTime
{
    /// <summary>The minimum time between now and the start of a slot that the platform chooses. The hold must be confirmed in it.</summary>
    public static readonly TimeSpan TimeToConfirm = TimeSpan.FromMinutes(15);

    public static bool Overlaps(this Slot slot, Slot other) => slot.Start < other.End && other.Start < slot.End;

    public static TimeSpan Length(this Slot slot) => slot.End - slot.Start;

    /// <summary>Whether no open booking, with its buffer, and no outage overlaps the slot. Opening hours are not checked here.</summary>
    public static bool IsFree(this PilotLine line, Slot slot) => !line.Taken().Any(slot.Overlaps);

    /// <summary>Violations of the line's policy, which its operator may override.</summary>
    public static IEnumerable<Fault> Objections(this PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        var policy = line.Policy;
        if (slot.Start > now.AddDays(policy.HorizonDays)) yield return new Fault("start", $"at most {policy.HorizonDays} days ahead");
        if (slot.Length() < TimeSpan.FromMinutes(policy.MinimumMinutes))
            yield return new Fault("end", $"at least {policy.MinimumMinutes} minutes after start");
        if (slot.Length() > TimeSpan.FromMinutes(policy.MaximumMinutes))
            yield return new Fault("end", $"at most {policy.MaximumMinutes} minutes after start");
        if (line.Terms.Hours.Between(slot.Start, slot.End) is not [var open] || open != slot)
            yield return new Fault("start", "the slot is not within the opening hours");
        if (line.IsFullFor(organisation, now))
            yield return new Fault("organisation", $"already has {policy.MaximumFutureBookings} future bookings on this line, the maximum");
    }

    /// <summary>
    /// The earliest slot of a length within a range that is open, free and within the organisation's policy limits; null
    /// where there is none. It starts on a full minute, at least <see cref="TimeToConfirm"/> from now.
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

    /// <summary>Open bookings with their buffer, and outages without one.</summary>
    static IEnumerable<Slot> Taken(this PilotLine line) =>
        line.Bookings.Select(booking => new Slot(
                booking.Slot.Start.AddMinutes(-line.Policy.BufferMinutes), booking.Slot.End.AddMinutes(line.Policy.BufferMinutes)))
            .Concat(line.Terms.Outages.Select(outage => outage.Slot));
}
