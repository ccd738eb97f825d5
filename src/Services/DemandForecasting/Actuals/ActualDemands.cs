using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Actuals;

/// <summary>The actuals of the caller: what it built and used.</summary>
public static class ActualDemands
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/actuals", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/actuals/{id:guid}", Single).RequireAnyRole(Roles.Oem);
    }

    static Task<Page<ActualDemand>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, string? product = null, Guid? componentId = null,
        string? region = null)
    {
        var logs = session.Query<ActualsLog>().Where(log => log.Organisation == caller.Organisation);
        logs = logs.Within(log => log.Region, region);
        if (product is not null || componentId is not null)
        {
            var item = new DemandedItem(product, componentId).Key;
            logs = logs.Where(log => log.ItemKey == item);
        }
        return paging.Of(logs, ViewOf, log => log.Id, cancel);
    }

    static async Task<ActualDemand> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<ActualsLog>(id, cancel) is { } log && log.Organisation == caller.Organisation
            ? ViewOf(log)
            : throw Rejected.NotFound("actuals", id);

    static ActualDemand ViewOf(ActualsLog log) =>
        new(log.Id, log.Item.Product, log.Item.ComponentId, log.Region, log.Weeks, log.Corrections)
        {
            CorrectionHistory = log.CorrectionHistory ?? [],
        };
}
