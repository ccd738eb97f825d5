namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>Whether old observations lose their weight.</summary>
static class CesStability
{
    /// <summary>
    /// The discount matrix of alpha0 + i alpha1 has its eigenvalues within the unit circle: trace 2 - 2 alpha0 + alpha1,
    /// determinant 2 - 3 alpha0 + alpha0^2 - alpha1 + alpha1^2 (Jury's conditions).
    /// </summary>
    public static bool IsStable(double alpha0, double alpha1)
    {
        var trace = 2 - 2 * alpha0 + alpha1;
        var determinant = 2 - 3 * alpha0 + alpha0 * alpha0 - alpha1 + alpha1 * alpha1;
        return determinant < 1 && Math.Abs(trace) < 1 + determinant;
    }

    /// <summary>Every complex parameter for itself; that of the partial season between 0 and 1.</summary>
    public static bool IsStable(CesKind kind, ReadOnlySpan<double> parameters) =>
        IsStable(parameters[0], parameters[1])
        && (kind != CesKind.Partial || parameters[2] is > 0 and < 1)
        && (kind != CesKind.Full || IsStable(parameters[2], parameters[3]));
}
