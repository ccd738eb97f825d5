using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Selection;

/// <summary>The forecast of a series.</summary>
/// <param name="Point">Point forecast of step 1, 2, ...: the expected value, as far as the methods give it. Always finite.</param>
/// <param name="Quantiles">They never cross. They are not below 0 when no value of the history is.</param>
/// <param name="Combined">How the candidates are combined.</param>
/// <param name="Basis">What the candidates were chosen by.</param>
/// <param name="Backtest">Accuracy of the candidates on the end of the history.</param>
public sealed record SeriesForecast(
    double[] Point, QuantileForecast Quantiles, CombinationKind Combined, ChoiceBasis Basis, Backtest Backtest)
{
    /// <summary>The combination with its candidates, such as <c>weighted median of ces, ets, theta</c>.</summary>
    public string Method => Combined switch
    {
        CombinationKind.None => "zero",
        CombinationKind.WeightedMean => $"weighted mean of {Candidates}",
        CombinationKind.WeightedMedian => $"weighted median of {Candidates}",
        _ => $"weighted mean and median of {Candidates}",
    };

    string Candidates => string.Join(", ", Backtest.Candidates.Select(candidate => candidate.Method));

    /// <summary>Raises all values below <paramref name="least"/> to it.</summary>
    internal SeriesForecast AtLeast(double least) => this with
    {
        Point = [.. Point.Select(value => Math.Max(least, value))],
        Quantiles = Quantiles.AtLeast(least),
    };

    /// <summary>Without the first <paramref name="skipped"/> steps.</summary>
    internal SeriesForecast From(int skipped) => this with { Point = Point[skipped..], Quantiles = Quantiles.From(skipped) };
}

/// <summary>How candidates are combined. None: without any demand, the forecast is 0.</summary>
public enum CombinationKind { None, WeightedMean, WeightedMedian, WeightedMeanAndMedian }

/// <summary>What the candidates were chosen by.</summary>
/// <param name="Series">The kind of a series that is not intermittent, such as <c>long and without season</c>; otherwise null.</param>
/// <param name="Demand">The pattern of intermittent demand; otherwise null. Both are null without any demand.</param>
/// <param name="ClosedPositions">Number of positions of a season that were always empty. They are forecast as 0.</param>
/// <param name="Season">Positions of that season; 0 if none was always empty.</param>
public sealed record ChoiceBasis(string? Series = null, DemandPattern? Demand = null, int ClosedPositions = 0, int Season = 0);

/// <summary>The rolling-origin test of a choice.</summary>
/// <param name="Origins">Number of shortened histories from which known values were forecast. 0 when the history is too short.</param>
/// <param name="Horizon">Largest number of steps forecast from each.</param>
/// <param name="Candidates">In the order in which they were tried.</param>
public sealed record Backtest(int Origins, int Horizon, IReadOnlyList<CandidateResult> Candidates);

/// <summary>One candidate of a choice.</summary>
/// <param name="Form">Form and parameters on the whole history.</param>
/// <param name="Error">
/// Discounted error of the backtest, in the measure for the kind of series. NaN without a backtest.
/// </param>
/// <param name="Weight">Share of the forecast, 0 to 1.</param>
public sealed record CandidateResult(string Method, string Form, double Error, double Weight);
