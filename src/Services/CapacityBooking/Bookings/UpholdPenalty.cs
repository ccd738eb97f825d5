using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class UpholdPenaltyDecider
{
    /// <summary>The line's operator answers an appeal, once: the penalty stands. To end the penalty it waives it instead.</summary>
    public static object[] Decide(UpholdPenalty c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        var penalty = line.Terms.PenaltyOn(bookingId, now) ?? throw Rejected.NotFound("penalty", bookingId);
        if (penalty.Appeal is not { } appeal) throw Rejected.Conflict("bookingId", "nobody appealed against the penalty");
        if (appeal.UpheldAt is { } at) throw Rejected.Conflict("bookingId", $"the penalty was upheld at {at:u}");
        return [new PenaltyUpheld(bookingId, c.Reason.Trim(), caller.Organisation, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/penalties/{bookingId:guid}/uphold",
            (Guid lineId, Guid bookingId, UpholdPenalty c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(c, bookingId, line.ForOperator(command.Caller), command.Caller, command.At), cancel,
                    about: bookingId))
        .RequireAnyRole(Roles.Operator);
}
