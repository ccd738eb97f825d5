using SupplyChain.Forecasting.Arima;
using SupplyChain.Forecasting.Baselines;
using SupplyChain.Forecasting.ComplexSmoothing;
using SupplyChain.Forecasting.ExponentialSmoothing;
using SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;
using SupplyChain.Forecasting.Intervals;
using SupplyChain.Forecasting.LongSeasons;
using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting.Selection;

/// <summary>The candidates for a kind of series, and how their forecasts become one.</summary>
/// <param name="Kind">In words, for the reason of a choice.</param>
/// <param name="Power">Shares are proportional to the backtest's error to the power of minus this.</param>
/// <param name="MeanShare">The forecast is this much of the weighted mean, and the weighted median for the rest.</param>
/// <param name="Spread">How wide intervals are in general, found on many series of other origin.</param>
sealed record Pool(string Kind, IForecastMethod[] Candidates, double Power, double MeanShare, ConformalIntervals.General Spread)
{
    // Longer seasons have more first states than a series can tell apart.
    const int LongestSmoothedSeason = 24;

    static readonly ComplexExponentialSmoothing Complex = new();
    static readonly StlForecast Decomposed = new("stl", new StandardTheta());

    // Without a season a series is short and its trend is the question: the median leaves out the one that runs away.
    static readonly Pool Trends = new(
        "without season", [Thetas.Standard, Thetas.Dynamic, Complex, Smoothing.Holt, Baseline.Naive], 2, 0, new(0.9, 2.6, 1.3));

    static readonly Pool Seasons = new(
        "seasonal", [Ets.Search, new AutoArima(), Complex, Thetas.Dynamic, Decomposed, Baseline.SeasonalNaive], 1, 0.5, new(0.65, 1.9, 1));

    static readonly Pool LongSeasons = new(
        "of a long season", [Decomposed, new FourierForecast(), Thetas.Dynamic, Baseline.SeasonalNaive], 1, 0.5, new(0.65, 1.9, 1));

    public static Pool For(int length, int period) =>
        period == 1 || length < 2 * period ? Trends : period <= LongestSmoothedSeason ? Seasons : LongSeasons;

    public double Combine(ReadOnlySpan<double> values, ReadOnlySpan<double> shares) =>
        MeanShare * Combination.Mean(values, shares) + (1 - MeanShare) * Combination.Median(values, shares);
}
