using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

static partial class EtsKernel<TError, TTrend, TSeason>
{
    /// <summary>
    /// Gradient of log(squares) + 2 / n logs. Writes to <paramref name="by"/> the derivatives by parameters and initial states, to
    /// <paramref name="seasons"/> those by the initial seasons.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(
        ReadOnlySpan<double> y, in EtsState state, Span<double> seasons, ReadOnlySpan<EtsStep> steps, double squares, out EtsState by)
    {
        double alpha = state.Alpha, beta = state.Beta, gamma = state.Gamma, phi = state.Phi, inverse = 2 / squares, perLog = 2.0 / y.Length;
        // Derivatives by level, slope and season after the present step, from the last step to the first.
        double byLevel = 0, bySlope = 0;
        by = default;
        seasons.Clear();
        steps = steps[..y.Length];
        int place = Seasonal ? y.Length % seasons.Length : 0;
        for (int t = y.Length - 1; t >= 0; t--)
        {
            ref readonly var step = ref steps[t];
            double value = y[t], expected = step.Expected, season = step.Season, surprise = step.Surprise, bySeason = 0;
            if (Seasonal)
            {
                if (--place < 0) place += seasons.Length;
                bySeason = seasons[place];
            }
            double mean = Shares ? expected * season : Seasonal ? expected + season : expected;
            double byMean;
            if (Relative)
            {
                double reciprocal = 1 / mean, ratio = value * reciprocal;
                byMean = (perLog - inverse * (ratio - 1) * ratio) * reciprocal;
            }
            else byMean = -inverse * (value - mean);

            by.Alpha += byLevel * surprise;
            double bySurprise = alpha * byLevel, faded = 0, level = 0;
            if (Grows)
            {
                faded = phi == 1 ? step.Slope : Math.Pow(step.Slope, phi);
                level = expected / faded;
                by.Beta += bySlope * surprise / level;
                bySurprise += beta * bySlope / level;
            }
            else if (Slopes)
            {
                by.Beta += bySlope * surprise;
                bySurprise += beta * bySlope;
            }
            double byExpected = byLevel - bySurprise;
            if (Shares)
            {
                double share = value / expected;
                by.Gamma += bySeason * (share - season);
                byExpected += byMean * season - gamma * bySeason * share / expected;
                seasons[place] = (1 - gamma) * bySeason - bySurprise * (surprise + expected) / season + byMean * expected;
            }
            else if (Seasonal)
            {
                by.Gamma += bySeason * surprise;
                double common = byMean - gamma * bySeason;
                byExpected += common;
                seasons[place] = bySeason - bySurprise + common;
            }
            else byExpected += byMean;

            byLevel = byExpected;
            if (Grows)
            {
                double byFaded = bySlope + byExpected * level;
                byLevel = byExpected * faded - bySlope * beta * surprise / (level * level);
                by.Phi += byFaded * faded * Math.Log(step.Slope);
                bySlope = byFaded * phi * faded / step.Slope;
            }
            else if (Slopes)
            {
                double byFaded = bySlope + byExpected;
                by.Phi += byFaded * step.Slope;
                bySlope = byFaded * phi;
            }
        }
        by.Level = byLevel;
        by.Slope = bySlope;
    }
}
