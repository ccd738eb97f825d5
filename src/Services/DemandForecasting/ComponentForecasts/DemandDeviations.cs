using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>The forecast of the caller that a deviation refers to: of an item, or of a component's total.</summary>
public static class DemandDeviations
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/deviations/{forecastId:guid}", async (Guid forecastId, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await session.LoadAsync<ItemForecast>(forecastId, cancel) is { } item && item.Organisation == caller.Organisation
                ? new DemandDeviation(DemandForecasts.ViewOf(item), null)
                : await session.LoadAsync<ReconciledForecast>(forecastId, cancel) is { } total && total.Organisation == caller.Organisation
                    ? new DemandDeviation(null, (await session.ViewsOf([total], cancel))[0])
                    : throw Rejected.NotFound("forecast", forecastId))
        .RequireAnyRole(Roles.Oem);
}
