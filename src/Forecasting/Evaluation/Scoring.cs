using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Evaluation;

/// <summary>Scores forecasts against held-out values.</summary>
public static class Scoring
{
    // The interval score charges 2 / alpha times the distance of a value outside the 90 % interval.
    const double Penalty = 2 / 0.1;

    /// <param name="train">The history. Missing values (NaN) are left out; their neighbours count as adjacent.</param>
    /// <param name="test">The held-out values. NaN where missing.</param>
    /// <param name="period">Lag of the scale of MASE and MSIS.</param>
    /// <param name="point">At least as long as <paramref name="test"/>.</param>
    /// <param name="quantiles">Null where the method gives none. The measures of intervals are then not defined.</param>
    public static SeriesScore Score(
        ReadOnlySpan<double> train, ReadOnlySpan<double> test, int period, ReadOnlySpan<double> point, QuantileForecast? quantiles)
    {
        double smape = 0, absolute = 0, squared = 0, signed = 0, interval = 0;
        int values = 0, inside50 = 0, inside90 = 0;
        for (var step = 0; step < test.Length; step++)
        {
            if (double.IsNaN(test[step])) continue;
            values++;
            var error = point[step] - test[step];
            var size = Math.Abs(test[step]) + Math.Abs(point[step]);
            smape += size == 0 ? 0 : 200 * Math.Abs(error) / size;
            absolute += Math.Abs(error);
            squared += error * error;
            signed += error;
            if (quantiles is null) continue;
            if (Inside(test[step], quantiles.At(0.25, step), quantiles.At(0.75, step))) inside50++;
            var (low, high) = (quantiles.At(0.05, step), quantiles.At(0.95, step));
            if (Inside(test[step], low, high)) inside90++;
            interval += high - low + Penalty * (Math.Max(0, low - test[step]) + Math.Max(0, test[step] - high));
        }

        double Mean(double sum) => values == 0 ? double.NaN : sum / values;
        var (seasonal, steps) = Scales(train, period);
        return new SeriesScore(
            Mean(smape), Finite(Mean(absolute) / seasonal), Finite(Math.Sqrt(Mean(squared)) / Math.Sqrt(steps)), Mean(signed), values,
            inside50, inside90, quantiles is null ? double.NaN : Finite(Mean(interval) / seasonal));
    }

    /// <summary>
    /// The mean absolute difference at lag <paramref name="period"/> and the mean squared difference at lag 1. NaN where the
    /// history is too short.
    /// </summary>
    static (double Seasonal, double Steps) Scales(ReadOnlySpan<double> train, int period)
    {
        Span<double> known = train.ToArray();
        var length = 0;
        foreach (var value in train) if (!double.IsNaN(value)) known[length++] = value;

        double seasonal = 0, steps = 0;
        for (var at = period; at < length; at++) seasonal += Math.Abs(known[at] - known[at - period]);
        for (var at = 1; at < length; at++) steps += (known[at] - known[at - 1]) * (known[at] - known[at - 1]);
        return (length > period ? seasonal / (length - period) : double.NaN, length > 1 ? steps / (length - 1) : double.NaN);
    }

    static bool Inside(double value, double low, double high) => low <= value && value <= high;

    static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;
}
