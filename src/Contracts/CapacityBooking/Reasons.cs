namespace SupplyChain.Contracts.CapacityBooking;

/// <summary>Why no slot could be held for a pilot run.</summary>
public static class SlotReasons
{
    public static readonly ReasonCode NoLineWithSteps = new("no-line-with-steps", "steps");
    public static readonly ReasonCode RunDoesNotFit = new("run-does-not-fit", "minutes", "notBefore", "notAfter");
    public static readonly ReasonCode NoLineFree = new("no-line-free", "lines", "steps", "minutes", "notBefore", "notAfter");
}
