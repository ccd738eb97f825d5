using Marten.Services.BatchQuerying;

using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.CapacityGroups;

/// <summary>How a supplier's groups in force nest. Each is in one other at most, so they form trees.</summary>
public sealed class GroupStructure
{
    public const int MaxGroups = 50, MaxDepth = 5;

    readonly Dictionary<Guid, CapacityGroup> groups;
    readonly Dictionary<Guid, CapacityGroup> parents = [];

    public GroupStructure(IEnumerable<CapacityGroup> own)
    {
        groups = own.Where(group => !group.Withdrawn).ToDictionary(group => group.Id);
        foreach (var parent in groups.Values)
            foreach (var link in parent.Links)
                if (link.GroupId is { } part) parents.TryAdd(part, parent);
    }

    public int Count => groups.Count;

    public CapacityGroup? Find(Guid group) => groups.GetValueOrDefault(group);

    /// <summary>The group that links another one; null where none does.</summary>
    public CapacityGroup? ParentOf(Guid group) => parents.GetValueOrDefault(group);

    /// <summary>The groups around another one, from the inside out. It ends even if they go round in a circle.</summary>
    public IEnumerable<CapacityGroup> Around(Guid group)
    {
        var seen = new HashSet<Guid> { group };
        for (var parent = ParentOf(group); parent is not null && seen.Add(parent.Id); parent = ParentOf(parent.Id)) yield return parent;
    }

    /// <summary>How many levels a group has, itself included; no more are counted than one above the most.</summary>
    public int LevelsOf(Guid group) => LevelsOf(group, MaxDepth + 1);

    /// <summary>The structure without one of the groups, as it is to be replaced.</summary>
    public GroupStructure Without(Guid group) => new(groups.Values.Where(other => other.Id != group));

    /// <summary>The supplier's groups in force, in one round trip with the other data of a command.</summary>
    public static Task<IReadOnlyList<CapacityGroup>> GroupsOf(Guid supplier, IBatchedQuery batch) =>
        batch.Query<CapacityGroup>().Where(group => group.SupplierId == supplier && !group.Withdrawn).ToList();

    /// <summary>
    /// A lock for every change of a supplier's groups. Each group is a stream of its own, small and with its own history. Whether groups
    /// form a cycle, have two parents or are too many depends on all of them: without the lock two groups that link each other at the
    /// same moment would both be accepted.
    /// </summary>
    public static Guid TurnOf(Guid supplier) => NamedId.Of("capacity-groups", supplier.ToString("N"));

    int LevelsOf(Guid group, int most) => most <= 1 || Find(group) is not { } found
        ? 1
        : 1 + found.Links.Select(link => link.GroupId).OfType<Guid>().Select(part => LevelsOf(part, most - 1)).DefaultIfEmpty(0).Max();
}
