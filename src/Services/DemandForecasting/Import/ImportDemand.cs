using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Import;

/// <summary>
/// Rows of weeks: each is judged by itself, and the good ones of one plan become one revision of it, so that the
/// plan's history tells of files, not of rows. A row that says what the plan says already changes nothing.
/// </summary>
public static class ImportDemandDecider
{
    /// <param name="known">Components the catalogue has told of.</param>
    /// <param name="above">Weeks of the same plan in the rows above.</param>
    public static void Check(ImportDemand row, IReadOnlySet<Guid> known, IReadOnlySet<DateOnly> above, DateTimeOffset now)
    {
        var item = ItemOf(row);
        new Faults()
            .Require(row.Manufacturer is null == row.PartNumber is null, "partNumber", "name both manufacturer and partNumber, or neither")
            .RequireItem(item.Product, item.ComponentId, known: true)
            .Require(
                item.ComponentId is not { } id || known.Contains(id), row.PartNumber is null ? "componentId" : "partNumber",
                $"the catalogue has no component {(row.PartNumber is null ? row.ComponentId : $"{row.Manufacturer} {row.PartNumber}")}")
            .RequireRegion(row.Region)
            .RequireCategory(row.Category)
            .RequireWeek("", new WeekQuantity(row.Week, row.Quantity), DemandRules.Earliest(now), DemandRules.Latest(now))
            .Require(!above.Contains(row.Week), "week", $"{row.Week:yyyy-MM-dd} of this plan stands above already")
            .ThrowIfAny();
    }

    public static object[] Decide(ImportDemand of, IReadOnlyList<WeekQuantity> weeks, Plan? plan, Guid caller, DateTimeOffset now)
    {
        if (plan is null or { Withdrawn: true })
            return [new DemandPlanSubmitted(PlanOf(of, caller), caller, ItemOf(of), of.Region, of.Category, weeks.InOrder(), now)];
        var changed = plan.Weeks.NewIn(weeks);
        return changed is [] ? [] : [new DemandPlanRevised(plan.Organisation, plan.Region, changed, now)];
    }

    public static Guid PlanOf(ImportDemand row, Guid caller) => Plan.IdOf(caller, ItemOf(row), row.Region, row.Category);

    public static DemandedItem ItemOf(ImportDemand row) => new(
        row.Product?.Trim(),
        row is { Manufacturer: { } manufacturer, PartNumber: { } number } ? new PartName(manufacturer, number).ComponentId : row.ComponentId);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/import/demand", async (
            ImportBatch<ImportDemand> batch, Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            batch.RequireSize();
            var components = batch.Rows.Select(row => ItemOf(row.Command).ComponentId).OfType<Guid>().Distinct();
            var known = (await session.LoadManyAsync<KnownComponent>(cancel, components)).Select(component => component.Id).ToHashSet();
            var import = new DemandImport(batch, command, store, known);
            return await import.RunAsync(cancel);
        })
        .RequireAnyRole(Roles.Oem);
}
