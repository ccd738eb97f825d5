using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Query]
static class RequirementQueries
{
    /// <summary>The organisation's requirements of components, with the products that cause them.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    [Allow(Roles.Oem)]
    public static Task<Connection<ComponentRequirement>> Requirements(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null) =>
        page.Of((first, after) => demand.Requirements(region, first, after, cancel));

    /// <summary>The requirement of one component in a region, now or at a past moment.</summary>
    [Allow(Roles.Oem)]
    public static Task<ComponentRequirement?> Requirement(
        Guid componentId, string region, IDemandForecasting demand, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        demand.Requirement(componentId, region, asOf, cancel);

    /// <summary>The organisation's demand that cannot be exploded yet.</summary>
    [Allow(Roles.Oem)]
    public static async Task<IReadOnlyList<UnresolvedItem>> UnresolvedItems(IDemandForecasting demand, CancellationToken cancel)
    {
        var items = new List<UnresolvedItem>();
        string? after = null;
        do
        {
            var page = await demand.Unresolved(Paging.MaxSize, after, cancel);
            items.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return items;
    }

    /// <summary>The requirements of all OEMs as they were published last. Those of which nothing may be told are left out.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    [Allow(Roles.Alliance)]
    public static Task<Connection<RegionalRequirement>> RegionalRequirements(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null) =>
        page.Of((first, after) => demand.RegionalRequirements(region, first, after, cancel));

    /// <summary>
    /// What was published last of the requirement of one component in a region, now or at a past moment; null where nothing was.
    /// </summary>
    [Allow(Roles.Alliance)]
    public static Task<RegionalRequirement?> RegionalRequirement(
        Guid componentId, string region, IDemandForecasting demand, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        demand.RegionalRequirement(componentId, region, asOf, cancel);
}
