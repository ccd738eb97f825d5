namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Makes quantities of what was calculated: as whole as what it was learnt from, and 0 or above.</summary>
/// <param name="whole">True where demand comes in whole numbers; else three decimals stay.</param>
public sealed class Rounding(bool whole)
{
    readonly decimal scale = whole ? 1 : 1000;
    decimal carried;

    // No quantity may be larger than one that could be planned; what runs away is cut there.
    const double Most = 1_000_000_000;

    /// <summary>
    /// A week with its figures rounded. What rounding takes from the expected value is carried into the next week, so that
    /// slow demand still adds up; quantiles are rounded away from the middle, so that they keep what they promise.
    /// </summary>
    /// <param name="quantiles">In the order of <see cref="ForecastWeek.Levels"/>.</param>
    public ForecastWeek Week(DateOnly week, double expected, IReadOnlyList<double> quantiles)
    {
        var exact = Quantity(expected) + carried;
        var rounded = Math.Max(0, Math.Round(exact * scale, MidpointRounding.AwayFromZero) / scale);
        carried = exact - rounded;
        var below = 0m;
        return ForecastWeek.Of(week, rounded, [.. quantiles.Select((quantile, level) => below = Math.Max(below, Rounded(Quantity(quantile), ForecastWeek.Levels[level])))]);
    }

    decimal Rounded(decimal quantity, double level) => (level switch
    {
        < 0.5 => Math.Floor(quantity * scale),
        > 0.5 => Math.Ceiling(quantity * scale),
        _ => Math.Round(quantity * scale, MidpointRounding.AwayFromZero),
    }) / scale;

    // Nine decimals are more than any figure deserves, and keep the noise of the last bits out of a ceiling.
    static decimal Quantity(double value) => Math.Round((decimal)Math.Clamp(value, 0, Most), 9);
}
