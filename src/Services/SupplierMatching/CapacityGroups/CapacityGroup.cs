using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.CapacityGroups;

/// <summary>A supplier said what a line, or a group of lines, can bear that several parts share. It replaces what stood before.</summary>
public sealed record CapacityGroupPublished(
    Guid GroupId, Guid SupplierId, string Name, IReadOnlyList<CapacityLink> Links, IReadOnlyList<GroupWeek> Weeks, DateTimeOffset At);

/// <summary>The group limits nothing any more; its supplier may publish it again.</summary>
public sealed record CapacityGroupWithdrawn(Guid GroupId, Guid SupplierId, DateTimeOffset At);

/// <param name="Weeks">In their order.</param>
public sealed record CapacityGroup(
    Guid Id, Guid SupplierId, string Name, IReadOnlyList<CapacityLink> Links, IReadOnlyList<GroupWeek> Weeks, bool Withdrawn,
    DateTimeOffset PublishedAt)
{
    public static CapacityGroup Create(CapacityGroupPublished e) =>
        new(e.GroupId, e.SupplierId, e.Name, e.Links, e.Weeks, Withdrawn: false, e.At);

    public CapacityGroup Apply(CapacityGroupPublished e) =>
        this with { Name = e.Name, Links = e.Links, Weeks = e.Weeks, Withdrawn = false, PublishedAt = e.At };

    public CapacityGroup Apply(CapacityGroupWithdrawn _) => this with { Withdrawn = true };

    public bool Says(CapacityGroupPublished e) =>
        !Withdrawn && Name == e.Name && Links.SequenceEqual(e.Links) && Weeks.SequenceEqual(e.Weeks);
}
