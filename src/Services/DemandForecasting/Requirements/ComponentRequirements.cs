using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>The caller's requirements by week, with the products that cause them. Now or at a past moment.</summary>
public static class ComponentRequirements
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/requirements", List).RequireAnyRole(Roles.Oem);
        routes.MapPost("/requirements/by-components", ByComponents).RequireAnyRole(Roles.Oem);
        routes.MapGet("/requirements/{componentId:guid}/{region}", Single).RequireAnyRole(Roles.Oem);
    }

    static async Task<Page<ComponentRequirement>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, string? region = null)
    {
        var own = session.Query<Contribution>().Where(part => part.Organisation == caller.Organisation && part.Weeks.Any());
        own = own.Within(part => part.Region, region);
        var page = await paging.Of(own, part => part, part => part.Id, cancel);
        return page.With(await session.ViewsOf(page.Items, cancel));
    }

    static async Task<IReadOnlyList<ComponentRequirement>> ByComponents(
        IReadOnlyList<Guid> componentIds, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var ids = componentIds.ToArray();
        return await session.ViewsOf(await session.Query<Contribution>()
            .Where(part => part.Organisation == caller.Organisation && part.ComponentId.IsOneOf(ids) && part.Weeks.Any())
            .OrderBy(part => part.Region).ToListAsync(cancel), cancel);
    }

    static async Task<ComponentRequirement> Single(
        Guid componentId, string region, Caller caller, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        var id = Contribution.IdOf(caller.Organisation, componentId, region);
        var part = await session.LoadAsync<Contribution>(id, asOf, cancel);
        return part is null
            ? throw Rejected.NotFound("requirement", $"{componentId} in {region}") : (await session.ViewsOf([part], cancel))[0];
    }

    static async Task<IReadOnlyList<ComponentRequirement>> ViewsOf(
        this IQuerySession session, IReadOnlyList<Contribution> parts, CancellationToken cancel)
    {
        var known = (await session.LoadManyAsync<KnownComponent>(cancel, parts.Select(part => part.ComponentId).Distinct().ToArray()))
            .ToDictionary(component => component.Id, component => component.Unit);
        return
        [
            .. parts.Select(part => new ComponentRequirement(
                part.ComponentId, part.Region, known.ContainsKey(part.ComponentId), known.GetValueOrDefault(part.ComponentId),
                [.. part.Weeks.Select(
                    week => new ComponentRequirementWeek(week.Week, week.Gross, week.Net, week.NetQuantile90, week.Forecast))],
                [.. part.Sources.Select(source => new RequirementSource(source.Product, source.Path, source.Weeks))])),
        ];
    }
}
