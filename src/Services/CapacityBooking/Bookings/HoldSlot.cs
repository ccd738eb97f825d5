using Marten;

using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class HoldSlotDecider
{
    /// <summary>
    /// Holds the slot, or declines it when it is taken. What can never be is refused first; what the policy has
    /// against it counts last, and not at all where the line's operator overrides it.
    /// </summary>
    public static object[] Decide(HoldSlot c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        new Faults()
            .RequireSlot(c.Start, c.End, now)
            .Require(c.Start >= now, "start", "is in the past")
            .Require(line.Policy.Mode != BookingMode.WaitList, "lineId", "the line gives its slots to its wait list only; join it")
            .Require(!c.OverridePolicy || caller.Organisation == line.Terms.Operator, "overridePolicy", "is for the line's operator")
            .RequireNote(c.Note)
            .ThrowIfAny();

        var slot = new Slot(c.Start.ToUniversalTime(), c.End.ToUniversalTime());
        if (!line.IsFree(slot)) return [new SlotDeclined(caller.Organisation, slot, now)];
        if (!c.OverridePolicy && line.Objections(caller.Organisation, slot, now).ToList() is { Count: > 0 } objections)
            throw new Rejected(422, objections);

        return [Held(line, bookingId, caller.Organisation, slot, new RunPurpose(null, c.SupplierId, c.ComponentId), c.Note, now)];
    }

    /// <summary>A hold ends with the policy's hold time, and at the latest when its slot starts.</summary>
    public static SlotHeld Held(
        PilotLine line, Guid bookingId, Guid organisation, Slot slot, RunPurpose purpose, string? note, DateTimeOffset now)
    {
        var expiresAt = now.AddMinutes(line.Policy.HoldMinutes);
        return new SlotHeld(
            bookingId, organisation, slot, expiresAt < slot.Start ? expiresAt : slot.Start, purpose, note, now);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/holds", (Guid lineId, HoldSlot c, Command command, IDocumentStore store, CancellationToken cancel) =>
        {
            var bookingId = command.NewId("booking");
            return store.HandleAround(
                command, lineId, new Slot(c.Start, c.End), line => Decide(c, bookingId, line, command.Caller, command.At), cancel, about: bookingId);
        })
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
