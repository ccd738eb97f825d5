using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class HoldSlotDecider
{
    /// <summary>
    /// Holds the slot, or declines it where it is taken. Invalid requests are refused first. Then the wait list is served with what
    /// has become bookable by time alone, such as by the horizon. The policy is checked last. Where the line's operator overrides it, what
    /// it overrode is noted.
    /// </summary>
    public static object[] Decide(HoldSlot c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        new Faults()
            .RequireSlot(c.Start, c.End, now)
            .Require(c.Start >= now, "start", "is in the past")
            .Require(line.Policy.Mode != BookingMode.WaitList, "lineId", "the line assigns its slots through its wait list only; join it")
            .RequireOverride(c.OverridePolicy, c.OverrideReason, line, caller)
            .Within(c)
            .ThrowIfAny();

        var slot = new Slot(c.Start.ToUniversalTime(), c.End.ToUniversalTime());
        var offers = line.Offers(now).ToList();
        var after = line.After(offers);
        if (!line.IsFree(slot)) return [.. offers, new SlotDeclined(caller.Organisation, slot, now)];
        if (!after.IsFree(slot)) return [.. offers, new SlotLeftToWaitlist(caller.Organisation, slot, now)];
        var reason = c.OverridePolicy ? c.OverrideReason : null;
        var overridden = Overriding.Of(after, bookingId, caller.Organisation, slot, reason, now);

        var purpose = new RunPurpose(null, c.SupplierId, c.ComponentId);
        return [.. offers, after.Hold(bookingId, caller.Organisation, slot, purpose, c.Note, now), .. overridden];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/holds",
            (Guid lineId, HoldSlot c, Command command, IDocumentStore store, CancellationToken cancel) =>
            {
                var bookingId = command.NewId("booking");
                return store.DecideAround(
                    command, lineId, new Slot(c.Start, c.End), line => Decide(c, bookingId, line, command.Caller, command.At),
                    cancel, about: bookingId);
            })
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
