using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<CapacityGroupWeek>, Allow(Roles.Supplier)]
static class CapacityGroupParts;

[ObjectType<CapacityLink>, Allow(Roles.Supplier)]
static class CapacityLinkType
{
    /// <summary>The component; null where the link names a group.</summary>
    public static async Task<Component?> Component(CapacityLink link, Batch<Guid, Component> components) =>
        link.ComponentId is { } id ? await components.Load(id) : null;

    /// <summary>The group that nests; null where the link names a component.</summary>
    public static async Task<SupplierCapacityGroup?> Group(CapacityLink link, Batch<Guid, SupplierCapacityGroup> groups) =>
        link.GroupId is { } id ? await groups.Load(id) : null;
}

[ObjectType<SupplierCapacityGroup>(Name = "CapacityGroup"), Allow(Roles.Supplier)]
static class CapacityGroupType
{
    /// <summary>The group in which it nests; null where it nests in none.</summary>
    public static async Task<SupplierCapacityGroup?> Parent(SupplierCapacityGroup group, Batch<Guid, SupplierCapacityGroup> groups) =>
        group.ParentId is { } id ? await groups.Load(id) : null;

    [Batch]
    public static Task<IReadOnlyDictionary<Guid, SupplierCapacityGroup>> ById(
        IReadOnlyList<Guid> ids, ISupplierMatching matching, CancellationToken cancel) =>
        LookUp.ById(ids, matching.CapacityGroup, matching.CapacityGroupsById, group => group.Id, cancel);
}

[Query, Allow(Roles.Supplier)]
static class CapacityGroupQueries
{
    /// <summary>The caller's capacity groups that are in force. Nobody else reads them.</summary>
    public static Task<Connection<SupplierCapacityGroup>> CapacityGroups(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel) =>
        page.Of((first, after) => matching.CapacityGroups(first, after, cancel));

    /// <summary>One of the caller's capacity groups.</summary>
    public static Task<SupplierCapacityGroup?> CapacityGroup(Guid id, ISupplierMatching matching, CancellationToken cancel) =>
        matching.CapacityGroup(id, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class CapacityGroupMutations
{
    /// <summary>Publishes a capacity group: a new one, or what replaces an own one as a whole.</summary>
    [return: Called("capacityGroup")]
    public static Task<SupplierCapacityGroup?> PublishCapacityGroup(
        PublishCapacityGroup input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Publish(input, clientMutationId, cancel).ThenRead(matching.CapacityGroup, cancel);

    /// <summary>Withdraws a capacity group, which limits nothing any more. Rejected while another group links it.</summary>
    [return: Called("capacityGroup")]
    public static Task<SupplierCapacityGroup?> WithdrawCapacityGroup(
        Guid groupId, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.WithdrawCapacityGroup(groupId, clientMutationId, cancel).ThenRead(matching.CapacityGroup, cancel);
}
