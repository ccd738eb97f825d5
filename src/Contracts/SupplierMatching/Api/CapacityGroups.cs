namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Publishes a capacity group (CX-0128): a line, or a group of lines, that several parts of the supplier share. Without an id a group is
/// created. With the id of an own group its content is replaced, and a withdrawn one stands again. Idempotent.
/// </summary>
/// <param name="GroupId">A group of the supplier; null for a new one.</param>
/// <param name="Links">1 to 50, no component and no group twice. A group is in one group at most, and nests at most 5 deep.</param>
/// <param name="Weeks">1 to 130, each once, from this week to three years ahead; in units of load.</param>
public sealed record PublishCapacityGroup(
    Guid? GroupId, [Name(100)] string Name, [Entries(1, 50)] IReadOnlyList<CapacityLink> Links,
    [Entries(1, 130)] IReadOnlyList<GroupWeek> Weeks);

/// <summary>A capacity group, for its supplier alone.</summary>
/// <param name="Links">The components and groups that load it.</param>
/// <param name="Weeks">In their order.</param>
/// <param name="ParentId">The group in which it nests; null where it nests in none.</param>
public sealed record SupplierCapacityGroup(
    Guid Id, Guid SupplierId, string Name, IReadOnlyList<CapacityLink> Links, IReadOnlyList<CapacityGroupWeek> Weeks, Guid? ParentId,
    bool Withdrawn, DateTimeOffset PublishedAt);

/// <summary>What a group can bear in a week, and how the capacity that its supplier published for its parts would load it.</summary>
/// <param name="Promised">
/// Load if everything that the supplier published as actual capacity of the group's parts, in all regions, were delivered.
/// </param>
public sealed record CapacityGroupWeek(
    DateOnly Week, decimal Actual, decimal Maximum, decimal DeltaProduction, decimal Promised, LoadState State);

/// <summary>
/// Load against capacity (CX-0128): below the actual capacity a surplus, equal to it balanced, up to the maximum an orange bottleneck,
/// above it a red one.
/// </summary>
public enum LoadState { Surplus, Balanced, BottleneckOrange, BottleneckRed }
