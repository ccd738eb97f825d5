using System.Globalization;

using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// The forecast of intermittent demand. Each family of smoothing methods is averaged over its parameters, then the families are
/// averaged. The weights are by discounted squared error at rolling origins. Absolute errors would favour a forecast of 0.
/// </summary>
static class DemandChoice
{
    // Parameters of a family differ little, so their weights use a higher power.
    const double PowerOfParameters = 2, PowerOfFamilies = 1;

    /// <param name="history">No value below 0, at least one above.</param>
    public static SeriesForecast Of(double[] history, int horizon, DemandPattern pattern)
    {
        var test = new RollingMeans(history, horizon);
        var families = DemandFilters.Of(history);
        double[][] rates =
        [
            .. families.Select(family => Blend(family.Rates, [.. family.Rates.Select(test.Error)], PowerOfParameters, out _)),
        ];
        var errors = rates.Select(test.Error).ToArray();
        var rate = Blend(rates, [.. errors.Zip(families, (error, family) => error / family.Prior)], PowerOfFamilies, out var shares);

        var point = new double[horizon];
        Array.Fill(point, rate[^1]);
        CandidateResult[] candidates =
        [
            .. families.Select((family, at) =>
                new CandidateResult(family.Name, Form(family, rates[at][^1]), Math.Sqrt(errors[at]), shares[at])),
        ];
        return new SeriesForecast(
            point, DemandQuantiles.Of(history, rate[^1], horizon),
            CombinationKind.WeightedMean, new ChoiceBasis(Demand: pattern),
            new Backtest(test.Origins, Math.Min(horizon, test.Origins), candidates));
    }

    /// <summary>The weighted mean of all rows.</summary>
    static double[] Blend(double[][] rows, double[] errors, double power, out double[] shares)
    {
        shares = Weights.Inverse(errors, power);
        var blend = new double[rows[0].Length];
        for (var row = 0; row < rows.Length; row++)
            for (var at = 0; at < blend.Length; at++) blend[at] += shares[row] * rows[row][at];
        return blend;
    }

    static string Form(DemandFilters.Family family, double rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{family.Rates.Length} parameters averaged, {rate:0.####} a step");
}
