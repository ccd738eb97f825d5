using System.Globalization;

using SupplyChain.Contracts;

namespace SupplyChain.Console.Words;

/// <summary>Figures, weeks and times as both languages write them here.</summary>
public static class Formats
{
    /// <summary>Such as 12,500 or 0.85; at most three decimals.</summary>
    public static string Number(decimal value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>What a piece costs, whole: a resistor may cost 0.0004. At least two decimals, such as 12.50.</summary>
    public static string Price(decimal value) => value.ToString("#,0.00####", CultureInfo.InvariantCulture);

    /// <summary>A sum of money, to the cent.</summary>
    public static string Money(decimal value) => value.ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>A ratio of 0 to 1 as per cent, such as 85.5 %.</summary>
    public static string Share(decimal ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio * 100:0.#} %");

    /// <summary>More or less than before, with its sign and the typographical minus, such as +120 or −35.</summary>
    public static string Change(decimal by) => by == 0 ? "0" : (by > 0 ? "+" : "\u2212") + Number(Math.Abs(by));

    /// <summary>The same relative to what was before, such as +12.5 %.</summary>
    public static string ChangeShare(decimal ratio) => (ratio > 0 ? "+" : ratio < 0 ? "\u2212" : "") + Share(Math.Abs(ratio));

    /// <summary>The ISO week of a Monday, such as 2026-W49.</summary>
    public static string Week(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In China's time, such as 2026-12-07 14:05.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.ToOffset(ChinaDay.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As a field of a form holds it: without groups.</summary>
    public static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>For machines, in UTC.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A UCUM unit as people write it: 1 is a piece.</summary>
    public static string Unit(string unit, Language language) =>
        unit != "1" ? unit : language == Language.En ? "pcs" : "件";

    /// <summary>How long something took, in days.</summary>
    public static string Lasted(TimeSpan span, Language language) => span.TotalDays < 1
        ? language == Language.En ? "less than a day" : "不到 1 天"
        : Days(span, language);

    /// <summary>Such as 4,060 or 0.42: what is expected is no more exact than its whole numbers, unless it is small.</summary>
    public static decimal Estimate(decimal value) => value >= 100 ? decimal.Round(value) : value;

    /// <summary>A moment with its second.</summary>
    public static string Second(DateTimeOffset at) =>
        at.ToOffset(ChinaDay.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Days(TimeSpan span, Language language) => span.TotalDays < 1
        ? language == Language.En ? "today" : "今天"
        : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays}{(language == Language.En ? " d" : " 天")}");
}
