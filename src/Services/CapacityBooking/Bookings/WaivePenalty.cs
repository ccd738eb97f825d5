using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class WaivePenaltyDecider
{
    /// <summary>
    /// Ends a penalty, with a reason, whether or not its organisation appealed. Whoever waits and has its share back may be served.
    /// </summary>
    public static object[] Decide(WaivePenalty c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        if (line.Terms.PenaltyOn(bookingId, now) is null) throw Rejected.NotFound("penalty", bookingId);

        var waived = new PenaltyWaived(bookingId, c.Reason.Trim(), caller.Organisation, now);
        return [waived, .. line.Apply(waived).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/penalties/{bookingId:guid}/waive",
            (Guid lineId, Guid bookingId, WaivePenalty c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(c, bookingId, line.ForOperator(command.Caller), command.Caller, command.At), cancel,
                    about: bookingId))
        .RequireAnyRole(Roles.Operator);
}
