using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>A model at the end of its history. Its parameters are fitted by least squares.</summary>
public sealed class FittedCes : IFittedMethod
{
    /// <summary>With fewer values the parameters stay at the start of the search.</summary>
    const int EnoughValues = 6;

    /// <summary>Older values are left out. They hardly change the parameters and cost time.</summary>
    const int Longest = 1000;

    /// <summary>A stable start, near the usual result for series without a trend.</summary>
    static readonly double[] Starts = [1.3, 1, 0.1];

    readonly CesKind _kind;
    readonly int _period;
    readonly double[] _parameters;
    readonly double[] _values;
    readonly double _scale;
    readonly double _deviation;

    /// <param name="start">Start of the search. Empty for the usual start.</param>
    internal FittedCes(ReadOnlySpan<double> history, CesKind kind, int period, ReadOnlySpan<double> start)
    {
        (_kind, _period) = (kind, period);
        history = history[Math.Max(0, history.Length - Longest)..];
        _scale = Scale.Of(history);
        _values = Scale.Down(history, _scale);
        _parameters = start.Length == 0 ? Start(kind) : start.ToArray();
        var count = _values.Length;
        var filter = new CesFilter(kind, period);
        LevenbergMarquardt.Residuals residuals = (point, errors) =>
        {
            if (CesStability.IsStable(kind, point))
                filter.Run(_values, point, errors);
            else
                errors.Fill(double.NaN);
        };
        var errors = new double[count];
        if (count >= EnoughValues)
            new LevenbergMarquardt(_parameters.Length, count).Minimise(residuals, _parameters, count, 40, 1e-7);
        residuals(_parameters, errors);
        var squares = Moments.SumOfSquares(errors);
        var k = kind.Parameters() + 1;
        _deviation = Math.Sqrt(squares / Math.Max(1, count - k + 1));
        Aicc = count * Math.Log(Math.Max(squares / count, 1e-28)) + 2 * k + (count > k + 1 ? 2.0 * k * (k + 1) / (count - k - 1) : 1e6);
    }

    /// <summary>Corrected information criterion, without a constant that is the same for all models of a series.</summary>
    internal double Aicc { get; }

    public string Form => _kind == CesKind.Full
        ? FormattableString.Invariant($"CES(full), alpha {Complex(0)}, beta {Complex(2)}")
        : FormattableString.Invariant($"CES({_kind.ToString().ToLowerInvariant()}), alpha {Complex(0)}")
            + (_kind == CesKind.Partial ? FormattableString.Invariant($", beta {_parameters[2]:0.00}") : "");

    public MethodForecast Forecast(int horizon)
    {
        var filter = new CesFilter(_kind, _period);
        filter.Run(_values, _parameters, new double[_values.Length]);
        var mean = new double[horizon];
        filter.Continue(_values.Length, _parameters, mean);
        var deviation = new double[horizon];
        filter.Respond(_parameters, deviation);
        var sum = 1.0;
        for (var h = 0; h < horizon; h++)
            (deviation[h], sum) = (_deviation * Math.Sqrt(sum), sum + deviation[h] * deviation[h]);
        return new(Scale.Up(mean, _scale), Scale.Up(deviation, _scale));
    }

    public IFittedMethod Refit(ReadOnlySpan<double> history) =>
        history.Length > 2 * _period || _kind == CesKind.None
            ? new FittedCes(history, _kind, _period, _parameters)
            : new FittedCes(history, CesKind.None, 1, []);

    static double[] Start(CesKind kind) => kind == CesKind.Full ? [1.3, 1, 1.3, 1] : Starts[..kind.Parameters()];

    string Complex(int index) => FormattableString.Invariant($"{_parameters[index]:0.00}+{_parameters[index + 1]:0.00}i");
}
