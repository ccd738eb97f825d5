using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Free time of a line, and the first of it that its policy gives to an organisation.</summary>
public static class FreeTime
{
    /// <summary>The minimum time between now and the start of a slot that the platform chooses. The hold must be confirmed in it.</summary>
    public static readonly TimeSpan TimeToConfirm = TimeSpan.FromMinutes(15);

    public static bool Overlaps(this Slot slot, Slot other) => slot.Start < other.End && other.Start < slot.End;

    public static TimeSpan Length(this Slot slot) => slot.End - slot.Start;

    /// <summary>Whether no open booking, with its buffer, and no outage overlaps the slot. Opening hours are not checked here.</summary>
    public static bool IsFree(this PilotLine line, Slot slot) => !line.Taken().Any(slot.Overlaps);

    /// <summary>
    /// The earliest slot of a length within a range that is open, free and that no rule of the policy refuses to the organisation; null
    /// where there is none. It starts on a full minute, at least <see cref="TimeToConfirm"/> from now. Each step leads behind what
    /// stands against a slot, so that there are no more steps than bookings, periods and edges of windows in the range.
    /// </summary>
    public static Slot? FirstFor(this PilotLine line, Guid organisation, TimeSpan length, Slot within, DateTimeOffset now)
    {
        var earliest = now + TimeToConfirm;
        var taken = line.Taken().OrderBy(slot => slot.Start).ToList();
        foreach (var open in line.Terms.Hours.Between(within.Start > earliest ? within.Start : earliest, within.End))
        {
            for (var start = AfterTaken(FullMinute(open.Start)); start + length <= open.End;)
            {
                var slot = new Slot(start, start + length);
                if (PolicyRules.All.FirstOrDefault(rule => rule.Objects(line, organisation, slot, now).Any()) is not { } against)
                    return slot;
                if (against.Later(line, organisation, slot, now) is not { } later) return null;
                start = AfterTaken(FullMinute(later));
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

    /// <summary>For so many minutes, or the line's minimum; null too where it gives slots by its wait list only.</summary>
    public static Slot? FirstFor(this PilotLine line, Guid organisation, int minutes, Slot within, DateTimeOffset now) =>
        line.Policy.Mode == BookingMode.WaitList ? null
            : line.FirstFor(organisation, TimeSpan.FromMinutes(Math.Max(minutes, line.Policy.MinimumMinutes)), within, now);

    public static bool IsFullMinute(DateTimeOffset moment) => moment.UtcTicks % TimeSpan.TicksPerMinute == 0;

    static DateTimeOffset FullMinute(DateTimeOffset moment) =>
        IsFullMinute(moment) ? moment : moment.AddTicks(TimeSpan.TicksPerMinute - moment.UtcTicks % TimeSpan.TicksPerMinute);

    /// <summary>Open bookings with their buffer, and outages without one.</summary>
    static IEnumerable<Slot> Taken(this PilotLine line) =>
        line.Bookings.Select(booking => new Slot(
                booking.Slot.Start.AddMinutes(-line.Policy.BufferMinutes), booking.Slot.End.AddMinutes(line.Policy.BufferMinutes)))
            .Concat(line.Terms.Outages.Select(outage => outage.Slot));
}
