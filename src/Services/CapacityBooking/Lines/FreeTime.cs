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
        foreach (var objection in line.ShareObjections(organisation, slot, now)) yield return objection;
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
            for (var start = AfterTaken(FullMinute(open.Start)); start + length <= open.End;)
            {
                if (start > latestStart) return null;
                var slot = new Slot(start, start + length);
                if (!line.FullWeeks(organisation, slot, now).Any()) return slot;
                // The week is full for the organisation: on Monday another begins.
                start = AfterTaken(Shares.WeeksOf(new Slot(start, start.AddTicks(1))).End);
            }
        }
        return null;

        DateTimeOffset AfterTaken(DateTimeOffset start)
        {
            foreach (var slot in taken)
            {
                if (start + length <= slot.Start) break;
                if (slot.End > start) start = slot.End;
            }
            return start;
        }
    }

    /// <summary>For so many minutes, or the line's minimum; null too where it does not book that long, or by its wait list only.</summary>
    public static Slot? FirstFor(this PilotLine line, Guid organisation, int minutes, Slot within, DateTimeOffset now)
    {
        var length = Math.Max(minutes, line.Policy.MinimumMinutes);
        return line.Policy.Mode == BookingMode.WaitList || length > line.Policy.MaximumMinutes ? null
            : line.FirstFor(organisation, TimeSpan.FromMinutes(length), within, now);
    }

    public static bool IsFullMinute(DateTimeOffset moment) => moment.UtcTicks % TimeSpan.TicksPerMinute == 0;

    static DateTimeOffset FullMinute(DateTimeOffset moment) =>
        IsFullMinute(moment) ? moment : moment.AddTicks(TimeSpan.TicksPerMinute - moment.UtcTicks % TimeSpan.TicksPerMinute);

    /// <summary>Open bookings with their buffer, and outages without one.</summary>
    static IEnumerable<Slot> Taken(this PilotLine line) =>
        line.Bookings.Select(booking => new Slot(
                booking.Slot.Start.AddMinutes(-line.Policy.BufferMinutes), booking.Slot.End.AddMinutes(line.Policy.BufferMinutes)))
            .Concat(line.Terms.Outages.Select(outage => outage.Slot));
}
