namespace SupplyChain.Contracts;

/// <summary>A quantity in one ISO week, keyed by the week's Monday; the unit is the component's.</summary>
public sealed record WeekQuantity(DateOnly Week, decimal Quantity);

/// <summary>ISO 8601 weeks, keyed by their Monday.</summary>
public static class IsoWeek
{
    public static bool IsMonday(DateOnly day) => day.DayOfWeek == DayOfWeek.Monday;

    /// <summary>The Monday of the week that <paramref name="moment"/> falls in, in UTC.</summary>
    public static DateOnly Of(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
