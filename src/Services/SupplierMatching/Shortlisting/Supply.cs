using Marten;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>What is there of some components in the weeks and region asked, and who of its suppliers is qualified.</summary>
public sealed class Supply
{
    readonly Dictionary<(Guid Supplier, Guid Component), IReadOnlyList<CapacityWeek>> weeks;
    readonly Dictionary<(Guid Supplier, Guid Component), QualificationState> states;
    readonly Dictionary<Guid, decimal> qualified;

    public Supply(IEnumerable<CapacityPlan> plans, IEnumerable<SupplierQualification> qualifications, Need need)
    {
        var asked = need.Weeks.Select(week => week.Week).ToHashSet();
        states = qualifications.ToDictionary(q => (q.SupplierId, q.ComponentId), q => q.State);
        weeks = plans.ToDictionary(
            plan => (plan.SupplierId, plan.ComponentId),
            IReadOnlyList<CapacityWeek> (plan) => [.. plan.Weeks.Where(week => asked.Contains(week.Week))]);
        qualified = weeks.Keys.GroupBy(key => key.Component)
            .ToDictionary(component => component.Key, component => component.Sum(key => Qualified(key.Supplier, key.Component)));
    }

    public IReadOnlyList<CapacityWeek> Weeks(Guid supplier, Guid component) => weeks.GetValueOrDefault((supplier, component), []);

    public QualificationState State(Guid supplier, Guid component) => states.GetValueOrDefault((supplier, component));

    /// <summary>The supplier's share of the qualified actual capacity, 0 to 1 in hundredths: finer, it would tell what others can deliver.</summary>
    public decimal Share(Guid supplier, Guid component) =>
        qualified.GetValueOrDefault(component) is var all and > 0 ? Math.Round(Qualified(supplier, component) / all, 2) : 0;

    decimal Qualified(Guid supplier, Guid component) =>
        State(supplier, component) == QualificationState.Qualified ? Weeks(supplier, component).Sum(week => week.Actual) : 0;
}

static class SupplyReading
{
    const int MaxRows = 5_000;

    /// <summary>Everybody's capacity counts for the shares, whether it offers at the moment or not; but not what is suspended.</summary>
    public static async Task<Supply> SupplyOf(
        this IQuerySession session, Guid[] components, Need need, CancellationToken cancel)
    {
        var plans = await session.Query<CapacityPlan>()
            .Where(plan => plan.ComponentId.IsOneOf(components) && plan.Region == need.Region)
            .OrderBy(plan => plan.Id).Take(MaxRows).ToListAsync(cancel);
        var qualifications = await session.Query<SupplierQualification>()
            .Where(qualification => qualification.ComponentId.IsOneOf(components))
            .OrderBy(qualification => qualification.Id).Take(MaxRows).ToListAsync(cancel);
        var counting = (await session.LoadManyAsync<Supplier>(cancel, plans.Select(plan => plan.SupplierId).Distinct()))
            .Where(supplier => supplier.Counts).Select(supplier => supplier.Id).ToHashSet();
        return new Supply(plans.Where(plan => counting.Contains(plan.SupplierId)), qualifications, need);
    }
}
