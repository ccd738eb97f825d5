namespace SupplyChain.Contracts;

/// <summary>The yield of a run.</summary>
public static class Yield
{
    static readonly QuantityAttribute Quantity = new();
    static readonly QuantityAboveZeroAttribute AboveZero = new();

    /// <summary>
    /// Good / started, 0 to 1. It is 0 for a run that was stored before quantities had bounds, with figures beyond them, and where
    /// nothing was started.
    /// </summary>
    public static decimal Of(decimal good, decimal started) =>
        AboveZero.Spans(started) && Quantity.Spans(good) ? good / started : 0;
}
