using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>A supplier's stated capacity of a component that is in one of its groups, in one week.</summary>
/// <param name="Balance">Index of the balance.</param>
/// <param name="Supplier">Index of the supplier's groups.</param>
/// <param name="Component">The id for which it was published, and by which a group names it.</param>
sealed record GroupedCapacity(int Balance, int Supplier, Guid Component, bool Counts, decimal Actual, decimal Maximum);

/// <summary>A week of a balance without what is shared.</summary>
sealed record OtherCapacity(decimal Required, decimal Actual, decimal Maximum);

/// <summary>Balances that are linked by the groups of their suppliers, by week.</summary>
sealed class Linked
{
    readonly IReadOnlyList<Balance> balances;
    readonly Dictionary<Guid, int> suppliers;
    readonly Dictionary<DateOnly, List<GroupedCapacity>> grouped = [];

    public Linked(IReadOnlyList<Balance> balances, IReadOnlyList<CapacityGroups> groups)
    {
        this.balances = balances;
        Limits = [.. groups.Select(GroupLimit.Of)];
        suppliers = groups.Select((own, index) => (own.Id, index)).ToDictionary(each => each.Id, each => each.index);
        for (var index = 0; index < balances.Count; index++)
            foreach (var known in balances[index].Suppliers)
                if (GroupsOf(known, balances[index]) is { } own) Add(index, own, known);
        var limited = Limits.SelectMany(own => own).SelectMany(limit => limit.Weeks).Select(week => week.Week).ToHashSet();
        Weeks = [.. grouped.Keys.Where(limited.Contains).Order()];
    }

    /// <summary>By supplier.</summary>
    public IReadOnlyList<IReadOnlyList<GroupLimit>> Limits { get; }

    /// <summary>The weeks in which something may be limited.</summary>
    public IReadOnlyList<DateOnly> Weeks { get; }

    public IReadOnlyList<GroupedCapacity> In(DateOnly week) => grouped[week];

    /// <summary>The id for which capacity of a balance was published.</summary>
    public static Guid IdOf(SupplierCapacity known, Balance balance) => known.PublishedFor ?? balance.ComponentId;

    /// <summary>Index of a supplier's groups that the balance's component is in; null where it is in none.</summary>
    public int? GroupsOf(SupplierCapacity known, Balance balance) => suppliers.TryGetValue(known.SupplierId, out var own)
        && Limits[own].Any(limit => limit.Factors.ContainsKey(IdOf(known, balance))) ? own : null;

    public OtherCapacity OthersIn(int balance, DateOnly week)
    {
        var known = balances[balance];
        var others = known.Suppliers.Where(supplier => supplier.Eligibility.Counts && GroupsOf(supplier, known) is null)
            .SelectMany(supplier => CountedWeek.Of(supplier).Where(row => row.Week == week)).ToList();
        var required = known.Requirement.Weeks.Where(row => row.Week == week).Sum(row => Math.Max(0, row.Quantity));
        return new OtherCapacity(required, others.Sum(row => row.Actual), others.Sum(row => row.Maximum));
    }

    void Add(int balance, int supplier, SupplierCapacity known)
    {
        foreach (var week in known.Weeks)
        {
            if (!grouped.TryGetValue(week.Week, out var list)) grouped[week.Week] = list = [];
            list.Add(new GroupedCapacity(
                balance, supplier, IdOf(known, balances[balance]), known.Eligibility.Counts, Math.Max(0, week.Actual),
                Math.Max(0, Math.Max(week.Actual, week.Maximum))));
        }
    }
}
