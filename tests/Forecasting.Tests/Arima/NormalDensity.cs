using MathNet.Numerics.LinearAlgebra;

namespace SupplyChain.Forecasting.Tests.Arima;

/// <summary>The likelihood of an ARMA process written down plainly: n values, a matrix of n x n covariances.</summary>
static class NormalDensity
{
    const int Weights = 2_000;

    /// <summary>Logarithm of the density of zero-mean values, at the variance of noise that makes it largest.</summary>
    public static double Logarithm(double[] values, double[] phi, double[] theta)
    {
        int n = values.Length;
        double[] psi = new double[Weights];
        for (int k = 0; k < Weights; k++)
        {
            psi[k] = k == 0 ? 1 : k <= theta.Length ? theta[k - 1] : 0;
            for (int j = 1; j <= Math.Min(k, phi.Length); j++) psi[k] += phi[j - 1] * psi[k - j];
        }
        double[] covariances = Samples.At(n, lag => Enumerable.Range(0, Weights - lag).Sum(k => psi[k] * psi[k + lag]));
        var matrix = Matrix<double>.Build.Dense(n, n, (i, j) => covariances[Math.Abs(i - j)]);
        var cholesky = matrix.Cholesky();
        var vector = Vector<double>.Build.DenseOfArray(values);
        double variance = vector.DotProduct(cholesky.Solve(vector)) / n;
        return -0.5 * (n * (Math.Log(2 * Math.PI * variance) + 1) + cholesky.DeterminantLn);
    }
}
