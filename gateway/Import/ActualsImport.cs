using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// What was really built or used: a line a week. The service records the good lines of an item and region in a batch together.
/// </summary>
sealed class ActualsImport : ImportKind<ImportActuals>
{
    public override string Name => "actuals";
    public override string Service => Services.DemandForecasting;
    public override string Path => "/import/actuals";
    public override string[] Roles => [ServiceDefaults.Roles.Oem];
    public override IReadOnlyList<string> Names => ["product", "componentId", "manufacturer", "partNumber", "region", "week"];
    public override bool RepeatsAreErrors => true;

    public override IReadOnlyList<Column> Columns => WeekColumns;

    /// <summary>What every line of a week has.</summary>
    public static IReadOnlyList<Column> WeekColumns { get; } =
    [
        Optional("product"), Optional("componentId"), Optional("manufacturer"), Optional("partNumber"), Required("region"),
        Required("week"), Required("quantity"), Optional("unit"), Optional("unitFactor"),
    ];

    protected override ImportActuals Read(IReadOnlyList<ImportLine> lines)
    {
        var line = lines[0];
        return new ImportActuals(
            line.Text("region"), line.Date("week"), line.Decimal("quantity"), line.OptionalText("product"), line.OptionalId("componentId"),
            line.OptionalText("manufacturer"), line.OptionalText("partNumber"), UnitText.CountedIn(line),
            line.OptionalDecimal("unitFactor"));
    }
}
