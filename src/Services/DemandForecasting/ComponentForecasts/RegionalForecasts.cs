using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// What is a region's demand for a component forecast to be? For the alliance: sums over all OEMs, as a band where the figure
/// would give one of them away (see <see cref="Band"/>), else to two significant digits: what is required may be of other OEMs,
/// and an exact difference would be the plan of one. There is none over regions: with the others' figures it would tell that
/// of a region shown as a band.
/// </summary>
public static class RegionalForecasts
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regional-forecasts/{componentId:guid}", (Guid componentId, IQuerySession session, CancellationToken cancel) =>
            ByComponents([componentId], session, cancel)).RequireAnyRole(Roles.Alliance);
        routes.MapPost("/regional-forecasts/by-components", ByComponents).RequireAnyRole(Roles.Alliance);
    }

    static async Task<IReadOnlyList<RegionalForecast>> ByComponents(
        IReadOnlyList<Guid> componentIds, IQuerySession session, CancellationToken cancel)
    {
        var ids = componentIds.ToArray();
        if (await session.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel) is not { } current) return [];
        var parts = await session.Query<ReconciledForecast>().Where(forecast => forecast.ComponentId.IsOneOf(ids))
            .Select(forecast => new OemForecast(forecast.ComponentId, forecast.Regions)).ToListAsync(cancel);
        return Sums(parts, current.Week);
    }

    /// <summary>One OEM's part.</summary>
    public sealed record OemForecast(Guid ComponentId, IReadOnlyList<RegionForecast> Regions);

    /// <param name="week">The current week: what was forecast of weeks before it counts no longer.</param>
    public static IReadOnlyList<RegionalForecast> Sums(IReadOnlyList<OemForecast> parts, DateOnly week) =>
    [
        .. parts.SelectMany(part => part.Regions.Select(region => (part.ComponentId, region.Region, region.Weeks)))
            .GroupBy(part => (part.ComponentId, part.Region)).OrderBy(sum => sum.Key.ComponentId)
                .ThenBy(sum => sum.Key.Region, StringComparer.Ordinal)
            .Select(sum => new RegionalForecast(sum.Key.ComponentId, sum.Key.Region,
            [
                .. sum.SelectMany(part => part.Weeks).Where(part => part.Week >= week && Math.Max(part.Expected, part.Quantile90) > 0)
                    .GroupBy(part => part.Week).OrderBy(part => part.Key)
                    .Select(part => WeekOf(part.Key, [.. part.Select(one => (one.Expected, Math.Max(one.Expected, one.Quantile90)))])),
            ])),
    ];

    static RegionalForecastWeek WeekOf(DateOnly week, IReadOnlyList<(decimal Expected, decimal Quantile90)> parts)
    {
        decimal[] expected = [.. parts.Select(part => part.Expected)], quantiles = [.. parts.Select(part => part.Quantile90)];
        var (contributors, share) = Band.Contributors(expected, quantiles);
        BandedSum Shown(decimal sum) => BandedSum.Of(TwoSignificantDigits.Round(sum), contributors, share);
        return new RegionalForecastWeek(week, Shown(expected.Sum()), Shown(quantiles.Sum()));
    }
}
