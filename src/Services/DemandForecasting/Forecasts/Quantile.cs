namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Quantiles of the standard normal distribution, and empirical quantiles.</summary>
public static class Quantile
{
    public const double Normal75 = 0.6744897501960817, Normal90 = 1.2815515655446004, Normal95 = 1.6448536269514722;

    /// <summary>Of the standard normal distribution, at <see cref="ForecastWeek.Levels"/>.</summary>
    public static readonly IReadOnlyList<double> Normal = [-Normal95, -Normal75, 0, Normal75, Normal90, Normal95];

    /// <summary>The empirical quantile, linear between the observations (type 7 of Hyndman and Fan, 1996).</summary>
    /// <param name="values">At least one.</param>
    /// <param name="probability">0 to 1.</param>
    public static double Of(IEnumerable<double> values, double probability)
    {
        var ordered = values.Order().ToArray();
        var position = probability * (ordered.Length - 1);
        var below = (int)position;
        return below + 1 == ordered.Length ? ordered[below] : ordered[below] + (position - below) * (ordered[below + 1] - ordered[below]);
    }
}
