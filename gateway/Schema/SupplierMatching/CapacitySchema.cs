using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<CapacityWeek>, Allow(Roles.Supplier)]
static class CapacityParts;

[ObjectType<SupplierCapacity>(Name = "Capacity"), Allow(Roles.Supplier)]
static class CapacityType
{
    /// <summary>What can be delivered.</summary>
    public static Task<Component?> Component(SupplierCapacity capacity, Batch<Guid, Component> components) =>
        components.Load(capacity.ComponentId);
}

[ObjectType<CapacityTotalWeek>, Allow(Roles.Alliance)]
static class CapacityTotalParts;

[ObjectType<CapacityTotal>, Allow(Roles.Alliance)]
static class CapacityTotalType
{
    /// <summary>What can be delivered.</summary>
    public static Task<Component?> Component(CapacityTotal total, Batch<Guid, Component> components) => components.Load(total.ComponentId);
}

[Query, Allow(Roles.Supplier)]
static class CapacityQueries
{
    /// <summary>What the caller published that it can deliver, by component and region.</summary>
    /// <param name="from">First week, a Monday; this week when left out.</param>
    /// <param name="to">Last week; half a year after the first when left out.</param>
    public static Task<Connection<SupplierCapacity>> MyCapacity(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel,
        Guid? componentId = null, string? region = null, DateOnly? from = null, DateOnly? to = null) =>
        page.Of((first, after) => matching.Capacity(componentId, region, from, to, first, after, cancel));

    /// <summary>What all suppliers together can deliver of these components, at most 200 of them.</summary>
    [Allow(Roles.Alliance)]
    public static Task<IReadOnlyList<CapacityTotal>> CapacityTotals(
        IReadOnlyList<Guid> componentIds, ISupplierMatching matching, CancellationToken cancel,
        string? region = null, DateOnly? from = null, DateOnly? to = null) =>
        matching.CapacityTotals(componentIds, region, from, to, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class CapacityMutations
{
    /// <summary>Publishes what the caller can deliver of a component to a region; weeks that are not named stay as they are.</summary>
    [return: Called("capacity")]
    public static async Task<SupplierCapacity?> PublishCapacity(
        PublishCapacity input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel)
    {
        await matching.Publish(input, clientMutationId, cancel);
        return (await matching.Capacity(input.ComponentId, input.Region, null, null, 1, null, cancel)).Items.SingleOrDefault();
    }
}
