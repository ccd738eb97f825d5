using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Numerics;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Selection;

/// <summary>What sort of history it is, as far as the way to a forecast depends on it.</summary>
enum HistoryKind
{
    /// <summary>Nothing but zeros.</summary>
    Zeros,

    /// <summary>Demand that comes now and then, or in few pieces, or so irregularly that neither season nor trend can be told.</summary>
    Demand,

    /// <summary>No value below 0.</summary>
    NonNegative,

    Any,
}

static class HistoryKinds
{
    // Whole pieces a step on average: so few that chance moves them by a third (Poisson), which looks like a level or a slope.
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
    /// Whether zeros and low counts are the bottom of a season or of a level: where a season is found or the value before tells half of
    /// the variance, as long as there are few of them; where the value of one season ago does, as the sun's at night, always.
    /// </summary>
    static bool IsForeseen(double[] history, int period)
    {
        var few = DemandPattern.Of(history).Class is DemandClass.Smooth or DemandClass.Erratic;
        var correlations = new double[history.Length < 2 * period ? 1 : period];
        Moments.Autocorrelations(history, correlations);
        return few && (SeasonalTest.IsSeasonal(history, period) || TellsHalf(correlations[0])) || correlations.Length > 1 && TellsHalf(correlations[^1]);
    }

    static bool TellsHalf(double correlation) => correlation > Math.Sqrt(0.5);
}
