using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Numerics;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Selection;

/// <summary>Kind of a history, as far as it determines how to forecast.</summary>
enum HistoryKind
{
    /// <summary>All values are 0.</summary>
    Zeros,

    /// <summary>Demand that is intermittent, in few pieces, or so irregular that there is neither season nor trend.</summary>
    Demand,

    /// <summary>No value below 0.</summary>
    NonNegative,

    Any,
}

static class HistoryKinds
{
    // Average number of pieces a step below which chance moves it by a third (Poisson). That looks like a level or a slope.
    const double FewPieces = 10;

    public static HistoryKind Of(double[] history, int period)
    {
        var (zeros, sum, whole) = (0, 0.0, true);
        foreach (var value in history)
        {
            if (value < 0) return HistoryKind.Any;
            if (value == 0) zeros++;
            sum += value;
            whole &= value == Math.Floor(value);
        }
        if (zeros == history.Length) return HistoryKind.Zeros;
        var counts = whole && sum / history.Length < FewPieces;
        return (zeros > 0 || counts) && !IsForeseen(history, period) ? HistoryKind.Demand : HistoryKind.NonNegative;
    }

    /// <summary>
    /// Whether zeros and low counts are the bottom of a season or of a level. This is so when there are few of them and a season is
    /// found, or the previous value explains half of the variance. It is always so when the value of one season ago explains half
    /// of the variance, such as sunshine at night.
    /// </summary>
    static bool IsForeseen(double[] history, int period)
    {
        var few = DemandPattern.Of(history).Class is DemandClass.Smooth or DemandClass.Erratic;
        var correlations = new double[history.Length < 2 * period ? 1 : period];
        Moments.Autocorrelations(history, correlations);
        return (few && (SeasonalTest.IsSeasonal(history, period) || TellsHalf(correlations[0])))
            || (correlations.Length > 1 && TellsHalf(correlations[^1]));
    }

    static bool TellsHalf(double correlation) => correlation > Math.Sqrt(0.5);
}
