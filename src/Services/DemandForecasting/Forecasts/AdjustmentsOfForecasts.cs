using Marten;

using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>The adjustments of these forecasts of the caller.</summary>
public static class AdjustmentsOfForecasts
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/adjustments/by-forecasts", async (
            IReadOnlyList<Guid> forecastIds, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var own = (await session.LoadManyAsync<ItemForecast>(cancel, [.. forecastIds]))
                .Where(forecast => forecast.Organisation == caller.Organisation);
            var adjusted =
                await session.LoadManyAsync<AdjustedDemand>(cancel, [.. own.Select(forecast => AdjustedDemand.IdOf(forecast.Subject()))]);
            return adjusted.Select(DemandAdjustments.ViewOf);
        })
        .RequireAnyRole(Roles.Oem);
}
