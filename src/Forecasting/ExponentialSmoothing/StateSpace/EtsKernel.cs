using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>
/// The likelihood of one form and its gradient. The form is given by the type parameters (<see cref="Absent"/>,
/// <see cref="Added"/>, <see cref="Multiplied"/>), so each form is compiled to code without branches on the form.
/// </summary>
/// <remarks>
/// Recursions and likelihood: Hyndman et al. (2008), tables 2.2, 2.3 and equation 5.3. Both kinds of error have the same
/// recursions. The gradient is computed by reverse accumulation in one pass back.
/// </remarks>
static partial class EtsKernel<TError, TTrend, TSeason>
{
    /// <summary>A point with a state nearer to 0 is not allowed, since states divide.</summary>
    const double Smallest = 1e-8;

    static bool Relative => typeof(TError) == typeof(Multiplied);
    static bool Slopes => typeof(TTrend) != typeof(Absent);
    static bool Grows => typeof(TTrend) == typeof(Multiplied);
    static bool Seasonal => typeof(TSeason) != typeof(Absent);
    static bool Shares => typeof(TSeason) == typeof(Multiplied);

    /// <summary>Runs through the series. Afterwards state and season are those after the last value.</summary>
    /// <param name="squares">Sum of squared errors, relative ones where the error is multiplicative.</param>
    /// <param name="logs">Sum of the logarithms of the expected values. 0 where the error is additive.</param>
    /// <returns>False when a state left the region in which the model is defined.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Forward(
        ReadOnlySpan<double> y, ref EtsState state, Span<double> seasons, Span<EtsStep> steps, out double squares, out double logs)
    {
        double alpha = state.Alpha, beta = state.Beta, gamma = state.Gamma, phi = state.Phi, level = state.Level, slope = state.Slope;
        double sum = 0, product = 1;
        (squares, logs) = (0, 0);
        steps = steps[..y.Length];
        for (int t = 0, place = 0; t < y.Length; t++)
        {
            double value = y[t], faded = 0, expected = level, season = 0;
            if (Grows)
            {
                faded = phi == 1 ? slope : Math.Pow(slope, phi);
                expected = level * faded;
            }
            else if (Slopes)
            {
                faded = phi * slope;
                expected = level + faded;
            }
            if (Seasonal) season = seasons[place];
            double mean = Shares ? expected * season : expected + season;
            if ((Relative || Shares || Grows) && !(mean > Smallest && expected > Smallest)) return false;

            double surprise = Shares ? value / season - expected : value - mean, error = value - mean;
            if (Relative)
            {
                error /= mean;
                product *= mean;
                if (product is < 1e-100 or > 1e100)
                {
                    logs += Math.Log(product);
                    product = 1;
                }
            }
            sum += error * error;
            ref var step = ref steps[t];
            step.Expected = expected;
            step.Surprise = surprise;
            if (Slopes) step.Slope = slope;
            if (Seasonal)
            {
                step.Season = season;
                seasons[place] = season + gamma * (Shares ? value / expected - season : surprise);
                if (++place == seasons.Length) place = 0;
            }
            if (Grows)
            {
                slope = faded + beta * surprise / level;
                if (!(slope > Smallest)) return false;
            }
            else if (Slopes) slope = faded + beta * surprise;
            level = expected + alpha * surprise;
        }
        squares = sum;
        if (Relative) logs += Math.Log(product);
        state.Level = level;
        state.Slope = slope;
        return double.IsFinite(sum + level);
    }
}
