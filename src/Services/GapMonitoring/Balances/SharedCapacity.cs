using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>What counts in balances that are linked by capacity groups.</summary>
/// <param name="Balances">In the order in which they were given.</param>
/// <param name="Groups">With the weeks in which they are overbooked, likewise.</param>
/// <param name="Rough">Number of weeks in which suppliers were decided one after the other, see <see cref="Shares.IsRough"/>.</param>
public sealed record SharedCapacity(IReadOnlyList<Balance> Balances, IReadOnlyList<CapacityGroups> Groups, int Rough)
{
    /// <summary>
    /// Decides it week by week. The balances must contain all of which the groups bear capacity. A balance and groups in which nothing
    /// changes stay the same instances.
    /// </summary>
    /// <param name="only">The supplier whose groups are decided alone; what counts of others stays. Null for all.</param>
    public static SharedCapacity Of(IReadOnlyList<Balance> balances, IReadOnlyList<CapacityGroups> groups, Guid? only = null)
    {
        var linked = new Linked(balances, groups);
        var at = balances.Select(balance => balance.Now).Concat(groups.Select(own => own.At)).DefaultIfEmpty(StoredValue.Never).Max();
        var decided = linked.Weeks.Select(week => (Week: week, Shares: WeekShares.Of(linked, week))).ToList();
        var rows = decided.SelectMany(week => week.Shares.Rows).ToLookup(
            row => (row.Balance, row.Supplier, row.Component), row => row.Week);
        var overbooked = decided
            .SelectMany(week => week.Shares.Overbooked.Select(line => (line.Supplier, line.Group, week.Week)))
            .ToLookup(each => each.Supplier);
        return new SharedCapacity(
            [.. balances.Select((balance, index) => balance.Sharing(known => SharedOf(index, known), at))],
            [.. groups.Select((own, index) => own.Overbooked(overbooked[index].ToLookup(each => each.Group, each => each.Week)))],
            decided.Count(week => week.Shares.Rough));

        IReadOnlyList<SharedWeek>? SharedOf(int balance, SupplierCapacity known) =>
            only is not null && known.SupplierId != only ? known.Shared
            : linked.GroupsOf(known, balances[balance]) is { } own
                ? [.. rows[(balance, own, Linked.IdOf(known, balances[balance]))]] : null;
    }
}
