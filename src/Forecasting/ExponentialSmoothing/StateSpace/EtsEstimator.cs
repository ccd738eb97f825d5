using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>Finds maximum likelihood parameters of one form after another on the same series.</summary>
/// <param name="y">The series, scaled to about 1.</param>
/// <param name="period">Observations a season.</param>
/// <param name="iterations">
/// Largest number of steps of a search. Null: by the number of values per parameter. On a short series the last steps improve
/// the likelihood but worsen forecasts, since the initial states begin to fit the noise.
/// </param>
/// <param name="caution">Weight of the prior of <see cref="EtsLikelihood"/>.</param>
sealed class EtsEstimator(double[] y, int period, int? iterations = null, double caution = EtsEstimator.Caution)
{
    /// <summary>Largest number of steps of a search that starts where another ended.</summary>
    public const int Again = 8;

    /// <summary>Steps per value and parameter, and their largest number. Accuracy hardly depends on either.</summary>
    const int Share = 8, Most = 100;

    public const double Caution = 1;

    /// <summary>A search ends when a step is expected to change minus twice the log likelihood by less.</summary>
    const double Tolerance = 1e-4;

    /// <summary>Starts of beta as a share of alpha, and of gamma, as a share of 1 - alpha. Searches rarely leave a gamma near 0.</summary>
    const double Beta = 0.1, Gamma = 0.3;

    /// <summary>Candidate starts of alpha. The search begins at the better one. A season needs a slower level.</summary>
    readonly double[] alphas = [0.2 / period, 0.6];

    readonly EtsStep[] steps = new EtsStep[y.Length];
    readonly QuasiNewton search = new(period + 6);
    readonly EtsStart?[] starts = new EtsStart?[3];

    public EtsEstimate Estimate(EtsForm form, double[]? near = null)
    {
        var likelihood = new EtsLikelihood(form, period, y, steps, caution);
        int n = form.Parameters(period);
        double[] point = new double[n], tried = new double[n], low = new double[n], high = new double[n], spread = new double[n];
        likelihood.Box(low, high);
        double best = double.PositiveInfinity;
        if (near is not null) best = Better(likelihood, near, point, low, high, best);
        foreach (double alpha in alphas)
        {
            foreach (bool flat in (ReadOnlySpan<bool>)[false, true])
            {
                Start(form, alpha, flat, tried);
                best = Better(likelihood, tried, point, low, high, best);
            }
        }
        if (!double.IsFinite(best)) return new(form, point, best, double.PositiveInfinity);
        Spread(form, best, spread);
        int most = iterations ?? Math.Min(Most, Share * y.Length / n);
        double value = search.Minimise(likelihood.At, point, low, high, spread, most, Tolerance / y.Length);
        return new(form, point, value, EtsEstimate.CriterionOf(value, y.Length, n));
    }

    void Start(EtsForm form, double alpha, bool flat, double[] point)
    {
        int next = 1;
        point[0] = alpha;
        if (form.Trend != Join.None) point[next++] = Beta;
        if (form.Season != Join.None) point[next++] = Gamma;
        if (form.Damped) point[next++] = 0.97;
        var start = starts[(int)form.Season] ??= new(y, period, form.Season);
        if (flat) start.WriteFlat(form, point.AsSpan(next));
        else start.Write(form, point.AsSpan(next));
    }

    static double Better(EtsLikelihood likelihood, double[] tried, double[] point, double[] low, double[] high, double best)
    {
        for (int i = 0; i < tried.Length; i++) tried[i] = Math.Clamp(tried[i], low[i], high[i]);
        double value = likelihood.End(tried, likelihood.Seasons, out _, out _);
        if (!(value < best)) return best;
        tried.CopyTo(point, 0);
        return value;
    }

    /// <summary>Expected distance from the optimum: 0.1 for smoothing parameters, about the size of an error for states.</summary>
    void Spread(EtsForm form, double value, double[] spread)
    {
        double error = Math.Clamp(Math.Exp(value / 2) / Math.Sqrt(y.Length), 1e-6, 1);
        spread.AsSpan(0, form.Smoothing).Fill(0.1);
        spread.AsSpan(form.Smoothing).Fill(error);
        if (form.Trend != Join.None) spread[form.Smoothing + 1] = error / 10;
    }
}
