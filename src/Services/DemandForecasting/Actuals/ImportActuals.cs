using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Actuals;

/// <summary>
/// Rows of weeks: each is judged by itself, and the good ones of one item and region are recorded together, so that its
/// forecast is calculated once a file. A row that says what was said already changes nothing.
/// </summary>
public static class ImportActualsDecider
{
    /// <param name="known">Components that the catalogue has published.</param>
    /// <param name="above">Weeks of the same item and region in the rows above.</param>
    public static void Check(ImportActuals row, IReadOnlySet<Guid> known, IReadOnlySet<DateOnly> above, DateTimeOffset now) => new Faults()
        .RequireRow(row, known, above, WeekRules.Earliest(now), IsoWeek.Of(now))
        .ThrowIfAny();

    public static object[] Decide(ImportActuals of, IReadOnlyList<WeekQuantity> weeks, ActualsLog? log, Guid caller, DateTimeOffset now) =>
        RecordActualsDecider.ChangesOf(of.ItemOf(), of.Region, weeks, log, caller, now);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapImport(
        "actuals", new WeekRows<ImportActuals, ActualsLog>(
            (row, caller) => ActualsLog.IdOf(caller, row.ItemOf(), row.Region), Check, (row, quantity) => row with { Quantity = quantity },
            ProductsWithBill.Of,
            log => log?.Weeks ?? [], Decide));
}
