namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

delegate bool EtsForward(
    ReadOnlySpan<double> y, ref EtsState state, Span<double> seasons, Span<EtsStep> steps, out double squares, out double logs);

delegate void EtsBackward(
    ReadOnlySpan<double> y, in EtsState state, Span<double> seasons, ReadOnlySpan<EtsStep> steps, double squares, out EtsState by);

/// <summary>The compiled code of a form.</summary>
sealed record EtsKernels(EtsForward Forward, EtsBackward Backward)
{
    public static EtsKernels Of(EtsForm form) => form.Error == Join.Multiplicative ? ByTrend<Multiplied>(form) : ByTrend<Added>(form);

    static EtsKernels ByTrend<TError>(EtsForm form) => form.Trend switch
    {
        Join.Additive => BySeason<TError, Added>(form),
        Join.Multiplicative => BySeason<TError, Multiplied>(form),
        _ => BySeason<TError, Absent>(form),
    };

    static EtsKernels BySeason<TError, TTrend>(EtsForm form) => form.Season switch
    {
        Join.Additive => Pair<TError, TTrend, Added>(),
        Join.Multiplicative => Pair<TError, TTrend, Multiplied>(),
        _ => Pair<TError, TTrend, Absent>(),
    };

    static EtsKernels Pair<TError, TTrend, TSeason>() =>
        new(EtsKernel<TError, TTrend, TSeason>.Forward, EtsKernel<TError, TTrend, TSeason>.Backward);
}
