using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class DeclineBookingDecider
{
    /// <summary>The line's operator declines a hold that waits for approval, with a reason. Its time is offered to the wait list.</summary>
    public static object[] Decide(DeclineBooking c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.OpenBooking(bookingId, caller);
        new Faults().Within(c).ThrowIfAny();
        if (booking.Approval != ApprovalState.Awaited) throw Rejected.Conflict("bookingId", "does not wait for approval");

        return
        [
            new BookingDeclined(bookingId, booking.For.PilotRunId, c.Reason.Trim(), caller.Organisation, now),
            .. ReleaseBookingDecider.Release([bookingId], line, ReleaseReason.Declined, now, costs: false),
        ];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/decline",
            (Guid lineId, Guid bookingId, DeclineBooking c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var routesOf = await work.RoutesOf([bookingId]);
                    var line = work.Line(lineId, command.At);
                    await work.Load();
                    var decided = Decide(c, bookingId, line.State.ForOperator(command.Caller), command.Caller, command.At);
                    routesOf.Break([bookingId], command.At);
                    return line.Append(decided) with { Id = bookingId };
                }, cancel))
        .RequireAnyRole(Roles.Operator);
}
