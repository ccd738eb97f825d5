namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>Whether the weights of old observations decrease.</summary>
static class CesStability
{
    /// <summary>
    /// Whether the discount matrix of alpha0 + i alpha1 has its eigenvalues within the unit circle (Jury's conditions). Its trace
    /// is 2 - 2 alpha0 + alpha1, its determinant 2 - 3 alpha0 + alpha0^2 - alpha1 + alpha1^2.
    /// </summary>
    public static bool IsStable(double alpha0, double alpha1)
    {
        var trace = 2 - 2 * alpha0 + alpha1;
        var determinant = 2 - 3 * alpha0 + alpha0 * alpha0 - alpha1 + alpha1 * alpha1;
        return determinant < 1 && Math.Abs(trace) < 1 + determinant;
    }

    /// <summary>Each complex parameter is checked by itself. The parameter of the partial season must lie between 0 and 1.</summary>
    public static bool IsStable(CesKind kind, ReadOnlySpan<double> parameters) =>
        IsStable(parameters[0], parameters[1])
        && (kind != CesKind.Partial || parameters[2] is > 0 and < 1)
        && (kind != CesKind.Full || IsStable(parameters[2], parameters[3]));
}
