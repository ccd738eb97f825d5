namespace SupplyChain.Forecasting.Hierarchies;

/// <summary>
/// Covariance of forecast errors, shrunk towards its diagonal by the uncertainty of the correlations (Schäfer and Strimmer 2005;
/// for errors around 0 as in Wickramasuriya, Athanasopoulos and Hyndman 2019).
/// </summary>
/// <param name="Matrix">Square and positive definite.</param>
/// <param name="Intensity">0: the sample covariance. 1: only its diagonal.</param>
public sealed record ShrunkCovariance(double[,] Matrix, double Intensity)
{
    /// <summary>Smallest variance, as a share of the largest. It replaces a variance of 0.</summary>
    const double SmallestShare = 1e-8;

    /// <param name="errors">Errors by node and time, all of the same length. Only their relative sizes matter.</param>
    public static ShrunkCovariance Of(IReadOnlyList<double[]> errors)
    {
        var (n, length) = (errors.Count, errors[0].Length);
        var variances = Variances(errors);
        var matrix = new double[n, n];
        if (length < 2)
            return Diagonal(matrix, variances);
        var standardised = errors.Select((row, i) => row.Select(e => e / Math.Sqrt(variances[i])).ToArray()).ToArray();
        var (uncertainty, size) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (sum, squares) = (0.0, 0.0);
                for (var t = 0; t < length; t++)
                {
                    var product = standardised[i][t] * standardised[j][t];
                    sum += product;
                    squares += product * product;
                }
                matrix[i, j] = sum / length;
                uncertainty += (squares - sum * sum / length) / ((double)length * (length - 1));
                size += matrix[i, j] * matrix[i, j];
            }
        }
        var intensity = size > 0 ? Math.Clamp(uncertainty / size, 0, 1) : 1;
        for (var i = 0; i < n; i++)
        {
            matrix[i, i] = variances[i];
            for (var j = 0; j < i; j++)
                matrix[i, j] = matrix[j, i] = (1 - intensity) * matrix[i, j] * Math.Sqrt(variances[i] * variances[j]);
        }
        return new(matrix, intensity);
    }

    /// <summary>The same variances with all covariances 0.</summary>
    public ShrunkCovariance WithoutCorrelation()
    {
        var n = Matrix.GetLength(0);
        return Diagonal(new double[n, n], [.. Enumerable.Range(0, n).Select(i => Matrix[i, i])]);
    }

    static ShrunkCovariance Diagonal(double[,] matrix, double[] variances)
    {
        for (var i = 0; i < variances.Length; i++)
            matrix[i, i] = variances[i];
        return new(matrix, 1);
    }

    /// <summary>Mean squares, all above 0.</summary>
    static double[] Variances(IReadOnlyList<double[]> errors)
    {
        var variances = new double[errors.Count];
        for (var i = 0; i < variances.Length; i++)
            foreach (var error in errors[i])
                variances[i] += error * error / errors[i].Length;
        var floor = variances.Max() * SmallestShare;
        for (var i = 0; i < variances.Length; i++)
            variances[i] = floor > 0 ? Math.Max(variances[i], floor) : 1;
        return variances;
    }
}
