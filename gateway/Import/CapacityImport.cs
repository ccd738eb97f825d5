using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>A week a line.</summary>
sealed class CapacityImport : ImportKind<ImportCapacity>
{
    public override string Name => "capacity";
    public override string Service => Services.SupplierMatching;
    public override string Path => "/import/capacity";
    public override string[] Roles => [ServiceDefaults.Roles.Supplier];
    public override IReadOnlyList<string> Names => ["manufacturer", "partNumber", "region", "week"];
    public override bool RepeatsAreErrors => true;

    public override IReadOnlyList<Column> Columns =>
    [
        Required("manufacturer"), Required("partNumber"), Required("region"), Required("week"), Required("actual"), Required("maximum"),
        Optional("unit"), Optional("unitFactor"),
    ];

    protected override ImportCapacity Read(IReadOnlyList<ImportLine> lines) => new(
        lines[0].Text("manufacturer"), lines[0].Text("partNumber"), lines[0].Text("region"), lines[0].Date("week"),
        lines[0].Decimal("actual"), lines[0].Decimal("maximum"), UnitText.CountedIn(lines[0]),
        lines[0].OptionalDecimal("unitFactor"));
}
