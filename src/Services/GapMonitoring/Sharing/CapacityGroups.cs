using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Sharing;

/// <summary>A capacity group as its supplier stated it last. A withdrawn one is kept, so that its late publication is recognised.</summary>
/// <param name="Version">Version of the group that stated it.</param>
/// <param name="Overbooked">The weeks in which it bears less than is stated of its parts. Calculated when its balances are.</param>
public sealed record CapacityGroup(
    Guid Id, long Version, bool Withdrawn, IReadOnlyList<CapacityLink> Links, IReadOnlyList<GroupWeek> Weeks,
    IReadOnlyList<DateOnly> Overbooked);

/// <summary>
/// All capacity groups of a supplier. Messages may come in any order and more than once. A message that is not newer than what is
/// known of its group changes nothing and leads to the same instance.
/// </summary>
/// <param name="Id">The supplier.</param>
/// <param name="At">The time of the latest message.</param>
public sealed record CapacityGroups(Guid Id, DateTimeOffset At, IReadOnlyList<CapacityGroup> Groups)
{
    public static CapacityGroups None(Guid supplier) => new(supplier, StoredValue.Never, []);

    /// <summary>Whether a component is in a group that limits something.</summary>
    public bool Limits(Guid component) => GroupLimit.Of(this).Any(limit => limit.Factors.ContainsKey(component));

    public CapacityGroups After(CapacityGroupPublished c, Delivery delivery) =>
        With(new CapacityGroup(c.GroupId, delivery.Version, Withdrawn: false, c.Links, c.Weeks, []), delivery.At);

    public CapacityGroups After(CapacityGroupWithdrawn c, Delivery delivery) =>
        With(new CapacityGroup(c.GroupId, delivery.Version, Withdrawn: true, [], [], []), delivery.At);

    /// <param name="weeks">By group, the weeks in which it bears less than is stated of its parts.</param>
    public CapacityGroups Overbooked(ILookup<Guid, DateOnly> weeks) =>
        Groups.All(group => group.Overbooked.SequenceEqual(weeks[group.Id].Order()))
            ? this : this with { Groups = [.. Groups.Select(group => group with { Overbooked = [.. weeks[group.Id].Order()] })] };

    CapacityGroups With(CapacityGroup changed, DateTimeOffset at) =>
        Groups.Any(known => known.Id == changed.Id && known.Version >= changed.Version) ? this : this with
        {
            At = at > At ? at : At,
            Groups = [.. Groups.Where(group => group.Id != changed.Id).Append(changed).OrderBy(group => group.Id)],
        };
}
