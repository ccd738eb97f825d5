using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>When an organisation may have a slot of some length on a line, as ranges for a plan.</summary>
static class RouteTimes
{
    const long Minute = TimeSpan.TicksPerMinute;

    /// <summary>
    /// Ranges in which each slot of the length is open, free and, as far as its ISO weeks tell, within the organisation's policy limits.
    /// What the policy says of a slot is asked once per week; of slots that reach into another week at both ends of the range.
    /// </summary>
    /// <param name="within">In whole minutes; its start is the origin of the ranges.</param>
    public static IReadOnlyList<FreeRange> Ranges(PilotLine line, Guid organisation, int minutes, Slot within, DateTimeOffset now)
    {
        var (origin, length) = (within.Start, TimeSpan.FromMinutes(minutes));
        var (earliest, latestStart) = (now + FreeTime.TimeToConfirm, Minutes(now.AddDays(line.Policy.HorizonDays), up: false));
        var allowedInWeek = new Dictionary<long, bool>();
        return
        [
            .. line.Terms.Hours.Between(earliest > within.Start ? earliest : within.Start, within.End)
                .SelectMany(open => Without(open, Taken(line)))
                .SelectMany(free => Starts(Minutes(free.Start, up: true), Math.Min(Minutes(free.End, up: false) - minutes, latestStart)))
                .Select(starts => new FreeRange(starts.First, starts.Last + minutes)),
        ];

        IEnumerable<(long First, long Last)> Starts(long first, long last)
        {
            while (first <= last)
            {
                var weekEnd = Minutes(Shares.WeeksOf(new Slot(At(first), At(first).AddTicks(1))).End, up: false);
                var until = Math.Min(last, weekEnd - minutes);
                if (until >= first)
                {
                    if (!allowedInWeek.TryGetValue(weekEnd, out var allowed)) allowedInWeek.Add(weekEnd, allowed = IsAllowed(first));
                    if (allowed) yield return (first, until);
                }
                else
                {
                    // Until one of its ends comes into another week. What a slot takes of each week changes evenly up to there.
                    var endsIn = Minutes(Shares.WeeksOf(SlotAt(first)).End, up: false);
                    until = Math.Min(last, Math.Min(weekEnd - 1, Math.Max(endsIn - minutes, first)));
                    if (IsAllowed(first) && IsAllowed(until)) yield return (first, until);
                }
                first = until + 1;
            }
        }

        bool IsAllowed(long start) => !line.Objections(organisation, SlotAt(start), now).Any();
        Slot SlotAt(long start) => new(At(start), At(start) + length);
        DateTimeOffset At(long minute) => origin.AddMinutes(minute);

        long Minutes(DateTimeOffset moment, bool up)
        {
            var ticks = (moment - origin).Ticks;
            var whole = Math.DivRem(ticks, Minute, out var rest);
            return rest == 0 ? whole : rest > 0 == up ? whole + Math.Sign(rest) : whole;
        }
    }

    /// <summary>Open bookings with their buffer, and outages, in order of start.</summary>
    static IReadOnlyList<Slot> Taken(PilotLine line) =>
    [
        .. line.Bookings.Select(booking => new Slot(
                booking.Slot.Start.AddMinutes(-line.Policy.BufferMinutes), booking.Slot.End.AddMinutes(line.Policy.BufferMinutes)))
            .Concat(line.Terms.Outages.Select(outage => outage.Slot)).OrderBy(slot => slot.Start),
    ];

    static IEnumerable<Slot> Without(Slot open, IReadOnlyList<Slot> taken)
    {
        var from = open.Start;
        foreach (var slot in taken.Where(slot => slot.Overlaps(open)))
        {
            if (slot.Start > from) yield return new Slot(from, slot.Start);
            if (slot.End > from) from = slot.End;
        }
        if (from < open.End) yield return open with { Start = from };
    }
}
