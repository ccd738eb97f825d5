namespace SupplyChain.Forecasting.Seasonality;

/// <summary>The inner loop of STL (Cleveland et al. 1990) and its work space.</summary>
sealed class StlPass(int length, int period, int seasonalSpan, int trendSpan)
{
    readonly double[] _detrended = new double[length];
    readonly double[] _cycles = new double[length + 2 * period];
    readonly double[] _filtered = new double[length + 2 * period];
    readonly double[] _low = new double[length + 2 * period];
    readonly double[] _subseries = new double[length / period + 1];
    readonly double[] _subweights = new double[length / period + 1];
    readonly double[] _smoothed = new double[length / period + 1];
    readonly int _lowSpan = Stl.Odd(period);

    public double[] Trend { get; } = new double[length];

    public double[] Seasonal { get; } = new double[length];

    public void Run(ReadOnlySpan<double> values, ReadOnlySpan<double> robustness)
    {
        for (var t = 0; t < length; t++)
            _detrended[t] = values[t] - Trend[t];
        for (var phase = 0; phase < period; phase++)
            SmoothCycle(phase, robustness);
        MovingAverage(_cycles.AsSpan(0, length + 2 * period), period, _filtered);
        MovingAverage(_filtered.AsSpan(0, length + period + 1), period, _low);
        MovingAverage(_low.AsSpan(0, length + 2), 3, _filtered);
        Loess.Smooth(_filtered.AsSpan(0, length), _lowSpan, 1, Jump(_lowSpan), [], _low);
        for (var t = 0; t < length; t++)
        {
            Seasonal[t] = _cycles[t + period] - _low[t];
            _detrended[t] = values[t] - Seasonal[t];
        }
        Loess.Smooth(_detrended, trendSpan, 1, Jump(trendSpan), robustness, Trend);
    }

    /// <summary>Smooths the values of one position in the season and extends them by one season at each end.</summary>
    void SmoothCycle(int phase, ReadOnlySpan<double> robustness)
    {
        var count = (length - phase + period - 1) / period;
        var values = _subseries.AsSpan(0, count);
        var weights = robustness.IsEmpty ? [] : _subweights.AsSpan(0, count);
        for (var i = 0; i < count; i++)
        {
            values[i] = _detrended[phase + i * period];
            if (!robustness.IsEmpty)
                weights[i] = robustness[phase + i * period];
        }
        var smoothed = _smoothed.AsSpan(0, count);
        Loess.Smooth(values, seasonalSpan, 0, Jump(seasonalSpan), weights, smoothed);
        _cycles[phase] = Outside(values, weights, -1, smoothed[0]);
        for (var i = 0; i < count; i++)
            _cycles[phase + (i + 1) * period] = smoothed[i];
        _cycles[phase + (count + 1) * period] = Outside(values, weights, count, smoothed[count - 1]);
    }

    double Outside(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, int x, double otherwise)
    {
        var value = Loess.At(values, seasonalSpan, 0, weights, x);
        return double.IsNaN(value) ? otherwise : value;
    }

    static int Jump(int span) => (span + 9) / 10;

    static void MovingAverage(ReadOnlySpan<double> values, int window, Span<double> result)
    {
        var sum = 0.0;
        for (var t = 0; t < values.Length; t++)
        {
            sum += values[t];
            if (t >= window)
                sum -= values[t - window];
            if (t >= window - 1)
                result[t - window + 1] = sum / window;
        }
    }
}
