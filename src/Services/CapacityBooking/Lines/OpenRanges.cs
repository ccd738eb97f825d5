using System.Globalization;

using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Converts weekly opening hours in local time to half-open ranges in UTC.</summary>
public static class OpenRanges
{
    static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>
    /// The ranges in which the line is open between two moments, in order. Adjacent ranges are joined. Ranges are cut at
    /// both ends. A line whose time zone is no longer known is never open.
    /// </summary>
    public static IReadOnlyList<Slot> Between(this OpeningHours hours, DateTimeOffset from, DateTimeOffset until)
    {
        if (ZoneOf(hours.TimeZone) is not { } zone) return [];
        var joined = new List<Slot>();
        foreach (var range in Windows(hours, zone, from, until).OrderBy(range => range.Start))
        {
            var (start, end) = (Later(range.Start, from), Earlier(range.End, until));
            if (start >= end) continue;
            if (joined.Count > 0 && joined[^1].End >= start) joined[^1] = joined[^1] with { End = Later(joined[^1].End, end) };
            else joined.Add(new Slot(start, end));
        }
        return joined;
    }

    /// <summary>The time zone of an IANA name or of a UTC offset such as +08:00; null for an unknown name.</summary>
    public static TimeZoneInfo? ZoneOf(string name)
    {
        if (name is ['+' or '-', ..])
            return TimeSpan.TryParseExact(name[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= LargestOffset
                ? TimeZoneInfo.CreateCustomTimeZone(name, name[0] == '-' ? -offset : offset, name, name)
                : null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
    }

    static IEnumerable<Slot> Windows(OpeningHours hours, TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until)
    {
        // A window of the previous evening may reach into the first day.
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime).AddDays(-1);
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(until, zone).DateTime);
        for (var day = first; day <= last; day = day.AddDays(1))
            foreach (var window in hours.Weekly.Where(window => window.Day == day.DayOfWeek))
                yield return new Slot(
                    ToUtc(day, window.Opens, zone), ToUtc(window.Closes <= window.Opens ? day.AddDays(1) : day, window.Closes, zone));
    }

    /// <summary>
    /// By RFC 5545, 3.3.5: a local time that a clock change skips is taken with the offset before the change. A local time
    /// that occurs twice is the first of the two.
    /// </summary>
    public static DateTimeOffset ToUtc(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
