using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// The two sums of squares that a fit minimises, over a differenced series scaled to a standard deviation of 1. One is that of
/// the residuals given the first observations. The other is S (prod f)^(1/n); its logarithm is that of the exact likelihood
/// (Ansley 1979; Mélard 1984).
/// </summary>
sealed class ArmaResiduals
{
    readonly double[] _values;
    readonly double[] _centred;
    readonly double[] _phi;
    readonly double[] _theta;
    readonly double _centre;

    /// <param name="differenced">At least one value.</param>
    /// <param name="degree">Largest degree of the polynomials.</param>
    public ArmaResiduals(ReadOnlySpan<double> differenced, int degree)
    {
        _centre = Moments.Mean(differenced);
        _centred = new double[differenced.Length];
        for (var t = 0; t < _centred.Length; t++)
            _centred[t] = differenced[t] - _centre;
        var deviation = Math.Sqrt(Moments.SumOfSquares(_centred) / _centred.Length);
        Scale = deviation > 0 ? deviation : 1;
        _values = Numerics.Scale.Down(differenced, Scale);
        _centred = Numerics.Scale.Down(_centred, Scale);
        _phi = new double[degree];
        _theta = new double[degree];
        ExactFilter = new ExactLikelihood(degree);
        ConditionalFilter = new ConditionalLikelihood(degree);
        Exact = FillExact;
        Conditional = FillConditional;
    }

    public int Count => _values.Length;

    /// <summary>The divisor of the series.</summary>
    public double Scale { get; }

    public ArimaOrders Orders { get; set; }

    public ExactLikelihood ExactFilter { get; }

    public ConditionalLikelihood ConditionalFilter { get; }

    public LevenbergMarquardt.Residuals Exact { get; }

    public LevenbergMarquardt.Residuals Conditional { get; }

    /// <summary>The mean that a filter found, in the units of the series.</summary>
    public double Mean(double filtered) => Orders.Constant ? filtered * Scale + _centre : 0;

    void FillExact(ReadOnlySpan<double> point, Span<double> residuals)
    {
        var phi = _phi.AsSpan(0, Orders.ArDegree);
        var theta = _theta.AsSpan(0, Orders.MaDegree);
        ArmaPolynomials.Expand(Orders, point, phi, theta);
        if (!ExactFilter.Filter(Orders.Constant ? _centred : _values, phi, theta, Orders.Constant, residuals))
        {
            residuals.Fill(double.NaN);
            return;
        }
        var weight = Math.Exp(ExactFilter.LogDeterminant / (2 * Count));
        for (var t = 0; t < residuals.Length; t++)
            residuals[t] *= weight;
    }

    void FillConditional(ReadOnlySpan<double> point, Span<double> residuals)
    {
        var phi = _phi.AsSpan(0, Orders.ArDegree);
        var theta = _theta.AsSpan(0, Orders.MaDegree);
        ArmaPolynomials.Expand(Orders, point, phi, theta);
        ConditionalFilter.Filter(Orders.Constant ? _centred : _values, phi, theta, Orders.Constant, residuals);
    }
}
