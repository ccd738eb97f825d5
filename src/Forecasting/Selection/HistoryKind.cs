using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Selection;

/// <summary>What sort of history it is, as far as the way to a forecast depends on it.</summary>
enum HistoryKind
{
    /// <summary>Nothing but zeros.</summary>
    Zeros,

    /// <summary>Demand that comes now and then, or so irregularly that neither season nor trend can be told.</summary>
    Demand,

    /// <summary>No value below 0.</summary>
    NonNegative,

    Any,
}

static class HistoryKinds
{
    public static HistoryKind Of(double[] history, int period)
    {
        var zeros = 0;
        foreach (var value in history)
        {
            if (value < 0) return HistoryKind.Any;
            if (value == 0) zeros++;
        }
        if (zeros == history.Length) return HistoryKind.Zeros;
        return zeros > 0 && !IsSeasonal(history, period) ? HistoryKind.Demand : HistoryKind.NonNegative;
    }

    // A few zeros in a season of visitors are no intermittent demand.
    static bool IsSeasonal(double[] history, int period) =>
        DemandPattern.Of(history).Class is DemandClass.Smooth or DemandClass.Erratic && SeasonalTest.IsSeasonal(history, period);
}
