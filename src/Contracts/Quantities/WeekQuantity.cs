namespace SupplyChain.Contracts;

/// <summary>The quantity of one ISO 8601 week.</summary>
/// <param name="Week">The Monday of the week.</param>
/// <param name="Quantity">In the component's unit.</param>
public sealed record WeekQuantity(DateOnly Week, [Quantity] decimal Quantity);

/// <summary>ISO 8601 weeks. A week is identified by its Monday.</summary>
public static class IsoWeek
{
    public static bool IsMonday(DateOnly day) => day.DayOfWeek == DayOfWeek.Monday;

    /// <summary>The Monday of the week that contains <paramref name="moment"/>, in UTC.</summary>
    public static DateOnly Of(DateTimeOffset moment) => Of(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>The Monday of the week that contains <paramref name="day"/>.</summary>
    public static DateOnly Of(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
