using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class ConfirmBookingDecider
{
    /// <summary>
    /// By the booking's organisation or the line's operator, before the moment at which the hold expires, and after its approval where the
    /// policy needs one.
    /// </summary>
    public static object[] Decide(Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.SingleBooking(bookingId, caller);
        if (booking.ExpiresAt is not { } expiresAt) return [];
        if (booking.Approval == ApprovalState.Awaited) throw Rejected.Conflict("bookingId", "must be approved by the operator first");
        return now < expiresAt
            ? [new BookingConfirmed(bookingId, booking.For.PilotRunId, now)]
            : throw Rejected.Conflict("bookingId", $"the hold expired at {expiresAt:u}");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/confirm",
            (Guid lineId, Guid bookingId, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(bookingId, line, command.Caller, command.At), cancel, about: bookingId))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
