using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.DemandForecasting.Stock;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Fixed, readable data: a current week, an OEM, and short ways to say what it planned.</summary>
static class Sample
{
    public const string Qingdao = "370200";

    public static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);
    public static readonly Guid Oem = new("00000000-0000-0000-0000-0000000000a1"), Other = new("00000000-0000-0000-0000-0000000000b2");
    public static readonly Guid Lens = new("00000000-0000-0000-0000-000000000001"), Display = new("00000000-0000-0000-0000-000000000002");

    /// <summary>The Monday so many weeks after the current one, 2 March 2026.</summary>
    public static DateOnly Week(int ahead) => IsoWeek.Of(Now).AddDays(7 * ahead);

    public static IReadOnlyList<WeekQuantity> WeeksFrom(int from, params decimal[] quantities) =>
        [.. quantities.Select((quantity, i) => new WeekQuantity(Week(from + i), quantity))];

    public static readonly DemandedItem Headset = new("HMD-1", null), LensItself = new(null, Lens);

    public static DemandPlanSubmitted Submitted(DemandedItem item, IReadOnlyList<WeekQuantity> weeks, string category = "0001") => new(
        Plan.IdOf(Oem, item, Qingdao, category), Oem, item, Qingdao, category, weeks, Now);

    public static Plan Planned(DemandedItem item, IReadOnlyList<WeekQuantity> weeks, string category = "0001") =>
        Plan.Create(Submitted(item, weeks, category));

    public static ActualsLog Counted(DemandedItem item, IReadOnlyList<WeekQuantity> weeks) =>
        ActualsLog.Create(new ActualsRecorded(ActualsLog.IdOf(Oem, item, Qingdao), Oem, item, Qingdao, weeks, Now));

    public static ComponentStock InStock(Guid component, decimal onHand, IReadOnlyList<WeekQuantity>? incoming = null, int week = 0) =>
        ComponentStock.Create(new StockReported(Oem, component, Qingdao, Week(week), onHand, incoming ?? [], Now));

    public static ProductStructure Structure(string product, params StructureLine[] lines) =>
        ProductStructure.None(Oem, product) with { Revisions = [new StructureRevision(NamedId.Of("bom", product), "A", lines, Now, 1)] };

    public static StructureLine Part(
        Guid component, decimal quantity, decimal attrition = 0, decimal setup = 0, decimal multiple = 0, bool optional = false) =>
        new(component, null, quantity, attrition, setup, multiple, optional);

    public static StructureLine Assembly(
        string product, decimal quantity, decimal attrition = 0, decimal setup = 0, decimal multiple = 0, bool optional = false) =>
        new(null, product, quantity, attrition, setup, multiple, optional);

    public static RequirementInputs Inputs(
        IReadOnlyList<Plan>? plans = null, IReadOnlyList<ActualsLog>? actuals = null, IReadOnlyList<ComponentStock>? stock = null,
        params IReadOnlyList<ProductStructure> structures) =>
        new(Oem, Week(0), plans ?? [], actuals ?? [], stock ?? [], structures, [], []);
}
