using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class AppealPenaltyDecider
{
    /// <summary>
    /// The organisation that has a penalty says why it should not. Once, and before the penalty ends. For anybody else there is no such
    /// penalty.
    /// </summary>
    public static object[] Decide(AppealPenalty c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        if (line.Terms.PenaltyOn(bookingId, now) is not { } penalty || penalty.Organisation != caller.Organisation)
            throw Rejected.NotFound("penalty", bookingId);
        if (penalty.Appeal is { } appeal) throw Rejected.Conflict("bookingId", $"the penalty was appealed against at {appeal.At:u}");
        return [new PenaltyAppealed(bookingId, caller.Organisation, c.Reason.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/penalties/{bookingId:guid}/appeal",
            (Guid lineId, Guid bookingId, AppealPenalty c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(c, bookingId, line, command.Caller, command.At), cancel, about: bookingId))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
