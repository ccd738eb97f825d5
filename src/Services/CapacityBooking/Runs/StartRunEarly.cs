using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

public static class StartRunEarlyDecider
{
    /// <summary>
    /// Moves the slot of a confirmed booking to now, where the line is free for its whole length. Opening hours are not checked.
    /// The time that becomes free is offered to the wait list. Nothing where the slot has begun. A step of a route
    /// keeps its slot, and with it the order and the gaps of the route.
    /// </summary>
    public static object[] Decide(Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.SingleBooking(bookingId, caller);
        if (booking.ExpiresAt is not null) throw Rejected.Conflict("bookingId", "must be confirmed first");
        if (booking.Slot.Start <= now) return [];

        var slot = booking.Slot with { Start = now, End = now + booking.Slot.Length() };
        var others = line with { Bookings = [.. line.Bookings.Where(other => other.Id != bookingId)] };
        if (!others.IsFree(slot)) throw Rejected.Conflict("bookingId", $"cannot start now: the line is not free until {slot.End:u}");

        var started = new RunStartedEarly(bookingId, slot, now);
        return [started, .. line.Apply(started).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/start-early",
            (Guid lineId, Guid bookingId, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(bookingId, line.ForOperator(command.Caller), command.Caller, command.At), cancel,
                    about: bookingId))
        .RequireAnyRole(Roles.Operator);
}
