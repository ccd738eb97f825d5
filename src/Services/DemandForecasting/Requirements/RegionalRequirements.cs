using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// The requirement of a component in a region, for the alliance: of the sum over all OEMs what was published last (see
/// <see cref="Disclosure"/>). Now or at a past moment.
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
        Paging paging, TimeProvider clock, IQuerySession session, CancellationToken cancel, string? region = null)
    {
        var week = IsoWeek.Of(clock.GetUtcNow());
        var told = session.Query<RequirementViews>().Where(views => views.Until >= week);
        told = told.Within(views => views.Region, region);
        var page = await paging.Of(told, views => views, views => views.Id, cancel);
        return page.With(views => ViewOf(views, week));
    }

    static async Task<IReadOnlyList<RegionalRequirement>> ByComponents(
        IReadOnlyList<Guid> componentIds, TimeProvider clock, IQuerySession session, CancellationToken cancel)
    {
        var (ids, week) = (componentIds.ToArray(), IsoWeek.Of(clock.GetUtcNow()));
        var told = await session.Query<RequirementViews>()
            .Where(views => views.ComponentId.IsOneOf(ids) && views.Until >= week).OrderBy(views => views.Region).ToListAsync(cancel);
        return [.. told.Select(views => ViewOf(views, week)).OfType<RegionalRequirement>()];
    }

    static async Task<RegionalRequirement> Single(
        Guid componentId, string region, TimeProvider clock, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        var id = RequirementViews.IdOf(Requirement.IdOf(componentId, region));
        var views = await session.LoadAsync<RequirementViews>(id, asOf, cancel);
        return ViewOf(views, IsoWeek.Of(asOf ?? clock.GetUtcNow()))
            ?? throw Rejected.NotFound("requirement", $"{componentId} in {region}");
    }

    /// <summary>What the alliance is told from a week on; null where nothing was published.</summary>
    public static RegionalRequirement? ViewOf(RequirementViews? views, DateOnly from) =>
        views?.OfAll is not { } told ? null : new(views.ComponentId, views.Region,
        [
            .. told.Weeks.Where(week => week.Week >= from).Select(week => new RegionalRequirementWeek(
                week.Week, week.Told(week.From), week.Told(week.From90), week.Forecast)),
        ], told.Published);
}
