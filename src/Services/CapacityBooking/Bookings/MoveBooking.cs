using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class MoveBookingDecider
{
    /// <summary>
    /// Releases a booking and holds another slot in its place, in one decision; confirmed where the booking was. The slot is judged on the
    /// line without the booking, and with the penalty that a late move costs. Who waits comes first, as with a hold. Where the policy
    /// needs approval, a slot that is not within the former one is a hold again, and waits for it, unless the operator moved it.
    /// </summary>
    public static object[] Decide(MoveBooking c, Guid bookingId, Guid newId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.SingleBooking(bookingId, caller);
        new Faults()
            .RequireSlot(c.Start, c.End, now)
            .Require(c.Start >= now, "start", "is in the past")
            .Require(line.Policy.Mode != BookingMode.WaitList, "lineId", "the line assigns its slots through its wait list only; join it")
            .RequireOverride(c.OverridePolicy, c.OverrideReason, line, caller)
            .Within(c)
            .ThrowIfAny();
        if (booking.Slot.Start <= now) throw Rejected.Conflict("bookingId", $"its slot began at {booking.Slot.Start:u}");
        if (booking.ExpiresAt <= now) throw Rejected.Conflict("bookingId", $"the hold expired at {booking.ExpiresAt:u}");
        var slot = new Slot(c.Start.ToUniversalTime(), c.End.ToUniversalTime());
        if (slot == booking.Slot) throw Rejected.Conflict("start", "the booking has this slot already");

        var first = line.Offers(now).ToList();
        var released = new BookingReleased(bookingId, booking.For.PilotRunId, ReleaseReason.Moved, now, newId);
        var penalised = caller.Organisation == booking.Organisation
            ? line.PenaltyFor(booking, PenaltyCause.LateRelease, now).ToList() : [];
        var charged = caller.Organisation == booking.Organisation
            ? line.ChargeFor(booking, ChargeCause.LateRelease, booking.Slot.End, now).ToList() : [];
        if (!line.Apply(released).IsFree(slot)) throw Rejected.Conflict("start", "the slot is taken; the booking stays as it is");
        var after = penalised.Aggregate(line.After(first).Apply(released), (each, e) => each.Apply(e));
        if (!after.IsFree(slot)) throw Rejected.Conflict("start", "the slot goes to the wait list first; the booking stays as it is");
        var overridden = Overriding.Of(after, newId, booking.Organisation, slot, c.OverridePolicy ? c.OverrideReason : null, now);

        var held = after.Hold(newId, booking.Organisation, slot, booking.For, booking.Note, now) with { MovedFrom = bookingId };
        // Nobody has a hold for longer by moving it.
        if (booking.ExpiresAt < held.ExpiresAt) held = held with { ExpiresAt = booking.ExpiresAt.Value };
        var isWithin = booking.Slot.Start <= slot.Start && slot.End <= booking.Slot.End;
        if (isWithin || caller.Organisation == line.Terms.Operator) held = held with { Approval = booking.Approval };
        BookingConfirmed[] confirmed = booking.ExpiresAt is null && held.Approval != ApprovalState.Awaited
            ? [new(newId, booking.For.PilotRunId, now)] : [];
        var moved = confirmed.Aggregate(after.Apply(held), (each, e) => each.Apply(e));
        return [.. first, released, .. penalised, .. charged, held, .. overridden, .. confirmed, .. moved.Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/move",
            (Guid lineId, Guid bookingId, MoveBooking c, Command command, IDocumentStore store, CancellationToken cancel) =>
            {
                var newId = command.NewId("booking");
                return store.DecideOnLine(
                    command, lineId, line => Decide(c, bookingId, newId, line, command.Caller, command.At), cancel, about: newId);
            })
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
