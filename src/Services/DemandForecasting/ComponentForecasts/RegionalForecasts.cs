using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// What is a region's demand for a component forecast to be? For the alliance: of the sum over all OEMs what was published last (see
/// <see cref="Disclosure"/>). There is none over regions: with the others' figures it would tell that of a region that is not told.
/// </summary>
public static class RegionalForecasts
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/regional-forecasts/{componentId:guid}",
            (Guid componentId, TimeProvider clock, IQuerySession session, CancellationToken cancel) =>
                ByComponents([componentId], clock, session, cancel)).RequireAnyRole(Roles.Alliance);
        routes.MapPost("/regional-forecasts/by-components", ByComponents).RequireAnyRole(Roles.Alliance);
    }

    static async Task<IReadOnlyList<RegionalForecast>> ByComponents(
        IReadOnlyList<Guid> componentIds, TimeProvider clock, IQuerySession session, CancellationToken cancel)
    {
        var (ids, week) = (componentIds.ToArray(), IsoWeek.Of(clock.GetUtcNow()));
        var told = await session.Query<ForecastView>()
            .Where(view => view.ComponentId.IsOneOf(ids) && view.Until >= week).ToListAsync(cancel);
        return [.. told.OrderBy(view => view.ComponentId).ThenBy(view => view.Region, StringComparer.Ordinal)
            .Select(view => ViewOf(view, week))];
    }

    /// <summary>What the alliance is told from a week on.</summary>
    public static RegionalForecast ViewOf(ForecastView view, DateOnly from) => new(view.ComponentId, view.Region,
    [
        .. view.View.Weeks.Where(week => week.Week >= from).Select(week => new RegionalForecastWeek(
            week.Week, week.Told(week.From), week.Told(week.From90))),
    ], view.View.Published);
}
