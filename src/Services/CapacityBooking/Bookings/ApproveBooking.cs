using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class ApproveBookingDecider
{
    /// <summary>
    /// The line's operator approves a hold that waits for it, before the hold expires. The hold is not extended. What needs no approval,
    /// or has it, stays as it is.
    /// </summary>
    public static object[] Decide(Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.OpenBooking(bookingId, caller);
        if (booking.Approval != ApprovalState.Awaited) return [];
        return now < booking.ExpiresAt
            ? [new BookingApproved(bookingId, caller.Organisation, now)]
            : throw Rejected.Conflict("bookingId", $"the hold expired at {booking.ExpiresAt:u}");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/approve",
            (Guid lineId, Guid bookingId, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(bookingId, line.ForOperator(command.Caller), command.Caller, command.At), cancel,
                    about: bookingId))
        .RequireAnyRole(Roles.Operator);
}
