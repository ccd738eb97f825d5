using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.LongSeasons;

/// <summary>Logarithms, for series whose season and noise grow with the level.</summary>
static class Multiplicative
{
    /// <summary>Values below this share of the average count as 0: their logarithms would dominate.</summary>
    const double Negligible = 1e-6;

    /// <summary>
    /// Whether the spread within a season grows with its mean: spread over mean varies less between seasons than spread alone
    /// (Guerrero 1993, for the powers 0 and 1). False when a value is 0 or below.
    /// </summary>
    public static bool Grows(ReadOnlySpan<double> values, int period)
    {
        if (!AllPositive(values))
            return false;
        var scale = Scale.Of(values);
        var seasons = values.Length / period;
        var plain = new double[seasons];
        var relative = new double[seasons];
        for (var s = 0; s < seasons; s++)
        {
            var season = Scale.Down(values.Slice(values.Length - (s + 1) * period, period), scale);
            var mean = Moments.Mean(season);
            for (var t = 0; t < period; t++)
                season[t] -= mean;
            plain[s] = Math.Sqrt(Moments.SumOfSquares(season) / period);
            relative[s] = plain[s] / mean;
        }
        return Variation(relative) < Variation(plain);
    }

    public static bool AllPositive(ReadOnlySpan<double> values)
    {
        var least = Negligible * Scale.Of(values);
        foreach (var value in values)
            if (!(value > least))
                return false;
        return true;
    }

    /// <summary>Converts to the original scale: medians, and standard deviations under normal errors of the logarithms.</summary>
    public static MethodForecast Back(double[] mean, double[]? deviation)
    {
        for (var h = 0; h < mean.Length; h++)
        {
            var median = Math.Min(Math.Exp(mean[h]), double.MaxValue);
            if (deviation is not null)
            {
                var square = Math.Exp(Math.Min(deviation[h] * deviation[h], MostSpread));
                deviation[h] = Math.Min(median * Math.Sqrt(square * (square - 1)), double.MaxValue);
            }
            mean[h] = median;
        }
        return new(mean, deviation);
    }

    /// <summary>Upper bound of a logarithm's variance: a factor of a thousand in either direction.</summary>
    const double MostSpread = 50;

    static double Variation(double[] values)
    {
        var mean = Moments.Mean(values);
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return mean > 0 ? Math.Sqrt(sum) / mean : 0;
    }
}
