using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>Own forecast of a sum or of a single use. Its quantiles give the spread around the expected value.</summary>
/// <param name="Weeks">A sum's before any adjustment, a single use's with its planner's.</param>
/// <param name="Baseline">Expected values before any adjustment.</param>
public sealed record NodeForecast(IReadOnlyList<ForecastWeek> Weeks, IReadOnlyList<decimal> Baseline)
{
    public NodeForecast Times(decimal factor) =>
        new([.. Weeks.Select(week => week.Each(figure => figure * factor))], [.. Baseline.Select(value => value * factor)]);

    /// <summary>
    /// A week as it is now expected. Its quantiles lie around the expected value as they did around the node's own: less far
    /// in proportion where the parts make less of it, but no further where they make more, as reconciling adds no doubt
    /// (Wickramasuriya, Athanasopoulos and Hyndman 2019); an expected value that was near nothing would multiply it.
    /// </summary>
    /// <param name="expected">The sum of the parts, with adjustments.</param>
    /// <param name="baseline">The same before them.</param>
    /// <param name="left">Factor of the adjustments on the spread.</param>
    public ForecastWeek Around(int step, decimal expected, decimal baseline, decimal left)
    {
        var (own, scale) = (Weeks[step], left * (Baseline[step] > baseline ? baseline / Baseline[step] : 1));
        return ForecastWeek.Of(
            own.Week, expected,
            [.. own.Quantiles().Select(quantile => Math.Round(Math.Max(0, expected + scale * (quantile - own.Expected)), 6))]);
    }
}
