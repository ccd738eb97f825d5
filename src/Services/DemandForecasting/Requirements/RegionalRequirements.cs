using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// The requirement of a component in a region, for the alliance: sums over all OEMs, as a band if the figure would disclose one of
/// them (see Band). Now or at a past moment.
/// </summary>
public static class RegionalRequirements
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regional-requirements", List).RequireAnyRole(Roles.Alliance);
        routes.MapPost("/regional-requirements/by-components", ByComponents).RequireAnyRole(Roles.Alliance);
        routes.MapGet("/regional-requirements/{componentId:guid}/{region}", Single).RequireAnyRole(Roles.Alliance);
    }

    static async Task<Page<RegionalRequirement>> List(
        Paging paging, IQuerySession session, CancellationToken cancel, string? region = null)
    {
        var sums = session.Query<Requirement>().Where(sum => sum.Weeks.Any());
        if (region is not null) sums = sums.Where(sum => sum.Region == region);
        var page = await paging.Of(sums, sum => sum, sum => sum.Id, cancel);
        return new Page<RegionalRequirement>([.. page.Items.Select(ViewOf)], page.Next);
    }

    static async Task<IReadOnlyList<RegionalRequirement>> ByComponents(
        IReadOnlyList<Guid> componentIds, IQuerySession session, CancellationToken cancel)
    {
        var ids = componentIds.ToArray();
        var sums = await session.Query<Requirement>()
            .Where(sum => sum.ComponentId.IsOneOf(ids) && sum.Weeks.Any()).OrderBy(sum => sum.Region).ToListAsync(cancel);
        return [.. sums.Select(ViewOf)];
    }

    static async Task<RegionalRequirement> Single(
        Guid componentId, string region, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        var id = Requirement.IdOf(componentId, region);
        var sum = await session.LoadAsync<Requirement>(id, asOf, cancel);
        return sum is null ? throw Rejected.NotFound("requirement", $"{componentId} in {region}") : ViewOf(sum);
    }

    /// <summary>A sum as shown to the alliance.</summary>
    public static RegionalRequirement ViewOf(Requirement sum) => new(sum.ComponentId, sum.Region,
    [
        .. sum.Weeks.Select(week => new RegionalRequirementWeek(
            week.Week,
            BandedSum.Of(week.Quantity, week.Contributors, week.LargestShare),
            BandedSum.Of(TwoSignificantDigits.RoundQuantileUp(week.Quantity, week.Quantile90), week.Contributors, week.LargestShare),
            week.Forecast)),
    ]);
}
