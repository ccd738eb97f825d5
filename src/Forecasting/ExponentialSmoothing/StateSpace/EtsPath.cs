namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>
/// Steps of a form beyond the series. Slower than <see cref="EtsKernel{TError, TTrend, TSeason}"/>, and kept inside the region
/// in which the form is defined.
/// </summary>
static class EtsPath
{
    /// <summary>Lower bound of states that divide.</summary>
    const double Smallest = 1e-8;

    /// <summary>Point forecasts: all errors are 0.</summary>
    public static double[] Means(EtsForm form, EtsState state, ReadOnlySpan<double> seasons, int horizon)
    {
        var means = new double[horizon];
        for (int h = 0; h < horizon; h++)
        {
            means[h] = Expected(form, state, seasons, h);
            state.Level = Plain(form, state, out state.Slope);
        }
        return means;
    }

    public static double Expected(EtsForm form, in EtsState state, ReadOnlySpan<double> seasons, int step)
    {
        double plain = Plain(form, state, out _);
        return form.Season switch
        {
            Join.Additive => plain + seasons[step % seasons.Length],
            Join.Multiplicative => plain * seasons[step % seasons.Length],
            _ => plain,
        };
    }

    /// <summary>The value of level and slope, without the season.</summary>
    static double Plain(EtsForm form, in EtsState state, out double faded)
    {
        faded = form.Trend switch
        {
            Join.Additive => state.Phi * state.Slope,
            Join.Multiplicative => Math.Pow(state.Slope, state.Phi),
            _ => 0,
        };
        return form.Trend == Join.Multiplicative ? state.Level * faded : state.Level + faded;
    }

    public static void Take(EtsForm form, ref EtsState state, Span<double> seasons, int step, double value)
    {
        double plain = Plain(form, state, out double faded);
        ref double season = ref seasons.Length > 0 ? ref seasons[step % seasons.Length] : ref faded;
        double surprise = form.Season switch
        {
            Join.Additive => value - season - plain,
            Join.Multiplicative => value / season - plain,
            _ => value - plain,
        };
        double slope = form.Trend == Join.None ? 0 : faded + state.Beta * surprise / (form.Trend == Join.Multiplicative ? state.Level : 1);
        if (form.Season == Join.Additive) season += state.Gamma * surprise;
        if (form.Season == Join.Multiplicative) season = Math.Max(Smallest, season + state.Gamma * (value / plain - season));
        state.Slope = form.Trend == Join.Multiplicative ? Math.Max(Smallest, slope) : slope;
        state.Level = plain + state.Alpha * surprise;
        if (form.NeedsPositive) state.Level = Math.Max(Smallest, state.Level);
    }
}
