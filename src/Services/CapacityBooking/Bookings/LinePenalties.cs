using Marten;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

/// <summary>Lists the penalties on a line that have not ended. An organisation sees its own, the line's operator sees all.</summary>
public static class LinePenalties
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/lines/{lineId:guid}/penalties",
            async (Guid lineId, Caller caller, TimeProvider clock, IQuerySession session, CancellationToken cancel) => Of(
                await session.LoadAsync<LineTerms>(lineId, cancel) ?? throw Rejected.NotFound("line", lineId), caller, clock.GetUtcNow()))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    public static IReadOnlyList<BookingPenalty> Of(LineTerms line, Caller caller, DateTimeOffset now) =>
    [
        .. line.Penalties
            .Where(each => each.Until > now && (each.Organisation == caller.Organisation || line.Operator == caller.Organisation))
            .Select(each => new BookingPenalty(
                each.BookingId, line.Id, each.Organisation, each.Cause, each.Minutes, each.At, each.Until, each.Appeal)),
    ];
}
