using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>
/// Time that counts towards maximums of minutes: all of a slot but what lies in the policy's off-policy windows, such as nights.
/// </summary>
public static class CountedTime
{
    // The windows are those of a week: one begins or ends within it.
    static readonly TimeSpan OverAWeek = TimeSpan.FromDays(8);

    /// <summary>Minutes of a slot that count.</summary>
    public static double CountedMinutes(this PilotLine line, Slot slot) =>
        slot.Length().TotalMinutes - line.OffPolicy(slot.Start, slot.End).Sum(off => off.Length().TotalMinutes);

    /// <summary>Minutes of the part of a slot in a period that count.</summary>
    public static double CountedMinutes(this PilotLine line, Slot slot, Slot period)
    {
        var (start, end) = (slot.Start > period.Start ? slot.Start : period.Start, slot.End < period.End ? slot.End : period.End);
        return start < end ? line.CountedMinutes(new Slot(start, end)) : 0;
    }

    /// <summary>
    /// The first later start at which a slot of the same length may count for as many minutes less as it exceeds a maximum by. Between
    /// two edges of windows, a slot that is moved loses as much at its front as it gains at its end, or nothing, or loses minute by
    /// minute: so it is looked at from edge to edge.
    /// </summary>
    /// <returns>Null where no time is off policy.</returns>
    public static DateTimeOffset? LessLater(this PilotLine line, Slot slot, double excess)
    {
        var off = line.OffPolicy(slot.Start, slot.End + OverAWeek);
        var length = slot.Length();
        DateTimeOffset? edge = off.SelectMany(window => new[] { window.Start, window.End })
            .SelectMany(at => new[] { at, at - length }).Where(start => start > slot.Start)
            .Select(start => (DateTimeOffset?)start).Min();
        if (edge is null || IsOff(slot.Start) || !IsOff(slot.End)) return edge;
        var lost = slot.Start.AddMinutes(excess);
        return lost < edge ? lost : edge;

        bool IsOff(DateTimeOffset at) => off.Any(window => window.Start <= at && at < window.End);
    }

    static IReadOnlyList<Slot> OffPolicy(this PilotLine line, DateTimeOffset from, DateTimeOffset until) =>
        line.Policy.OffPolicy is { Count: > 0 } windows
            ? new OpeningHours(line.Terms.Hours.TimeZone, windows).Between(from, until) : [];
}
