using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>Standard deviation of the error of each step ahead.</summary>
/// <remarks>Hyndman et al. (2008), chapter 6: class 1 (6.1), class 2 (6.2), class 3 (6.3); the others by simulation.</remarks>
static class EtsVariance
{
    const int Paths = 2000;

    /// <param name="end">States after the last value.</param>
    /// <param name="seasons">The coming season, its first position first.</param>
    /// <param name="sigma">Standard deviation of a one-step error, relative where the error is multiplicative.</param>
    /// <param name="mean">Point forecasts.</param>
    public static double[] Deviations(
        EtsForm form, in EtsState end, ReadOnlySpan<double> seasons, double sigma, ReadOnlySpan<double> mean) =>
        form.IsUnstable || form.Trend == Join.Multiplicative ? Simulated(form, end, seasons, sigma, mean)
        : form.Error == Join.Additive ? Additive(form, end, seasons.Length, sigma, mean.Length)
        : Relative(form, end, seasons, sigma, mean);

    /// <summary>Effect of an error on the expected value <paramref name="steps"/> later.</summary>
    static double Impact(EtsForm form, in EtsState end, int period, int steps, double fades) =>
        end.Alpha + end.Beta * fades + (form.Season != Join.None && steps % period == 0 ? end.Gamma : 0);

    /// <summary>Class 1: sigma^2 (1 + sum of the squared impacts).</summary>
    static double[] Additive(EtsForm form, in EtsState end, int period, double sigma, int horizon)
    {
        var deviations = new double[horizon];
        double sum = 1, fade = 1, fades = 0;
        for (int h = 0; h < horizon; h++)
        {
            deviations[h] = sigma * Math.Sqrt(sum);
            fades += fade *= end.Phi;
            double impact = Impact(form, end, period, h + 1, fades);
            sum += impact * impact;
        }
        return deviations;
    }

    /// <summary>
    /// Class 2: theta_h = mean_h^2 + sigma^2 sum c_j^2 theta_(h-j), variance (1 + sigma^2) theta_h - mean_h^2. Class 3 is the same
    /// on means without the season, which is multiplied back. The effect of an error on its position in the season counts as one
    /// of the c_j. This is exact to the order of sigma^2; products of errors are left out.
    /// </summary>
    static double[] Relative(EtsForm form, in EtsState end, ReadOnlySpan<double> seasons, double sigma, ReadOnlySpan<double> mean)
    {
        bool shares = form.Season == Join.Multiplicative;
        double[] theta = new double[mean.Length], squares = new double[mean.Length], deviations = new double[mean.Length];
        double fade = 1, fades = 0, variance = sigma * sigma;
        for (int h = 0; h < mean.Length; h++)
        {
            double season = shares ? seasons[h % seasons.Length] : 1, plain = mean[h] / season;
            theta[h] = plain * plain;
            for (int j = 0; j < h; j++) theta[h] += variance * squares[j] * theta[h - 1 - j];
            deviations[h] = season * Math.Sqrt(Math.Max(0, (1 + variance) * theta[h] - plain * plain));
            fades += fade *= end.Phi;
            double impact = Impact(form, end, seasons.Length, h + 1, fades);
            squares[h] = impact * impact;
        }
        return deviations;
    }

    /// <summary>Simulated paths with normal errors from a fixed seed.</summary>
    public static double[] Simulated(EtsForm form, in EtsState end, ReadOnlySpan<double> seasons, double sigma, ReadOnlySpan<double> mean)
    {
        var deviations = new double[mean.Length];
        var season = new double[seasons.Length];
        var normal = new NormalNoise(1);
        for (int path = 0; path < Paths; path++)
        {
            var state = end;
            seasons.CopyTo(season);
            for (int h = 0; h < mean.Length; h++)
            {
                double expected = EtsPath.Expected(form, state, season, h), error = sigma * normal.Next();
                double value = form.Error == Join.Multiplicative ? expected * (1 + error) : expected + error;
                deviations[h] += (value - mean[h]) * (value - mean[h]);
                EtsPath.Take(form, ref state, season, h, value);
            }
        }
        for (int h = 0; h < mean.Length; h++) deviations[h] = Math.Sqrt(deviations[h] / Paths);
        return deviations;
    }
}
