using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>
/// Complex exponential smoothing in its state-space form (Svetunkov, Kourentzes and Ord 2022). With error e, level l and
/// information c: l' = l - (1 - a1) c + (a0 - a1) e, c' = l + (1 - a0) c + (a0 + a1) e. Seasonal states have the same
/// recursions with a lag of one season.
/// </summary>
/// <param name="period">Observations a season, 1 for <see cref="CesKind.None"/>.</param>
sealed class CesFilter(CesKind kind, int period)
{
    /// <summary>Start of the information component as a share of the level. The passes forth and back correct it.</summary>
    const double Information = 1 / 1.1;

    /// <summary>Bound for the values of an explosive model, so that figures do not overflow.</summary>
    const double Largest = 1e100;

    readonly double[] _seasonLevel = new double[period];
    readonly double[] _seasonInformation = new double[period];
    double _level;
    double _information;

    /// <summary>Writes the errors one step ahead. The states are found by a pass forth, one back and one forth.</summary>
    public void Run(ReadOnlySpan<double> values, ReadOnlySpan<double> parameters, Span<double> errors)
    {
        Begin(values);
        Pass(values, parameters, errors, 0, 1);
        Pass(values, parameters, errors, values.Length - 1, -1);
        Pass(values, parameters, errors, 0, 1);
    }

    /// <summary>Writes the values that follow when all errors are 0.</summary>
    /// <param name="time">Of the first of these values.</param>
    public void Continue(int time, ReadOnlySpan<double> parameters, Span<double> forecasts)
    {
        for (var h = 0; h < forecasts.Length; h++)
            forecasts[h] = Math.Clamp(Step(double.NaN, (time + h) % period, parameters), -Largest, Largest);
    }

    /// <summary>Writes the effect of an error of 1 on later values.</summary>
    public void Respond(ReadOnlySpan<double> parameters, Span<double> responses)
    {
        (_level, _information) = (0, 0);
        Array.Clear(_seasonLevel);
        Array.Clear(_seasonInformation);
        Step(1, 0, parameters);
        Continue(1, parameters, responses);
    }

    void Begin(ReadOnlySpan<double> values)
    {
        var count = Math.Min(values.Length, Math.Max(period, 2));
        var mean = 0.0;
        foreach (var value in values[..count])
            mean += value / count;
        (_level, _information) = kind == CesKind.Simple ? (0, 0) : (mean, mean * Information);
        for (var phase = 0; phase < period && kind != CesKind.None; phase++)
        {
            _seasonLevel[phase] = values[phase] - _level;
            _seasonInformation[phase] = kind == CesKind.Partial ? 0 : _seasonLevel[phase] * Information;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Pass(ReadOnlySpan<double> values, ReadOnlySpan<double> parameters, Span<double> errors, int first, int step)
    {
        for (int t = first, phase = first % period; t >= 0 && t < values.Length; t += step)
        {
            errors[t] = values[t] - Step(values[t], phase, parameters);
            phase += step;
            phase = phase == period ? 0 : phase < 0 ? period - 1 : phase;
        }
    }

    /// <summary>One step with an observation, or without one (NaN).</summary>
    /// <returns>The expected value.</returns>
    double Step(double value, int phase, ReadOnlySpan<double> parameters)
    {
        var expected = kind switch
        {
            CesKind.None => _level,
            CesKind.Simple => _seasonLevel[phase],
            _ => _level + _seasonLevel[phase],
        };
        var error = double.IsNaN(value) ? 0 : value - expected;
        if (kind == CesKind.Partial)
            _seasonLevel[phase] += parameters[2] * error;
        else if (kind != CesKind.None)
            Smooth(ref _seasonLevel[phase], ref _seasonInformation[phase], error, parameters[kind == CesKind.Full ? 2..4 : ..2]);
        if (kind != CesKind.Simple)
            Smooth(ref _level, ref _information, error, parameters);
        return expected;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Smooth(ref double level, ref double information, double error, ReadOnlySpan<double> alpha)
    {
        var next = level - (1 - alpha[1]) * information + (alpha[0] - alpha[1]) * error;
        information = level + (1 - alpha[0]) * information + (alpha[0] + alpha[1]) * error;
        level = next;
    }
}
