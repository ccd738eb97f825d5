using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>What can the region's suppliers deliver together? For the alliance, and no supplier's part in it.</summary>
public static class CapacityTotals
{
    const int MaxPlans = 5_000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/capacity/totals/by-ids", ByIds).RequireAnyRole(Roles.Alliance);

    static async Task<IReadOnlyList<CapacityTotal>> ByIds(
        Guid[] ids, IQuerySession session, TimeProvider time, CancellationToken cancel,
        string? region = null, DateOnly? from = null, DateOnly? to = null)
    {
        var window = CapacityWindow.Of(from, to, time.GetUtcNow());
        var identities = await session.IdentitiesOf(ids, cancel);
        var all = identities.AllOf(ids);
        var asked = session.Query<CapacityPlan>().Where(plan => plan.ComponentId.IsOneOf(all))
            .Within(plan => plan.Region, region);
        var plans = await asked.OrderBy(plan => plan.Id).Take(MaxPlans + 1).ToListAsync(cancel);
        // A sum that leaves someone out would be wrong without saying so.
        new Faults().Require(plans.Count <= MaxPlans, "ids", "too many suppliers and regions at a time; ask for fewer components")
            .ThrowIfAny();
        var counting = (await session.LoadManyAsync<Supplier>(cancel, plans.Select(plan => plan.SupplierId).Distinct()))
            .Where(supplier => supplier.Counts).Select(supplier => supplier.Id).ToHashSet();
        // A supplier that published for several ids of a component is one contributor.
        var together = plans.Where(plan => counting.Contains(plan.SupplierId))
            .GroupBy(plan => (plan.SupplierId, Stays: identities.Of(plan.ComponentId), plan.Region))
            .Select(own => CapacityPlan.Together(own)! with { ComponentId = own.Key.Stays }).ToLookup(plan => plan.ComponentId);
        return Sum(ids.Distinct().SelectMany(id => together[identities.Of(id)].Select(plan => plan with { ComponentId = id })), window);
    }

    /// <summary>By component, region and week, ordered by them.</summary>
    public static IReadOnlyList<CapacityTotal> Sum(IEnumerable<CapacityPlan> plans, CapacityWindow window) =>
    [
        .. plans.GroupBy(plan => (plan.ComponentId, plan.Region)).OrderBy(cell => cell.Key)
            .Select(cell => new CapacityTotal(cell.Key.ComponentId, cell.Key.Region,
            [
                .. cell.SelectMany(plan => plan.Weeks).Where(week => window.Contains(week.Week))
                    .GroupBy(week => week.Week).OrderBy(week => week.Key)
                    .Select(week => Total(week.Key, [.. week])),
            ])),
    ];

    static CapacityTotalWeek Total(DateOnly week, IReadOnlyCollection<CapacityWeek> suppliers)
    {
        decimal[] actual = [.. suppliers.Select(supplier => supplier.Actual)],
            maximum = [.. suppliers.Select(supplier => supplier.Maximum)];
        var (contributors, share) = Band.Contributors(actual, maximum);
        return new CapacityTotalWeek(
            week, BandedSum.Of(Steps.Down(actual.Sum()), contributors, share),
            BandedSum.Of(Steps.Down(maximum.Sum()), contributors, share));
    }
}
