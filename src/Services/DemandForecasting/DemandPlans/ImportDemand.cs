using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

/// <summary>
/// Rows of weeks: each is judged by itself, and the good ones of one plan become one revision of it, so that the
/// plan's history tells of files, not of rows. A row that says what the plan says already changes nothing.
/// </summary>
public static class ImportDemandDecider
{
    /// <param name="known">Components that the catalogue has published.</param>
    /// <param name="above">Weeks of the same plan in the rows above.</param>
    public static void Check(ImportDemand row, IReadOnlySet<Guid> known, IReadOnlySet<DateOnly> above, DateTimeOffset now) => new Faults()
        .RequireRow(row, known, above, WeekRules.Earliest(now), WeekRules.Latest(now))
        .RequireCategory(row.Category)
        .ThrowIfAny();

    public static object[] Decide(ImportDemand of, IReadOnlyList<WeekQuantity> weeks, Plan? plan, Guid caller, DateTimeOffset now)
    {
        if (plan is null or { Withdrawn: true })
            return [new DemandPlanSubmitted(PlanOf(of, caller), caller, of.ItemOf(), of.Region, of.Category, weeks.InOrder(), now)];
        var changed = plan.Weeks.NewIn(weeks);
        return changed is [] ? [] : [new DemandPlanRevised(plan.Organisation, plan.Region, changed, now)];
    }

    static Guid PlanOf(ImportDemand row, Guid caller) => Plan.IdOf(caller, row.ItemOf(), row.Region, row.Category);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapImport(
        "demand", new WeekRows<ImportDemand, Plan>(
            PlanOf, Check, (row, quantity) => row with { Quantity = quantity },
            ProductsWithBill.Of, plan => plan is { Withdrawn: false } ? plan.Weeks : [], Decide));
}
