using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Selection;

/// <summary>The forecast of a series.</summary>
/// <param name="Point">Point forecast of step 1, 2, ...: the expected value, as far as the methods give it. Always finite.</param>
/// <param name="Quantiles">They never cross. They are not below 0 when no value of the history is.</param>
/// <param name="Method">The method or combination, such as <c>median of ces, ets, theta</c>.</param>
/// <param name="Reason">Why it was chosen, in words for a planner.</param>
/// <param name="Backtest">Accuracy of the candidates on the end of the history.</param>
public sealed record SeriesForecast(double[] Point, QuantileForecast Quantiles, string Method, string Reason, Backtest Backtest)
{
    /// <summary>Raises all values below <paramref name="least"/> to it.</summary>
    internal SeriesForecast AtLeast(double least) => this with
    {
        Point = [.. Point.Select(value => Math.Max(least, value))],
        Quantiles = Quantiles.AtLeast(least),
    };

    /// <summary>Without the first <paramref name="skipped"/> steps.</summary>
    internal SeriesForecast From(int skipped) => this with { Point = Point[skipped..], Quantiles = Quantiles.From(skipped) };
}

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
