namespace SupplyChain.Contracts.CapacityBooking;

/// <summary>Why no slot could be held, for a pilot run or for anybody.</summary>
public static class SlotReasons
{
    public static readonly ReasonCode SlotTaken = new("slot-taken");
    public static readonly ReasonCode WaitlistFirst = new("waitlist-first");
    public static readonly ReasonCode HeldAtOnce = new("held-at-once");
    public static readonly ReasonCode NoLineWithSteps = new("no-line-with-steps", "steps");
    public static readonly ReasonCode RunDoesNotFit = new("run-does-not-fit", "minutes", "notBefore", "notAfter");
    public static readonly ReasonCode NoLineFree = new("no-line-free", "lines", "steps", "minutes", "notBefore", "notAfter");
    public static readonly ReasonCode NoLineForStep = new("no-line-for-step", "steps", "minutes", "notBefore", "notAfter");
    public static readonly ReasonCode NoLineInGap = new("no-line-in-gap", "steps", "minutes", "minimum", "maximum");
    public static readonly ReasonCode NoRouteOfSteps = new("no-route-of-steps");
    public static readonly ReasonCode NoRouteInTime = new("no-route-in-time");
}
