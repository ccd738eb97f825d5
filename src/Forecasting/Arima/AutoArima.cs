using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// Seasonal ARIMA with its orders chosen by the data (Hyndman and Khandakar 2008): seasonal difference by seasonal strength,
/// differences by KPSS tests, the rest by a stepwise search for the least AICc.
/// </summary>
public sealed class AutoArima : IForecastMethod
{
    /// <summary>Observations up to which models are compared by their exact likelihood.</summary>
    const int ShortSeries = 150;

    /// <summary>Observations beyond this age say little of today's model and would only cost time.</summary>
    const int Longest = 1000;

    /// <summary>Periods above this are left to methods for long seasons: a seasonal polynomial would have hundreds of lags.</summary>
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
            var estimate = exact ? estimation.Thorough(found.Orders, found.Parameters) : estimation.Exact(found.Orders, found.Parameters, 1e-7);
            if (estimate.Apart)
                return new FittedArima(recent, scale, estimate, estimation.State(estimate));
        }
        return FittedArima.OfOrders(recent, scale, frame);
    }

    /// <summary>The model of given orders, its parameters found from nothing.</summary>
    public static FittedArima Fit(ReadOnlySpan<double> history, ArimaOrders orders) => FittedArima.OfOrders(Recent(history), orders);

    internal static ReadOnlySpan<double> Recent(ReadOnlySpan<double> history) => history[Math.Max(0, history.Length - Longest)..];

    /// <summary>The differences, everything else 0.</summary>
    static ArimaOrders Frame(ReadOnlySpan<double> values, int season)
    {
        var seasonal = UnitRoots.SeasonalDifferences(values, season);
        var plain = UnitRoots.Differences(seasonal > 0 ? Differencing.Difference(values, season) : values);
        return new(0, plain, 0, 0, seasonal, 0, season);
    }
}
