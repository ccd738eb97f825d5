using System.Globalization;

namespace SupplyChain.Console.Words;

/// <summary>The clock of a site: its times are shown and written as people there read them.</summary>
/// <param name="Name">IANA name of the zone, such as Asia/Shanghai, or an offset, such as +08:00.</param>
public sealed record SiteClock(string Name, TimeZoneInfo Zone)
{
    const string Field = "yyyy-MM-dd'T'HH:mm";

    /// <summary>UTC for a zone that is not known here.</summary>
    public static SiteClock Of(string name)
    {
        if (name is ['+' or '-', ..] && TimeSpan.TryParseExact(name[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset)
            && offset <= TimeSpan.FromHours(14))
            return new(name, TimeZoneInfo.CreateCustomTimeZone(name, name[0] == '-' ? -offset : offset, name, name));
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? new(name, zone) : new("UTC", TimeZoneInfo.Utc);
    }

    public DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(At(moment).DateTime);

    /// <summary>The moment at which a day begins there; where a clock change skips it, the moment of the change.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Moment(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>Such as 20:00.</summary>
    public string Time(DateTimeOffset moment) => At(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Such as 2026-12-07 20:00.</summary>
    public string Text(DateTimeOffset moment) => At(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>From when to when; the day of the end only where it is another.</summary>
    public string Range(DateTimeOffset start, DateTimeOffset end) =>
        $"{Text(start)} – {(DayOf(start) == DayOf(end) ? Time(end) : Text(end))}";

    /// <summary>Such as Asia/Shanghai (UTC+08:00).</summary>
    public string Label(DateTimeOffset at)
    {
        var offset = Zone.GetUtcOffset(at);
        var shown = string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset.Duration():hh\\:mm}");
        return $"{Name} ({shown})";
    }

    /// <summary>As a field of the kind datetime-local has it.</summary>
    public string Write(DateTimeOffset at) => At(at).ToString(Field, CultureInfo.InvariantCulture);

    /// <summary>Null where it is none. Some browsers send seconds, too.</summary>
    public DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(
            (text ?? "").Trim(), [Field, Field + "':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local.Year is > 1 and < 9999 ? Moment(local) : null;

    DateTimeOffset Moment(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
}
