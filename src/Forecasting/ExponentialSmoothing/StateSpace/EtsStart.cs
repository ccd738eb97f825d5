using SupplyChain.Forecasting.Numerics;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>
/// Initial states for a search: seasons by classical decomposition, then a line through the first adjusted values.
/// </summary>
/// <remarks>
/// Hyndman, Koehler, Snyder and Grose (2002), A state space framework for automatic forecasting, International Journal of
/// Forecasting 18(3), section 3.1.
/// </remarks>
sealed class EtsStart
{
    /// <summary>Number of values for the line: ten, or two seasons if that is more.</summary>
    const int Line = 10;

    /// <summary>Smallest initial seasonal factor.</summary>
    const double SmallestShare = 1e-2;

    /// <summary>Share of the season that is kept in a flat start.</summary>
    const double Hardly = 0.2;

    readonly double[] indices;
    readonly double mean, intercept, slope, first;

    public EtsStart(double[] y, int period, Join season)
    {
        indices = season switch
        {
            Join.Additive => ClassicalDecomposition.Additive(y, period),
            Join.Multiplicative => Shares(y, period),
            _ => [],
        };
        var adjusted = new double[Math.Min(y.Length, Math.Max(Line, season == Join.None ? 0 : 2 * period))];
        for (int t = 0; t < adjusted.Length; t++)
        {
            adjusted[t] = season switch
            {
                Join.Additive => y[t] - indices[t % period],
                Join.Multiplicative => y[t] / indices[t % period],
                _ => y[t],
            };
        }
        mean = Moments.Mean(adjusted);
        (intercept, slope) = Moments.Line(adjusted);
        intercept -= slope;
        first = Moments.Mean(y.AsSpan(0, Math.Min(y.Length, Math.Max(3, period))));
    }

    static double[] Shares(double[] y, int period)
    {
        var shares = ClassicalDecomposition.Multiplicative(y, period);
        double sum = 0;
        for (int i = 0; i < period; i++) sum += shares[i] = shares[i] > SmallestShare ? shares[i] : SmallestShare;
        for (int i = 0; i < period; i++) shares[i] *= period / sum;
        return shares;
    }

    /// <summary>
    /// Writes a start at the mean of the first season, without slope and with little season. It is allowed where the usual start
    /// is not.
    /// </summary>
    public void WriteFlat(EtsForm form, Span<double> states)
    {
        int next = 1;
        states[0] = first;
        if (form.Trend != Join.None) states[next++] = form.Trend == Join.Multiplicative ? 1 : 0;
        for (int i = 0; i < indices.Length - 1; i++)
            states[next + i] = form.Season == Join.Multiplicative ? 1 + Hardly * (indices[i] - 1) : Hardly * first * indices[i];
    }

    /// <summary>Writes the initial states of a form in the order of <see cref="EtsLikelihood"/>.</summary>
    public void Write(EtsForm form, Span<double> states)
    {
        int next = 1;
        states[0] = form.Trend == Join.None ? mean : intercept;
        if (form.Trend == Join.Additive) states[next++] = slope;
        if (form.Trend == Join.Multiplicative)
        {
            bool rises = intercept > SmallestShare && intercept + slope > SmallestShare;
            states[0] = rises ? intercept : mean;
            states[next++] = rises ? Math.Clamp((intercept + slope) / intercept, 0.5, 2) : 1;
        }
        if (indices.Length > 0) indices.AsSpan(0, indices.Length - 1).CopyTo(states[next..]);
    }
}
