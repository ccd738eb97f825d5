using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>Forecasts of the caller's demand for components: total, by region and by product. Now or at a past moment.</summary>
public static class ComponentForecastList
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/component-forecasts", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/component-forecasts/{componentId:guid}", Single).RequireAnyRole(Roles.Oem);
        routes.MapPost("/component-forecasts/by-components", async (
            IReadOnlyList<Guid> componentIds, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            return await session.ViewsOf(await session.LoadManyAsync<ReconciledForecast>(
                cancel, [.. componentIds.Select(component => ReconciledForecast.IdOf(caller.Organisation, component))]), cancel);
        }).RequireAnyRole(Roles.Oem);
    }

    static async Task<Page<ComponentForecast>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, bool? deviating = null)
    {
        var own = session.Query<ReconciledForecast>().Where(forecast => forecast.Organisation == caller.Organisation);
        if (deviating is { } wanted) own = own.Where(forecast => forecast.Deviating == wanted);
        var page = await paging.Of(own, forecast => forecast, forecast => forecast.Id, cancel);
        return page.With(await session.ViewsOf(page.Items, cancel));
    }

    static async Task<ComponentForecast> Single(
        Guid componentId, Caller caller, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        var id = ReconciledForecast.IdOf(caller.Organisation, componentId);
        var forecast = await session.LoadAsync<ReconciledForecast>(id, asOf, cancel);
        return forecast is null ? throw Rejected.NotFound("forecast", componentId) : (await session.ViewsOf([forecast], cancel))[0];
    }

    public static async Task<IReadOnlyList<ComponentForecast>> ViewsOf(
        this IQuerySession session, IReadOnlyList<ReconciledForecast> forecasts, CancellationToken cancel)
    {
        var units = (await session.LoadManyAsync<KnownComponent>(cancel, [.. forecasts.Select(forecast => forecast.ComponentId)]))
            .ToDictionary(component => component.Id, component => component.Unit);
        return [.. forecasts.Select(forecast => ViewOf(forecast, units.GetValueOrDefault(forecast.ComponentId)))];
    }

    static ComponentForecast ViewOf(ReconciledForecast forecast, string? unit) => new(
        forecast.Id, forecast.ComponentId, unit, forecast.Week, forecast.Method, forecast.Reason, forecast.Backtest,
        WeeksOf(forecast.Total, forecast.Parts),
        [
            .. forecast.Regions.Select(sum => new ComponentForecastRegion(
                sum.Region, WeeksOf(sum.Weeks, [.. forecast.Parts.Where(part => part.Region == sum.Region)]))),
        ],
        [
            .. forecast.Items.Select(sum => new ComponentForecastItem(
                sum.Item.Product, WeeksOf(sum.Weeks, [.. forecast.Parts.Where(part => part.Item.Key == sum.Item.Key)]))),
        ],
        [
            .. forecast.Parts.Select(part => new ComponentForecastPart(
                part.Region, part.Item.Product, part.Rate,
                [.. part.Expected.Select(
                    (expected, step) => new ComponentForecastPartWeek(forecast.Week.AddDays(7 * step), expected, part.Baseline[step]))])),
        ],
        [.. forecast.Without.Select(item => new UnforecastItem(item.Region, item.Item.Product))],
        forecast.Errors is [] ? null : AccuracyHistories.ViewOf(forecast.Id, forecast.Errors, forecast.Deviating),
        forecast.CalculatedAt);

    static IReadOnlyList<DemandForecastWeek> WeeksOf(IReadOnlyList<ForecastWeek> weeks, IReadOnlyList<ForecastPart> parts) =>
        [.. weeks.Select((week, step) => DemandForecasts.ViewOf(week, parts.Sum(part => part.Baseline[step])))];
}
