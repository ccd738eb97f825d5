using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Days, ISO weeks and months in a line's local time, as half-open ranges in UTC.</summary>
public static class Periods
{
    // The largest offset from UTC is 14 hours; a week begins, and a gap reaches, at most 7 days before the month.
    static readonly TimeSpan Margin = TimeSpan.FromDays(8);
    static readonly DateTimeOffset First = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), Last = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The period in which a moment lies. A line whose time zone is no longer known counts in UTC.</summary>
    public static Slot PeriodOf(this OpeningHours hours, QuotaPeriod per, DateTimeOffset moment)
    {
        var zone = OpenRanges.ZoneOf(hours.TimeZone) ?? TimeZoneInfo.Utc;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        var first = per switch
        {
            QuotaPeriod.Day => day,
            QuotaPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => new DateOnly(day.Year, day.Month, 1),
        };
        var next = per switch
        {
            QuotaPeriod.Day => day.AddDays(1),
            QuotaPeriod.Week => first.AddDays(7),
            _ => first.AddMonths(1),
        };
        return new(OpenRanges.ToUtc(first, TimeOnly.MinValue, zone), OpenRanges.ToUtc(next, TimeOnly.MinValue, zone));
    }

    /// <summary>The periods that a slot touches, in order.</summary>
    public static IEnumerable<Slot> PeriodsOf(this OpeningHours hours, QuotaPeriod per, Slot slot)
    {
        for (var period = hours.PeriodOf(per, slot.Start); ; period = hours.PeriodOf(per, period.End))
        {
            yield return period;
            if (period.End >= slot.End) yield break;
        }
    }

    /// <summary>Its first and its last day in the line's local time.</summary>
    public static (DateOnly First, DateOnly Last) DaysOf(this OpeningHours hours, Slot period)
    {
        var zone = OpenRanges.ZoneOf(hours.TimeZone) ?? TimeZoneInfo.Utc;
        return (Day(period.Start), Day(period.End.AddTicks(-1)));

        DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
    }

    /// <summary>A range that holds every period and every gap to a slot, whatever the line's time zone is.</summary>
    public static Slot Reach(Slot slot)
    {
        var (start, end) = (Clamped(slot.Start), Clamped(slot.End));
        return new(MonthOf(start < end ? start : end) - Margin, MonthOf(start < end ? end : start).AddMonths(1) + Margin);
    }

    static DateTimeOffset Clamped(DateTimeOffset moment) =>
        moment < First ? First : moment > Last ? Last : moment.ToUniversalTime();

    static DateTimeOffset MonthOf(DateTimeOffset utc) => new(utc.Year, utc.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
