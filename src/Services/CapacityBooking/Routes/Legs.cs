namespace SupplyChain.CapacityBooking.Routes;

/// <summary>The order of steps and the gaps between them.</summary>
public static class Legs
{
    /// <param name="minimum">Minutes.</param>
    /// <param name="maximum">Minutes.</param>
    public static bool IsInGap(int minimum, int maximum, DateTimeOffset end, DateTimeOffset start) =>
        start - end >= TimeSpan.FromMinutes(minimum) && start - end <= TimeSpan.FromMinutes(maximum);
}
