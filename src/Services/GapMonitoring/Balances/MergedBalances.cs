using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>What was published for an id of a component, as it is moved from one balance to another.</summary>
public sealed record MovedPart(Guid ComponentId, Requirement Requirement, IReadOnlyList<SupplierCapacity> Suppliers);

/// <summary>
/// Components that were merged have one balance: that of the one that stays, with what is published for each id. Each keeps its versions,
/// so that messages may come before and after the merger, and can be taken apart.
/// </summary>
public static class MergedBalances
{
    /// <summary>What the balance has of an id; null for nothing.</summary>
    public static MovedPart? PartOf(this Balance balance, Guid id)
    {
        var requirement = balance.Requirements is { } parts ? parts.FirstOrDefault(each => each.ComponentId == id)?.Requirement
            : id == balance.ComponentId ? balance.Requirement : null;
        List<SupplierCapacity> suppliers =
        [
            .. balance.Suppliers.Where(known => (known.PublishedFor ?? balance.ComponentId) == id)
                .Select(known => known with { PublishedFor = null }),
        ];
        return requirement is null or { Version: 0 } && suppliers.Count == 0 ? null
            : new(id, requirement ?? Requirement.None, suppliers);
    }

    /// <summary>Without what it has of an id.</summary>
    public static Balance Without(this Balance balance, Guid id, DateTimeOffset at)
    {
        var rest = balance.With(
            at, balance.Requirement, [.. balance.Suppliers.Where(known => (known.PublishedFor ?? balance.ComponentId) != id)]);
        return rest.WithRequirements([.. rest.AllRequirements().Where(each => each.ComponentId != id)], at);
    }

    /// <summary>With what another balance had of an id. What it has of it already stays where that is newer.</summary>
    public static Balance Taking(this Balance balance, MovedPart part, DateTimeOffset at)
    {
        Guid? publishedFor = part.ComponentId == balance.ComponentId ? null : part.ComponentId;
        var suppliers = balance.Suppliers.ToList();
        foreach (var moved in part.Suppliers)
        {
            var here = suppliers.FirstOrDefault(known => known.SupplierId == moved.SupplierId && known.PublishedFor == publishedFor);
            if (here is not null) suppliers.Remove(here);
            suppliers.Add(moved with { Weeks = NewerOf(moved.Weeks, here?.Weeks ?? []), PublishedFor = publishedFor });
        }
        var taken = balance.With(
            at, balance.Requirement, [.. suppliers.OrderBy(known => known.SupplierId).ThenBy(known => known.PublishedFor)]);
        var required = taken.AllRequirements().FirstOrDefault(each => each.ComponentId == part.ComponentId)?.Requirement;
        return required?.Version > part.Requirement.Version ? taken : taken.Requiring(new(part.ComponentId, part.Requirement), at);
    }

    /// <summary>With another requirement of one of its ids.</summary>
    public static Balance Requiring(this Balance balance, RequirementOf changed, DateTimeOffset at) => balance.WithRequirements(
        [
            .. balance.AllRequirements().Where(each => each.ComponentId != changed.ComponentId).Append(changed)
                .OrderBy(each => each.ComponentId),
        ], at);

    static IReadOnlyList<RequirementOf> AllRequirements(this Balance balance) =>
        balance.Requirements ?? [new(balance.ComponentId, balance.Requirement)];

    static Balance WithRequirements(this Balance balance, IReadOnlyList<RequirementOf> parts, DateTimeOffset at)
    {
        List<RequirementOf> known = [.. parts.Where(each => each.Requirement.Version > 0)];
        return known switch
        {
            [] => balance.With(at, Requirement.None, balance.Suppliers) with { Requirements = null },
            [var own] when own.ComponentId == balance.ComponentId =>
                balance.With(at, own.Requirement, balance.Suppliers) with { Requirements = null },
            _ => balance.With(at, Sum([.. known.Select(each => each.Requirement)]), balance.Suppliers) with { Requirements = known },
        };
    }

    static IReadOnlyList<StatedCapacity> NewerOf(IReadOnlyList<StatedCapacity> one, IReadOnlyList<StatedCapacity> other) =>
        [.. one.Concat(other).GroupBy(row => row.Week).Select(week => week.MaxBy(row => row.Version)!).OrderBy(row => row.Week)];

    /// <summary>An OEM may require both: of the contributors the fewest that there may be are counted, and the largest share.</summary>
    static Requirement Sum(IReadOnlyList<Requirement> parts) => new(
        parts.Max(part => part.Version),
        [.. parts.SelectMany(part => part.Weeks).GroupBy(week => week.Week).OrderBy(week => week.Key).Select(week => Sum([.. week]))],
        [.. parts.SelectMany(part => part.Contributors).Distinct().Order()]);

    static RequirementWeek Sum(IReadOnlyList<RequirementWeek> week) => week is [var only] ? only : new(
        week[0].Week, week.Sum(part => part.Quantity), week.Sum(part => part.Quantile90), week.Max(part => part.Contributors),
        ShareOf(week), week.All(part => part.Forecast));

    static decimal ShareOf(IReadOnlyList<RequirementWeek> week)
    {
        var total = week.Sum(part => part.Quantity);
        return total <= 0 ? week.Max(part => part.LargestShare)
            : Math.Min(1, week.Sum(part => part.LargestShare * part.Quantity) / total);
    }
}
