namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Forecast demand of a week, 0 or above: the expected value and ascending quantiles.</summary>
/// <param name="Expected">The mean. The median of intermittent demand would be 0.</param>
public sealed record ForecastWeek(
    DateOnly Week, decimal Expected, decimal Quantile05, decimal Quantile25, decimal Quantile50, decimal Quantile75, decimal Quantile90,
    decimal Quantile95)
{
    public static readonly IReadOnlyList<double> Levels = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95];

    /// <param name="quantiles">In the order of <see cref="Levels"/>.</param>
    public static ForecastWeek Of(DateOnly week, decimal expected, IReadOnlyList<decimal> quantiles) =>
        new(week, expected, quantiles[0], quantiles[1], quantiles[2], quantiles[3], quantiles[4], quantiles[5]);

    /// <summary>In the order of <see cref="Levels"/>.</summary>
    public IReadOnlyList<decimal> Quantiles() => [Quantile05, Quantile25, Quantile50, Quantile75, Quantile90, Quantile95];

    /// <summary>The week with every figure changed by change, which must be monotone.</summary>
    public ForecastWeek Each(Func<decimal, decimal> change) => Of(Week, change(Expected), [.. Quantiles().Select(change)]);
}
