using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>A fitted form at the end of a series.</summary>
sealed class EtsFitted : IFittedMethod
{
    readonly EtsEstimate estimate;
    readonly EtsState end;
    readonly double[] seasons;
    readonly int period;
    readonly double scale, sigma;

    public EtsFitted(EtsEstimate estimate, int period, double[] y, double scale)
    {
        (this.estimate, this.period, this.scale) = (estimate, period, scale);
        var form = estimate.Form;
        var last = new double[form.Season == Join.None ? 0 : period];
        new EtsLikelihood(form, period, y, new EtsStep[y.Length]).End(estimate.Point, last, out end, out double squares);
        sigma = Math.Sqrt(squares / Math.Max(1, y.Length - form.Parameters(period)));
        seasons = new double[last.Length];
        for (int i = 0; i < seasons.Length; i++) seasons[i] = last[(y.Length + i) % period];
    }

    public double Criterion => estimate.Criterion;

    public string Form => estimate.Form + FormattableString.Invariant($", alpha {end.Alpha:0.00}")
        + (estimate.Form.Trend == Join.None ? "" : FormattableString.Invariant($", beta {end.Beta:0.00}"))
        + (estimate.Form.Season == Join.None ? "" : FormattableString.Invariant($", gamma {end.Gamma:0.00}"))
        + (estimate.Form.Damped ? FormattableString.Invariant($", phi {end.Phi:0.00}") : "");

    public MethodForecast Forecast(int horizon)
    {
        double[] mean = EtsPath.Means(estimate.Form, end, seasons, horizon);
        var deviations = EtsVariance.Deviations(estimate.Form, end, seasons, sigma, mean);
        return new(Scale.Up(mean, scale), Scale.Up(deviations, scale));
    }

    public IFittedMethod Refit(ReadOnlySpan<double> history) => Ets.Refit(estimate, scale, period, history);
}
