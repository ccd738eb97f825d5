using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<CapacityWeek>, ObjectType<NoticedWeek>, Allow(Roles.Supplier)]
static class CapacityParts;

[ObjectType<SupplierCapacity>(Name = "Capacity"), Allow(Roles.Supplier)]
static class CapacityType
{
    /// <summary>The component.</summary>
    public static Task<Component?> Component(SupplierCapacity capacity, Batch<Guid, Component> components) =>
        components.Load(capacity.ComponentId);
}

[ObjectType<CapacityTotalWeek>, Allow(Roles.Alliance)]
static class CapacityTotalParts;

[ObjectType<CapacityTotal>, Allow(Roles.Alliance)]
static class CapacityTotalType
{
    /// <summary>The component.</summary>
    public static Task<Component?> Component(CapacityTotal total, Batch<Guid, Component> components) => components.Load(total.ComponentId);
}

[Query, Allow(Roles.Supplier)]
static class CapacityQueries
{
    /// <summary>The capacity that the caller published, by component and region.</summary>
    /// <param name="from">First week, a Monday; by default the current week.</param>
    /// <param name="to">Last week, a Monday; by default half a year after the first.</param>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    public static Task<Connection<SupplierCapacity>> MyCapacity(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel,
        Guid? componentId = null, string? region = null, DateOnly? from = null, DateOnly? to = null) =>
        page.Of((first, after) => matching.Capacity(componentId, region, from, to, first, after, cancel));

    /// <summary>Total capacity of all suppliers for these components, at most 200.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    [Allow(Roles.Alliance)]
    public static Task<IReadOnlyList<CapacityTotal>> CapacityTotals(
        IReadOnlyList<Guid> componentIds, ISupplierMatching matching, CancellationToken cancel,
        string? region = null, DateOnly? from = null, DateOnly? to = null) =>
        matching.CapacityTotals(componentIds, region, from, to, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class CapacityMutations
{
    /// <summary>Publishes the caller's capacity for a component and region. Weeks that are not listed stay unchanged.</summary>
    [return: Called("capacity")]
    public static async Task<SupplierCapacity?> PublishCapacity(
        PublishCapacity input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel)
    {
        await matching.Publish(input, clientMutationId, cancel);
        return (await matching.Capacity(input.ComponentId, input.Region, null, null, 1, null, cancel)).Items.SingleOrDefault();
    }
}
