using System.Globalization;

using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Arima;

/// <summary>An ARIMA model at the end of its history.</summary>
public sealed class FittedArima : IFittedMethod
{
    readonly Estimate _estimate;
    readonly double[] _state;
    readonly double[] _last;
    readonly double _scale;
    readonly int _length;

    /// <param name="history">Divided by <paramref name="scale"/>, like all figures of the estimate.</param>
    /// <param name="state">Of the exact filter after the last difference.</param>
    internal FittedArima(ReadOnlySpan<double> history, double scale, Estimate estimate, double[] state)
    {
        (_estimate, _state, _scale) = (estimate, state, scale);
        _last = history[(history.Length - estimate.Orders.Lost)..].ToArray();
        _length = history.Length - estimate.Orders.Lost;
    }

    public ArimaOrders Orders => _estimate.Orders;

    /// <summary>Natural logarithm of the likelihood of the differenced series. 0 when the history has no noise.</summary>
    public double LogLikelihood => _estimate.Variance == 0 ? 0 : _estimate.LogLikelihood - _length * Math.Log(_scale);

    /// <summary>Corrected information criterion. Comparable between models with the same differences.</summary>
    public double Aicc => _estimate.Aicc + 2 * (_estimate.LogLikelihood - LogLikelihood);

    /// <summary>Mean of the differenced series.</summary>
    public double Mean => _estimate.Mean * _scale;

    /// <summary>Coefficients of the autoregression and the moving average, after multiplication with the seasonal ones.</summary>
    public (double[] Phi, double[] Theta) Coefficients
    {
        get
        {
            var (phi, theta) = (new double[Orders.ArDegree], new double[Orders.MaDegree]);
            ArmaPolynomials.Expand(Orders, _estimate.Parameters, phi, theta);
            return (phi, theta);
        }
    }

    public string Form => _estimate.Variance == 0
        ? $"{Orders}, exact"
        : string.Create(CultureInfo.InvariantCulture, $"{Orders}, AICc {Aicc:F1}");

    public MethodForecast Forecast(int horizon)
    {
        var (phi, theta) = Coefficients;
        var coefficients = Differencing.Coefficients(Orders);
        var mean = new double[horizon];
        var state = _state.ToArray();
        var padded = new double[state.Length - 1];
        phi.CopyTo(padded, 0);
        for (var h = 0; h < horizon; h++)
        {
            mean[h] = state[0] + _estimate.Mean;
            Companion.Advance(state, padded, padded.Length);
        }
        Differencing.Integrate(_last, coefficients, mean);
        return new(Scale.Up(mean, _scale), Scale.Up(PsiWeights.Deviations(phi, theta, coefficients, _estimate.Variance, horizon), _scale));
    }

    public IFittedMethod Refit(ReadOnlySpan<double> history) => OfOrders(AutoArima.Recent(history), Orders, _estimate.Parameters);

    /// <summary>Fits these orders, or lower ones when the history is too short.</summary>
    internal static FittedArima OfOrders(ReadOnlySpan<double> history, ArimaOrders orders, ReadOnlySpan<double> start = default)
    {
        var scale = Scale.Of(history);
        return OfOrders(Scale.Down(history, scale), scale, orders, start);
    }

    /// <param name="history">Divided by <paramref name="scale"/>.</param>
    internal static FittedArima OfOrders(
        ReadOnlySpan<double> history, double scale, ArimaOrders orders, ReadOnlySpan<double> start = default)
    {
        if (history.Length <= orders.Lost)
            orders = new(0, Math.Min(orders.Difference + orders.SeasonalDifference, history.Length - 1), 0);
        var differenced = Differencing.Apply(history, orders);
        if (IsExact(differenced, history))
            return Deterministic(history, scale, orders);
        var estimation = new Estimation(differenced, Math.Max(orders.ArDegree, orders.MaDegree), orders.Coefficients);
        if (!estimation.Allows(orders))
        {
            var plain = orders with
            {
                Ar = 0,
                Ma = 0,
                SeasonalAr = 0,
                SeasonalMa = 0,
                Constant = orders.Difference + orders.SeasonalDifference == 0,
            };
            return new(history, scale, estimation.Exact(plain, []), new double[2]);
        }
        var estimate = start.Length == orders.Coefficients
            ? estimation.Exact(orders, start)
            : estimation.Thorough(orders, estimation.Conditional(orders).Parameters);
        return new(history, scale, estimate, estimation.State(estimate));
    }

    /// <summary>Whether all differences are equal but for rounding. Then there is nothing to estimate.</summary>
    internal static bool IsExact(ReadOnlySpan<double> differenced, ReadOnlySpan<double> history)
    {
        var (low, high, size) = (double.PositiveInfinity, double.NegativeInfinity, 0.0);
        foreach (var value in differenced)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        foreach (var value in history)
            size = Math.Max(size, Math.Abs(value));
        return !(high - low > 1e-12 * size);
    }

    /// <summary>Continues the constant differences.</summary>
    internal static FittedArima Deterministic(ReadOnlySpan<double> history, double scale, ArimaOrders orders)
    {
        var drifts = orders.Difference + orders.SeasonalDifference <= 1;
        var differenced = Differencing.Apply(history, orders);
        var plain = orders with { Ar = 0, Ma = 0, SeasonalAr = 0, SeasonalMa = 0, Constant = drifts };
        return new(history, scale, new(plain, [], drifts ? differenced[^1] : 0, 0, 0, 0, true), new double[2]);
    }
}
