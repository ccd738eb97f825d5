using Marten;

using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Shows a gap, now or as of a past moment. The same is shown as was at that moment.</summary>
public static class ShowGap
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gaps/{id:guid}", Show)
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);

    static async Task<Api.Gap> Show(
        Guid id, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        var found = await session.SummariesOf([id], asOf, cancel);
        var views = await session.ViewsFor(reader, found, asOf, clock.GetUtcNow(), cancel);
        return views is [var view] ? view : throw Rejected.NotFound("gap", id);
    }
}
