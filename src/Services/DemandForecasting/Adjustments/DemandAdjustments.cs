using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>The adjustments of the caller's forecasts.</summary>
public static class DemandAdjustments
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/adjustments", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/adjustments/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            Own(await session.LoadAsync<AdjustedDemand>(id, cancel), caller, id)).RequireAnyRole(Roles.Oem);
        routes.MapGet("/adjustments/in/{region}", async (
            string region, Caller caller, IQuerySession session, CancellationToken cancel, string? product = null,
            Guid? componentId = null) =>
        {
            new Faults().RequireItem(product, componentId, known: true).ThrowIfAny();
            var subject = new ForecastSubject(caller.Organisation, new DemandedItem(product, componentId), region);
            return Own(
                await session.LoadAsync<AdjustedDemand>(AdjustedDemand.IdOf(subject), cancel), caller, $"{subject.Item.Key} in {region}");
        }).RequireAnyRole(Roles.Oem);
    }

    /// <summary>Only what is adjusted now: what was taken back entirely is left out.</summary>
    static Task<Page<ForecastAdjustments>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, string? region = null, string? product = null,
        Guid? componentId = null)
    {
        var own = session.Query<AdjustedDemand>().Where(demand => demand.Organisation == caller.Organisation
            && (demand.Outliers.Any() || demand.Overrides.Any() || demand.Effects.Any() || demand.FirmOrders.Any()
                || demand.Analogue != null));
        own = own.Within(demand => demand.Region, region);
        if (product is not null || componentId is not null)
        {
            var item = new DemandedItem(product, componentId).Key;
            own = own.Where(demand => demand.ItemKey == item);
        }
        return paging.Of(own, ViewOf, demand => demand.Id, cancel);
    }

    static ForecastSubject SubjectOf(AdjustedDemand demand) => new(demand.Organisation, demand.Item, demand.Region);

    static ForecastAdjustments Own(AdjustedDemand? found, Caller caller, object id) =>
        found?.Organisation == caller.Organisation ? ViewOf(found) : throw Rejected.NotFound("adjustments", id);

    public static ForecastAdjustments ViewOf(AdjustedDemand demand) => new(
        demand.Id, SubjectOf(demand)
            .ForecastId(), demand.Item.Product, demand.Item.ComponentId, demand.Region, demand.Outliers, demand.Overrides, demand.Effects,
        demand.Analogue is { } analogue
            ? new DemandAnalogue(analogue.Item.Product, analogue.Item.ComponentId, analogue.Scale, analogue.Reason, analogue.DeclaredAt)
            : null,
        demand.FirmOrders, demand.FirmOrdersRecordedAt);
}
