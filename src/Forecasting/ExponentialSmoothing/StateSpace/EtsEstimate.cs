using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>A form with the parameters of greatest likelihood.</summary>
/// <param name="Form">The form.</param>
/// <param name="Point">Parameters and first states in the order of <see cref="EtsLikelihood"/>.</param>
/// <param name="Value">Minus twice the log likelihood by value of the series; infinite where nothing was found.</param>
/// <param name="Criterion">Corrected criterion of Akaike; infinite with too few values for the parameters.</param>
sealed record EtsEstimate(EtsForm Form, double[] Point, double Value, double Criterion)
{
    /// <summary>Hyndman et al. (2008), section 7.1: the variance counts as a parameter.</summary>
    public static double CriterionOf(double value, int length, int parameters)
    {
        int k = parameters + 1;
        return length - k - 1 <= 0 ? double.PositiveInfinity : length * value + 2.0 * k * length / (length - k - 1);
    }

    /// <summary>The point for a series in another unit: states that carry the unit are multiplied.</summary>
    public double[] PointIn(double factor)
    {
        double[] point = [.. Point];
        int first = Form.Smoothing;
        point[first] *= factor;
        if (Form.Trend == Join.Additive) point[first + 1] *= factor;
        if (Form.Season == Join.Additive)
            for (int i = first + (Form.Trend == Join.None ? 1 : 2); i < point.Length; i++) point[i] *= factor;
        return point;
    }
}

/// <summary>Finds the parameters of greatest likelihood for one form after another on the same series.</summary>
sealed class EtsEstimator(double[] y, int period)
{
    const int Iterations = 100;

    /// <summary>A search ends when a step promises to change minus twice the log likelihood by less.</summary>
    const double Tolerance = 1e-4;

    /// <summary>Alpha, and beta as a share of it, to start from: the best of them is where the search begins.</summary>
    static readonly (double Alpha, double Beta)[] Grid = [(0.05, 0.1), (0.2, 0.1), (0.5, 0.1), (0.9, 0.1), (0.2, 0.6), (0.9, 0.6)];

    readonly EtsStep[] steps = new EtsStep[y.Length];
    readonly QuasiNewton search = new(period + 6);
    readonly EtsStart?[] starts = new EtsStart?[3];

    public EtsEstimate Estimate(EtsForm form, double[]? near = null)
    {
        var likelihood = new EtsLikelihood(form, period, y, steps);
        int n = form.Parameters(period);
        double[] point = new double[n], tried = new double[n], low = new double[n], high = new double[n], spread = new double[n];
        likelihood.Box(low, high);
        double best = double.PositiveInfinity;
        if (near is not null) best = Better(likelihood, near, point, low, high, best);
        foreach (var (alpha, beta) in Grid)
        {
            if (form.Trend == Join.None && beta > Grid[0].Beta) continue;
            foreach (bool flat in (ReadOnlySpan<bool>)[false, true])
            {
                Start(form, alpha, beta, flat, tried);
                best = Better(likelihood, tried, point, low, high, best);
            }
        }
        if (!double.IsFinite(best)) return new(form, point, best, double.PositiveInfinity);
        Spread(form, best, spread);
        double value = search.Minimise(likelihood.At, point, low, high, spread, Iterations, Tolerance / y.Length);
        return new(form, point, value, EtsEstimate.CriterionOf(value, y.Length, n));
    }

    void Start(EtsForm form, double alpha, double beta, bool flat, double[] point)
    {
        int next = 1;
        point[0] = alpha;
        if (form.Trend != Join.None) point[next++] = beta;
        if (form.Season != Join.None) point[next++] = 0.05;
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

    /// <summary>Smoothing parameters may be a tenth off; states by about the size of an error.</summary>
    void Spread(EtsForm form, double value, double[] spread)
    {
        double error = Math.Clamp(Math.Exp(value / 2) / Math.Sqrt(y.Length), 1e-6, 1);
        spread.AsSpan(0, form.Smoothing).Fill(0.1);
        spread.AsSpan(form.Smoothing).Fill(error);
        if (form.Trend != Join.None) spread[form.Smoothing + 1] = error / 10;
    }
}
