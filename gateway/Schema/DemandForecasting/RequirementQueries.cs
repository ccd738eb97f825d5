using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Query]
static class RequirementQueries
{
    /// <summary>What one's own organisation requires of components, and which of its products cause it.</summary>
    [Allow(Roles.Oem)]
    public static Task<Connection<ComponentRequirement>> Requirements(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null) =>
        page.Of((first, after) => demand.Requirements(region, first, after, cancel));

    /// <summary>The same for one component and region, now or as of a past moment.</summary>
    [Allow(Roles.Oem)]
    public static Task<ComponentRequirement?> Requirement(
        Guid componentId, string region, IDemandForecasting demand, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        demand.Requirement(componentId, region, asOf, cancel);

    /// <summary>What in one's own demand cannot be worked out yet.</summary>
    [Allow(Roles.Oem)]
    public static Task<IReadOnlyList<UnresolvedItem>> UnresolvedItems(IDemandForecasting demand, CancellationToken cancel) =>
        demand.Unresolved(cancel);

    /// <summary>What all OEMs together require; a figure that would give one of them away is shown as a band.</summary>
    [Allow(Roles.Alliance)]
    public static Task<Connection<RegionalRequirement>> RegionalRequirements(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null) =>
        page.Of((first, after) => demand.RegionalRequirements(region, first, after, cancel));

    /// <summary>The same for one component and region, now or as of a past moment.</summary>
    [Allow(Roles.Alliance)]
    public static Task<RegionalRequirement?> RegionalRequirement(
        Guid componentId, string region, IDemandForecasting demand, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        demand.RegionalRequirement(componentId, region, asOf, cancel);
}
