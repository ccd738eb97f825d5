using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>By what has my organisation adjusted the forecast of an item?</summary>
public static class DemandAdjustments
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/adjustments/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            Own(await session.LoadAsync<AdjustedDemand>(id, cancel), caller, id)).RequireAnyRole(Roles.Oem);
        routes.MapPost("/adjustments/by-forecasts", ByForecasts).RequireAnyRole(Roles.Oem);
        routes.MapGet("/adjustments/in/{region}", async (
            string region, Caller caller, IQuerySession session, CancellationToken cancel, string? product = null, Guid? componentId = null) =>
        {
            new Faults().RequireItem(product, componentId, known: true).ThrowIfAny();
            var subject = new ForecastSubject(caller.Organisation, new DemandedItem(product, componentId), region);
            return Own(await session.LoadAsync<AdjustedDemand>(AdjustedDemand.IdOf(subject), cancel), caller, $"{subject.Item.Key} in {region}");
        }).RequireAnyRole(Roles.Oem);
    }

    static async Task<IEnumerable<ForecastAdjustments>> ByForecasts(
        IReadOnlyList<Guid> forecastIds, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        Paging.RequireBatch(forecastIds);
        var own = (await session.LoadManyAsync<ItemForecast>(cancel, [.. forecastIds])).Where(forecast => forecast.Organisation == caller.Organisation);
        return (await session.LoadManyAsync<AdjustedDemand>(
            cancel, [.. own.Select(forecast => AdjustedDemand.IdOf(new ForecastSubject(forecast.Organisation, forecast.Item, forecast.Region)))])).Select(ViewOf);
    }

    static ForecastSubject SubjectOf(AdjustedDemand demand) => new(demand.Organisation, demand.Item, demand.Region);

    static ForecastAdjustments Own(AdjustedDemand? found, Caller caller, object id) =>
        found?.Organisation == caller.Organisation ? ViewOf(found) : throw Rejected.NotFound("adjustments", id);

    static ForecastAdjustments ViewOf(AdjustedDemand demand) => new(
        demand.Id, SubjectOf(demand).ForecastId(), demand.Item.Product, demand.Item.ComponentId, demand.Region, demand.Outliers, demand.Overrides, demand.Effects,
        demand.Analogue is { } analogue ? new DemandAnalogue(analogue.Item.Product, analogue.Item.ComponentId, analogue.Scale, analogue.Reason) : null,
        demand.FirmOrders);
}
