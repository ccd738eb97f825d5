using Marten;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Waitlist;

/// <summary>Lists places on a wait list. An organisation sees its own places with their position, the line's operator sees all.</summary>
public static class WaitlistPlaces
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/lines/{lineId:guid}/waitlist", async (Guid lineId, Caller caller, IQuerySession session, CancellationToken cancel) =>
            Of(await session.LoadAsync<LineTerms>(lineId, cancel) ?? throw Rejected.NotFound("line", lineId), caller))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    public static IReadOnlyList<WaitlistPlace> Of(LineTerms line, Caller caller) =>
    [
        .. line.Waitlist
            .Select((place, i) => new WaitlistPlace(
                place.Id, line.Id, place.Organisation, i + 1, place.Minutes, place.Within.Start, place.Within.End, place.JoinedAt))
            .Where(place => place.Organisation == caller.Organisation || line.Operator == caller.Organisation),
    ];
}
