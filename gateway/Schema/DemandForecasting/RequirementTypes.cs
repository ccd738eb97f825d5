using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[ObjectType<ComponentRequirement>, Allow(Roles.Oem)]
static class ComponentRequirementType
{
    public static Task<Component?> Component(ComponentRequirement requirement, Batch<Guid, Component> components) =>
        components.Load(requirement.ComponentId);
}

[ObjectType<RegionalRequirementWeek>, Allow(Roles.Alliance)]
static class RegionalRequirementParts;

[ObjectType<RegionalRequirement>, Allow(Roles.Alliance)]
static class RegionalRequirementType
{
    public static Task<Component?> Component(RegionalRequirement requirement, Batch<Guid, Component> components) =>
        components.Load(requirement.ComponentId);
}

/// <summary>Requirements or forecasts of one component, by region.</summary>
sealed record ByRegion<T>(IReadOnlyList<T> Regions);

[Extends<Component>]
static class ComponentRequirements
{
    /// <summary>The organisation's requirements of it, by region.</summary>
    [Allow(Roles.Oem)]
    public static async Task<IReadOnlyList<ComponentRequirement>> Requirements(
        Component component, Batch<Guid, ByRegion<ComponentRequirement>> requirements) =>
        (await requirements.Load(component.Id))?.Regions ?? [];

    /// <summary>The requirements of all OEMs, by region, as they were published last.</summary>
    [Allow(Roles.Alliance)]
    public static async Task<IReadOnlyList<RegionalRequirement>> RegionalRequirements(
        Component component, Batch<Guid, ByRegion<RegionalRequirement>> requirements) =>
        (await requirements.Load(component.Id))?.Regions ?? [];

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ByRegion<ComponentRequirement>>> ByComponent(
        IReadOnlyList<Guid> componentIds, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.RequirementsOf(componentIds, cancel)).GroupBy(requirement => requirement.ComponentId)
            .ToDictionary(component => component.Key, component => new ByRegion<ComponentRequirement>([.. component]));

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ByRegion<RegionalRequirement>>> RegionalByComponent(
        IReadOnlyList<Guid> componentIds, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.RegionalRequirementsOf(componentIds, cancel)).GroupBy(requirement => requirement.ComponentId)
            .ToDictionary(component => component.Key, component => new ByRegion<RegionalRequirement>([.. component]));
}
