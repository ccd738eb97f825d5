using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Intervals;
using SupplyChain.Forecasting.Series;

namespace SupplyChain.Forecasting;

/// <summary>The forecast that is published for a series: method <c>auto</c>.</summary>
public static class Engine
{
    public static Forecast Forecast(ReadOnlySpan<double> observed, int period, int horizon)
    {
        var history = Gaps.Fill(observed, period);
        var fitted = Aggregation.Imapa.Fit(history.Values, period);
        var point = fitted.Forecast(history.Silent + horizon).Mean[history.Silent..];
        return new Forecast(point, NormalQuantiles.Of(point, new double[horizon]), "imapa", fitted.Form, new Backtest(0, 0, []));
    }
}
