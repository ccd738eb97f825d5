using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

/// <summary>What the policy has against a slot, and what becomes of it.</summary>
static class Overriding
{
    /// <summary>What the line's operator overrides by giving the slot; nothing where the policy allows it.</summary>
    /// <param name="reason">Why it overrides the policy; null where it does not.</param>
    /// <exception cref="Rejected">422 with all objections, where nobody overrides them.</exception>
    public static IReadOnlyList<PolicyOverridden> Of(
        PilotLine line, Guid bookingId, Guid organisation, Slot slot, string? reason, DateTimeOffset now)
    {
        if (reason is not null)
            return line.Conflicts(organisation, slot, now) is { Count: > 0 } conflicts
                ? [new PolicyOverridden(bookingId, conflicts, reason.Trim(), line.Terms.Operator, now)] : [];
        return line.Objections(organisation, slot, now) is { Count: > 0 } objections ? throw new Rejected(422, objections) : [];
    }
}
