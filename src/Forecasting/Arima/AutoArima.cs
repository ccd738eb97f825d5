using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// Seasonal ARIMA with automatic choice of orders (Hyndman and Khandakar 2008). The seasonal difference is chosen by seasonal
/// strength, the other differences by KPSS tests, and the remaining orders by a stepwise search for the least AICc.
/// </summary>
public sealed class AutoArima : IForecastMethod
{
    /// <summary>Up to this number of observations, models are compared by their exact likelihood.</summary>
    const int ShortSeries = 150;

    /// <summary>Older observations are left out. They say little about the present model and cost time.</summary>
    const int Longest = 1000;

    /// <summary>Longer periods are left to the methods for long seasons: a seasonal polynomial would have hundreds of lags.</summary>
    const int LongestPeriod = 60;

    public string Name => "arima";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period)
    {
        var scale = Scale.Of(Recent(history));
        var recent = Scale.Down(Recent(history), scale);
        var season = period > 1 && period <= LongestPeriod && recent.Length > 2 * period ? period : 1;
        var frame = Frame(recent, season);
        var differenced = Differencing.Apply(recent, frame);
        if (FittedArima.IsExact(differenced, recent))
            return FittedArima.Deterministic(recent, scale, frame);
        var degree = OrderSearch.MostPlain + OrderSearch.MostSeasonal * season;
        var estimation = new Estimation(differenced, degree, 2 * (OrderSearch.MostPlain + OrderSearch.MostSeasonal));
        var exact = recent.Length <= ShortSeries && season <= 12;
        foreach (var found in new OrderSearch(estimation, frame, recent.Length, exact).Run())
        {
            var estimate = exact
                ? estimation.Thorough(found.Orders, found.Parameters)
                : estimation.Exact(found.Orders, found.Parameters, 1e-7);
            if (estimate.Apart)
                return new FittedArima(recent, scale, estimate, estimation.State(estimate));
        }
        return FittedArima.OfOrders(recent, scale, frame);
    }

    /// <summary>Fits a model of given orders, without a start for its parameters.</summary>
    public static FittedArima Fit(ReadOnlySpan<double> history, ArimaOrders orders) => FittedArima.OfOrders(Recent(history), orders);

    internal static ReadOnlySpan<double> Recent(ReadOnlySpan<double> history) => history[Math.Max(0, history.Length - Longest)..];

    /// <summary>The orders of differencing. All other orders are 0.</summary>
    static ArimaOrders Frame(ReadOnlySpan<double> values, int season)
    {
        var seasonal = UnitRoots.SeasonalDifferences(values, season);
        var plain = UnitRoots.Differences(seasonal > 0 ? Differencing.Difference(values, season) : values);
        return new(0, plain, 0, 0, seasonal, 0, season);
    }
}
