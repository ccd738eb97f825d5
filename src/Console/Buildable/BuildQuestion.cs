using SupplyChain.Console.Words;
using SupplyChain.Contracts;

namespace SupplyChain.Console.Buildable;

/// <summary>What is asked: a quantity of a product, where and in which week.</summary>
public sealed record BuildQuestion(string Product, string Region, DateOnly Week, decimal Quantity)
{
    /// <summary>A year is offered for choice.</summary>
    const int WeeksAhead = 53;

    /// <summary>Null where something is missing or is not what was asked for.</summary>
    public static BuildQuestion? Of(string? product, string? region, string? week, string? quantity) =>
        product?.Trim() is { Length: > 0 } named && region?.Trim() is { Length: > 0 } where && Written.Date(week) is { } day
        && Written.Number(quantity) is { } count ? new(named, where, MondayOf(day), count) : null;

    /// <param name="asked">Among them in any case.</param>
    public static IReadOnlyList<DateOnly> Weeks(DateTimeOffset now, DateOnly? asked) =>
    [
        .. Enumerable.Range(0, WeeksAhead).Select(step => IsoWeek.Of(now).AddDays(7 * step))
            .Append(asked ?? IsoWeek.Of(now)).Distinct().Order(),
    ];

    /// <summary>The first week that begins no earlier than so many days from now.</summary>
    public static DateOnly WeekAfter(int days, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(days);
        var monday = MondayOf(day);
        return monday < day ? monday.AddDays(7) : monday;
    }

    static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
