using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// Which of a supplier's own groups are overbooked: by what it states itself, so that they tell it nothing of others' requirements.
/// Nobody else is told of them.
/// </summary>
sealed class OwnGroups(CapacityGroups groups)
{
    readonly Dictionary<Guid, HashSet<DateOnly>> overbooked =
        groups.Groups.ToDictionary(group => group.Id, group => group.Overbooked.ToHashSet());

    readonly IReadOnlyList<GroupLimit> limits = GroupLimit.Of(groups);

    public IReadOnlyList<Guid> Overbooked(Guid component, DateOnly week) =>
    [
        .. limits.Where(limit => limit.Factors.ContainsKey(component) && overbooked[limit.GroupId].Contains(week))
            .Select(limit => limit.GroupId),
    ];
}
