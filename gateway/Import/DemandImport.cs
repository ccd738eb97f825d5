using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>Demand plans: a line a week. The service makes one revision of a plan from all its good lines in a batch.</summary>
sealed class DemandImport : ImportKind<ImportDemand>
{
    public override string Name => "demand";
    public override string Service => Services.DemandForecasting;
    public override string Path => "/import/demand";
    public override string[] Roles => [ServiceDefaults.Roles.Oem];
    public override IReadOnlyList<string> Names => ["product", "componentId", "manufacturer", "partNumber", "region", "category", "week"];
    public override bool RepeatsAreErrors => true;

    public override IReadOnlyList<Column> Columns => [.. ActualsImport.WeekColumns, Optional("category")];

    protected override ImportDemand Read(IReadOnlyList<ImportLine> lines)
    {
        var line = lines[0];
        return new ImportDemand(
            line.Text("region"), line.Date("week"), line.Decimal("quantity"), line.OptionalText("category") ?? DemandCategory.Default,
            line.OptionalText("product"), line.OptionalId("componentId"), line.OptionalText("manufacturer"),
            line.OptionalText("partNumber"), UnitText.CountedIn(line), line.OptionalDecimal("unitFactor"));
    }
}
