using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>Lists the caller's forecasts, and which of them are biased.</summary>
public static class ForecastList
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/forecasts", List).RequireAnyRole(Roles.Oem);

    static async Task<Page<DemandForecast>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, string? region = null, bool? deviating = null)
    {
        var own = session.Query<ItemForecast>().Where(forecast => forecast.Organisation == caller.Organisation);
        own = own.Within(forecast => forecast.Region, region);
        if (deviating is { } wanted)
        {
            var biased = await session.Query<ItemAccuracy>()
                .Where(accuracy => accuracy.Organisation == caller.Organisation && accuracy.Deviating)
                .Select(accuracy => new ForecastSubject(accuracy.Organisation, accuracy.Item, accuracy.Region)).ToListAsync(cancel);
            var ids = biased.Select(subject => subject.ForecastId()).ToArray();
            own = wanted ? own.Where(forecast => forecast.Id.IsOneOf(ids)) : own.Where(forecast => !forecast.Id.IsOneOf(ids));
        }
        return await paging.Of(own, DemandForecasts.ViewOf, forecast => forecast.Id, cancel);
    }
}
