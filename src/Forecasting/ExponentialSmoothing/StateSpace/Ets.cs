using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>
/// The exponential smoothing state space family. Every stable form is fitted by likelihood (see <see cref="EtsEstimator"/>);
/// the form with the least corrected Akaike criterion is taken.
/// </summary>
/// <remarks>Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing: The State Space Approach.</remarks>
/// <param name="name">The name on the command line.</param>
/// <param name="forms">The forms to try. Null for all stable forms with an additive slope or none.</param>
public sealed class Ets(string name, IReadOnlyList<EtsForm>? forms = null) : IForecastMethod
{
    /// <summary>Longer seasons have more initial states than a series can identify.</summary>
    const int LongestSeason = 24;

    /// <summary>Shorter series are left to simple and Holt's smoothing.</summary>
    const int Fewest = 7;

    static readonly LinearSmoothing Level = new("ses", 1), Slope = new("holt", 2);

    public static IForecastMethod Search { get; } = new Ets("ets");

    public string Name => name;

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period)
    {
        if (history.Length < Fewest || Moments.IsConstant(history)) return Short(history);
        double scale = Scale.Of(history);
        double[] y = Scale.Down(history, scale);
        bool seasonal = period is > 1 and <= LongestSeason && y.Length >= 2 * period;
        var estimator = new EtsEstimator(y, seasonal ? period : 1);
        EtsEstimate? best = null;
        foreach (var form in Forms(y, seasonal))
        {
            var estimate = estimator.Estimate(form);
            if (estimate.Criterion < (best?.Criterion ?? double.PositiveInfinity)) best = estimate;
        }
        return best is null ? Short(history) : new EtsFitted(best, seasonal ? period : 1, y, scale);
    }

    IEnumerable<EtsForm> Forms(double[] y, bool seasonal)
    {
        bool positive = y.Min() > 0;
        return forms is null
            ? EtsForm.Candidates(positive, seasonal, multiplicativeTrend: false)
            : forms.Where(form => (positive || !form.NeedsPositive) && (seasonal || form.Season == Join.None));
    }

    /// <summary>For series that are too short for the family: level or slope, whichever has the smaller errors.</summary>
    static LinearSmoothing.Fitted Short(ReadOnlySpan<double> history)
    {
        var level = Level.Fit(history);
        if (history.Length < 4) return level;
        var slope = Slope.Fit(history);
        return slope.Deviation < level.Deviation ? slope : level;
    }

    /// <param name="unit">Scale of the series to which the form was fitted.</param>
    internal static IFittedMethod Refit(EtsEstimate found, double unit, int period, ReadOnlySpan<double> history)
    {
        double scale = Scale.Of(history);
        double[] y = Scale.Down(history, scale);
        bool fits = history.Length >= Fewest && !Moments.IsConstant(history)
            && (found.Form.Season == Join.None || y.Length >= 2 * period)
            && (!found.Form.NeedsPositive || y.Min() > 0);
        if (!fits) return Short(history);
        var again = new EtsEstimator(y, period, EtsEstimator.Again).Estimate(found.Form, found.PointIn(unit / scale));
        return double.IsFinite(again.Value) ? new EtsFitted(again, period, y, scale) : Short(history);
    }
}
