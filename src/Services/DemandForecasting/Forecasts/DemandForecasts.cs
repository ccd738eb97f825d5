using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>The engine's forecasts of the caller's demand: quantiles, method and reason. Now or at a past moment.</summary>
public static class DemandForecasts
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/forecasts/{id:guid}",
            (Guid id, Caller caller, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null) =>
            Single(id, id, asOf, caller, session, cancel)).RequireAnyRole(Roles.Oem);
        routes.MapGet("/forecasts/in/{region}", (
            string region, Caller caller, IQuerySession session, CancellationToken cancel, string? product = null, Guid? componentId = null,
            DateTimeOffset? asOf = null) =>
        {
            new Faults().RequireItem(product, componentId, known: true).ThrowIfAny();
            var subject = new ForecastSubject(caller.Organisation, new DemandedItem(product, componentId), region);
            return Single(subject.ForecastId(), $"{subject.Item.Key} in {region}", asOf, caller, session, cancel);
        }).RequireAnyRole(Roles.Oem);
        routes.MapPost("/forecasts/by-ids", ByIds).RequireAnyRole(Roles.Oem);
        routes.MapPost("/forecasts/by-components", ByComponents).RequireAnyRole(Roles.Oem);
    }

    static async Task<IReadOnlyList<DemandForecast>> ByIds(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var asked = ids.ToArray();
        var own = await session.Query<ItemForecast>()
            .Where(forecast => forecast.Organisation == caller.Organisation && forecast.Id.IsOneOf(asked)).ToListAsync(cancel);
        return [.. own.Select(ViewOf)];
    }

    static async Task<IReadOnlyList<DemandForecast>> ByComponents(
        IReadOnlyList<Guid> componentIds, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var keys = componentIds.Select(id => new DemandedItem(null, id).Key).ToArray();
        var own = await session.Query<ItemForecast>()
            .Where(forecast => forecast.Organisation == caller.Organisation && forecast.ItemKey.IsOneOf(keys))
                .OrderBy(forecast => forecast.Region).ToListAsync(cancel);
        return [.. own.Select(ViewOf)];
    }

    static async Task<DemandForecast> Single(
        Guid id, object asked, DateTimeOffset? asOf, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var forecast = await session.LoadAsync<ItemForecast>(id, asOf, cancel);
        return forecast?.Organisation == caller.Organisation ? ViewOf(forecast) : throw Rejected.NotFound("forecast", asked);
    }

    public static DemandForecast ViewOf(ItemForecast forecast) => new(
        forecast.Id, forecast.Item.Product, forecast.Item.ComponentId, forecast.Region, forecast.Week, forecast.Method, forecast.Reason,
        forecast.Backtest, [.. forecast.Weeks.Select((week, place) => ViewOf(week, forecast.BaselineAt(place)))], forecast.CalculatedAt);

    public static DemandForecastWeek ViewOf(ForecastWeek week, decimal baseline) => new(
        week.Week, week.Expected, baseline, week.Quantile05, week.Quantile25, week.Quantile50, week.Quantile75, week.Quantile90,
        week.Quantile95);
}
