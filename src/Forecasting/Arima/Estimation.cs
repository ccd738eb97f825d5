using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Arima;

/// <summary>A fitted ARMA model.</summary>
/// <param name="Parameters">In the form that <see cref="ArmaPolynomials"/> reads.</param>
/// <param name="Mean">Of the differenced series, in its units.</param>
/// <param name="Variance">Of the noise, over the degrees of freedom.</param>
/// <param name="Aicc">Corrected information criterion (Hurvich and Tsai 1989).</param>
/// <param name="Apart">Whether all roots are far enough from the unit circle.</param>
sealed record Estimate(
    ArimaOrders Orders, double[] Parameters, double Mean, double Variance, double LogLikelihood, double Aicc, bool Apart);

/// <summary>Fits ARMA orders to one differenced series by least squares. The mean is concentrated out.</summary>
/// <param name="differenced">At least one value.</param>
/// <param name="degree">Largest degree of the polynomials.</param>
/// <param name="coefficients">Largest number of coefficients.</param>
sealed class Estimation(ReadOnlySpan<double> differenced, int degree, int coefficients)
{
    /// <summary>A root nearer to 1 shows that the orders are too high, or that there is one difference too many.</summary>
    const double NearestRoot = 1.01;

    /// <summary>A smaller mean square is rounding error.</summary>
    const double Smallest = 1e-30;

    readonly ArmaResiduals _series = new(differenced, degree);
    readonly LevenbergMarquardt _search = new(Math.Max(1, coefficients), differenced.Length);
    readonly double[] _residuals = new double[differenced.Length];

    /// <summary>Whether the criterion is defined for this number of parameters and the polynomials are shorter than the series.</summary>
    public bool Allows(in ArimaOrders orders) =>
        _series.Count > orders.Parameters + 1 && _series.Count > Math.Max(orders.ArDegree, orders.MaDegree) + 1;

    /// <summary>Fits by the residuals given the first observations.</summary>
    /// <param name="movingAverage">Start of the search for the moving average's parameters.</param>
    public Estimate Conditional(in ArimaOrders orders, int iterations = 30, double movingAverage = 0.3)
    {
        _series.Orders = orders;
        var parameters = Begin(orders, movingAverage);
        var sum = _search.Minimise(_series.Conditional, parameters, _series.Count, iterations, 1e-5);
        var count = _series.Count - orders.ArDegree;
        return Outcome(parameters, _series.ConditionalFilter.Mean, sum / Math.Max(1, count - orders.Parameters + 1), sum / count);
    }

    /// <summary>Fits by the exact likelihood.</summary>
    public Estimate Exact(in ArimaOrders orders, ReadOnlySpan<double> start, double tolerance = 1e-9)
    {
        _series.Orders = orders;
        var parameters = start.ToArray();
        _search.Minimise(_series.Exact, parameters, _series.Count, 40, tolerance);
        _series.Exact(parameters, _residuals);
        var sum = Moments.SumOfSquares(_residuals);
        var noise = sum * Math.Exp(-_series.ExactFilter.LogDeterminant / _series.Count);
        var variance = noise / Math.Max(1, _series.Count - orders.Parameters + 1);
        return Outcome(parameters, _series.ExactFilter.Mean, variance, sum / _series.Count);
    }

    /// <summary>Fits by the exact likelihood from two starts, since it can have several peaks.</summary>
    public Estimate Thorough(in ArimaOrders orders, ReadOnlySpan<double> start)
    {
        var first = Exact(orders, start);
        if (orders.Ma + orders.SeasonalMa == 0)
            return first;
        var second = Exact(orders, Conditional(orders, movingAverage: 0).Parameters);
        return second.LogLikelihood > first.LogLikelihood + 1e-4 ? second : first;
    }

    /// <summary>The state of the exact filter after the last observation, without the mean.</summary>
    public double[] State(Estimate estimate)
    {
        _series.Orders = estimate.Orders;
        _series.Exact(estimate.Parameters, _residuals);
        var size = Math.Max(estimate.Orders.ArDegree, estimate.Orders.MaDegree + 1);
        return Scale.Up(_series.ExactFilter.State[..(size + 1)].ToArray(), _series.Scale);
    }

    /// <summary>
    /// Start of a search. Autoregression and moving average start at different values. Equal ones would cancel, and neither would
    /// have a gradient. The moving average starts at the side where it undoes a difference too many.
    /// </summary>
    static double[] Begin(in ArimaOrders orders, double movingAverage)
    {
        var parameters = new double[orders.Coefficients];
        var (first, second, third) = (orders.Ar, orders.Ar + orders.Ma, orders.Ar + orders.Ma + orders.SeasonalAr);
        parameters.AsSpan(0, first).Fill(0.1);
        parameters.AsSpan(first, orders.Ma).Fill(orders.Difference > 0 ? movingAverage : 0);
        parameters.AsSpan(second, orders.SeasonalAr).Fill(0.1);
        parameters.AsSpan(third).Fill(orders.SeasonalDifference > 0 ? movingAverage : 0);
        return parameters;
    }

    /// <param name="variance">Of the noise.</param>
    /// <param name="square">The mean square whose logarithm is that of the likelihood.</param>
    Estimate Outcome(double[] parameters, double mean, double variance, double square)
    {
        var (orders, n, k) = (_series.Orders, _series.Count, _series.Orders.Parameters);
        var likelihood = -0.5 * n * (Math.Log(2 * Math.PI * Math.Max(square, Smallest)) + 2 * Math.Log(_series.Scale) + 1);
        return new(
            orders, parameters, _series.Mean(mean), variance * _series.Scale * _series.Scale, likelihood,
            -2 * likelihood + 2 * k + (n > k + 1 ? 2.0 * k * (k + 1) / (n - k - 1) : 1e6),
            ArmaPolynomials.RootsBeyond(NearestRoot, orders, parameters));
    }
}
