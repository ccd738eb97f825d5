using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Selection;

/// <summary>What is published for a series.</summary>
/// <param name="Point">Point forecast of step 1, 2, ...: the expected value as far as the methods give it; always finite.</param>
/// <param name="Quantiles">Never crossing; never below 0 where the history never is.</param>
/// <param name="Method">The method or combination chosen, such as <c>median of ces, ets, theta</c>.</param>
/// <param name="Reason">Why, in words for a planner.</param>
/// <param name="Backtest">How the candidates did on the end of the history itself.</param>
public sealed record SeriesForecast(double[] Point, QuantileForecast Quantiles, string Method, string Reason, Backtest Backtest)
{
    /// <summary>With nothing below <paramref name="least"/>.</summary>
    internal SeriesForecast AtLeast(double least) => this with { Point = [.. Point.Select(value => Math.Max(least, value))], Quantiles = Quantiles.AtLeast(least) };

    /// <summary>Without the first <paramref name="skipped"/> steps.</summary>
    internal SeriesForecast From(int skipped) => this with { Point = Point[skipped..], Quantiles = Quantiles.From(skipped) };
}

/// <summary>The rolling-origin test behind a choice.</summary>
/// <param name="Origins">Ends of shortened histories from which the values that follow were forecast; 0 where the history is too short.</param>
/// <param name="Horizon">Steps forecast from each, at most.</param>
/// <param name="Candidates">In the order in which they were tried.</param>
public sealed record Backtest(int Origins, int Horizon, IReadOnlyList<CandidateResult> Candidates);

/// <param name="Form">Form and parameters on the whole history.</param>
/// <param name="Error">Discounted error of the backtest in the measure by which its kind of series is judged; NaN without a backtest.</param>
/// <param name="Weight">Share in the forecast, 0 to 1.</param>
public sealed record CandidateResult(string Method, string Form, double Error, double Weight);
