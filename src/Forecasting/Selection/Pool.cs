using SupplyChain.Forecasting.Arima;
using SupplyChain.Forecasting.Baselines;
using SupplyChain.Forecasting.ComplexSmoothing;
using SupplyChain.Forecasting.ExponentialSmoothing;
using SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;
using SupplyChain.Forecasting.Intervals;
using SupplyChain.Forecasting.LongSeasons;
using SupplyChain.Forecasting.Methods;
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

    // Half a year of days of the week; few series of months reach it.
    const int ManySeasons = 30;

    // Below this the slope of the whole history is most of what there is to know; above it, how the end differs from it.
    const int LongWithoutSeason = 60;

    // Days of hours differ within a week, which takes a few weeks to see.
    const int Day = 24, Week = 7 * Day, FewestWeeks = 3;

    static readonly ComplexExponentialSmoothing Complex = new();
    static readonly AutoArima Arima = new();
    static readonly FourierForecast Waves = new();
    static readonly StlForecast Decomposed = new("stl", new StandardTheta()), DecomposedArima = new("stl with arima", Arima);

    // Without a season a series is short and its trend is the question: the median leaves out the one that runs away.
    static readonly Pool Trends = new(
        "without season", [Thetas.Standard, Thetas.Dynamic, Complex, Smoothing.Holt, Baseline.Naive], 2, 0, new(0.9, 2.6, 1.3));

    // A slope counts where it lasts, else the level, else the autocorrelation, and prices walk: each has a candidate of its
    // own, none runs away on so many values, and their mean gains from all, where a median would stay near the last value.
    static readonly Pool Levels = new(
        "long and without season", [Baseline.Naive, Smoothing.Ses, Smoothing.Holt, Smoothing.Damped, Thetas.Dynamic, Arima], 2, 1, new(0.65, 1.9, 1));

    static readonly Pool Seasons = new(
        "seasonal", [Ets.Search, Arima, Complex, Thetas.Dynamic, Decomposed, Baseline.SeasonalNaive], 1, 0.5, new(0.65, 1.9, 1));

    // Over so many seasons what a candidate sees is there, and the last season alone says less than any of them.
    static readonly Pool LongSeries = new(
        "seasonal and long", [Ets.Search, Waves, Decomposed, Thetas.Dynamic, Smoothing.Comb], 2, 1, new(0.65, 1.9, 1));

    // Three see the days of the week, three only the hours of the day: the backtest tells which a series has.
    static readonly Pool Hours = new(
        "hourly",
        [Waves, DecomposedArima, Baseline.SeasonalNaive, new OfPeriod(Decomposed, Week), new OfPeriod(DecomposedArima, Week), new OfPeriod(Baseline.SeasonalNaive, Week)],
        2, 0.5, new(0.65, 1.9, 1));

    // Ets leaves so long a season out: it stands for the series that have none.
    static readonly Pool LongSeasons = new(
        "of a long season", [Decomposed, Waves, Thetas.Dynamic, Baseline.SeasonalNaive, Ets.Search], 2, 0.5, new(0.65, 1.9, 1));

    public static Pool For(int length, int period) =>
        period == 1 || length < 2 * period ? length < LongWithoutSeason ? Trends : Levels
        : period == Day && length >= FewestWeeks * Week ? Hours
        : period > LongestSmoothedSeason ? LongSeasons
        : length < ManySeasons * period ? Seasons : LongSeries;

    /// <summary>How the candidates become one, in words.</summary>
    public string Combination => MeanShare switch { 0 => "weighted median", 1 => "weighted mean", _ => "weighted mean and median" };

    public double Combine(ReadOnlySpan<double> values, ReadOnlySpan<double> shares) =>
        MeanShare * Selection.Combination.Mean(values, shares) + (1 - MeanShare) * Selection.Combination.Median(values, shares);
}
