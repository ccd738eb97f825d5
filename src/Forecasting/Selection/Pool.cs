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

/// <summary>The candidates for a kind of series, and how they are combined.</summary>
/// <param name="Kind">In words, for the reason of a choice.</param>
/// <param name="Power">Shares are proportional to the backtest error to the power of minus this.</param>
/// <param name="MeanShare">The forecast is this share of the weighted mean, and the rest of the weighted median.</param>
/// <param name="Spread">General width of intervals, estimated on many other series.</param>
sealed record Pool(string Kind, IForecastMethod[] Candidates, double Power, double MeanShare, ConformalIntervals.General Spread)
{
    // Longer seasons have more initial states than a series can identify.
    const int LongestSmoothedSeason = 24;

    // Half a year of daily values with a weekly season. Few monthly series are as long.
    const int ManySeasons = 30;

    // In shorter series the slope of the whole history matters most; in longer ones, how the end differs from it.
    const int LongWithoutSeason = 60;

    // Days differ within a week. Three weeks are needed to see it.
    const int Day = 24, Week = 7 * Day, FewestWeeks = 3;

    static readonly ComplexExponentialSmoothing Complex = new();
    static readonly AutoArima Arima = new();
    static readonly FourierForecast Waves = new();
    static readonly StlForecast Decomposed = new("stl", new StandardTheta()), DecomposedArima = new("stl with arima", Arima);

    // Short, without a season: the trend is uncertain. The median leaves out a candidate that diverges.
    static readonly Pool Trends = new(
        "without season", [Thetas.Standard, Thetas.Dynamic, Complex, Smoothing.Holt, Baseline.Naive], 2, 0, new(0.9, 2.6, 1.3));

    // Long, without a season: a candidate each for a lasting slope, a level, autocorrelation and a random walk. None diverges on so
    // many values. Their mean is better than their median, which would stay near the last value.
    static readonly Pool Levels = new(
        "long and without season", [Baseline.Naive, Smoothing.Ses, Smoothing.Holt, Smoothing.Damped, Thetas.Dynamic, Arima],
        2, 1, new(0.65, 1.9, 1));

    static readonly Pool Seasons = new(
        "seasonal", [Ets.Search, Arima, Complex, Thetas.Dynamic, Decomposed, Baseline.SeasonalNaive], 1, 0.5, new(0.65, 1.9, 1));

    // Over so many seasons all candidates are reliable, and the last season alone says less than any of them.
    static readonly Pool LongSeries = new(
        "seasonal and long", [Ets.Search, Waves, Decomposed, Thetas.Dynamic, Smoothing.Comb], 2, 1, new(0.65, 1.9, 1));

    // Three see the days of the week, three only the hours of the day. The backtest decides between them.
    static readonly Pool Hours = new(
        "hourly",
        [
            Waves, DecomposedArima, Baseline.SeasonalNaive,
            new OfPeriod(Decomposed, Week), new OfPeriod(DecomposedArima, Week), new OfPeriod(Baseline.SeasonalNaive, Week),
        ],
        2, 0.5, new(0.65, 1.9, 1));

    // Ets ignores so long a season. It is the candidate for series that have none.
    static readonly Pool LongSeasons = new(
        "of a long season", [Decomposed, Waves, Thetas.Dynamic, Baseline.SeasonalNaive, Ets.Search], 2, 0.5, new(0.65, 1.9, 1));

    public static Pool For(int length, int period) =>
        period == 1 || length < 2 * period ? length < LongWithoutSeason ? Trends : Levels
        : period == Day && length >= FewestWeeks * Week ? Hours
        : period > LongestSmoothedSeason ? LongSeasons
        : length < ManySeasons * period ? Seasons : LongSeries;

    public CombinationKind Combined => MeanShare switch
    {
        0 => CombinationKind.WeightedMedian,
        1 => CombinationKind.WeightedMean,
        _ => CombinationKind.WeightedMeanAndMedian,
    };

    public double Combine(ReadOnlySpan<double> values, ReadOnlySpan<double> shares) =>
        MeanShare * Combination.Mean(values, shares) + (1 - MeanShare) * Combination.Median(values, shares);
}
