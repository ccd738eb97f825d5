using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>A cross reference a row: their part number, and ours that takes its place.</summary>
sealed class CrossReferenceImport : ImportKind<ImportCrossReference>
{
    public override string Name => "cross-references";
    public override string Service => Services.ComponentCatalog;
    public override string Path => "/import/cross-references";
    public override string[] Roles => [ServiceDefaults.Roles.Supplier, ServiceDefaults.Roles.Alliance, ServiceDefaults.Roles.Admin];
    public override IReadOnlyList<string> Names => ["theirManufacturer", "theirPartNumber", "manufacturer", "partNumber"];

    public override IReadOnlyList<Column> Columns =>
    [
        Required("theirManufacturer"), Required("theirPartNumber"), Required("manufacturer"), Required("partNumber"), Required("grade"),
        Optional("note"),
    ];

    /// <summary>What such a table calls a substitute or an alternative is the number of ours.</summary>
    public override string ColumnFor(string column) => column == "substitutes" ? "partNumber" : column;

    protected override ImportCrossReference Read(IReadOnlyList<ImportLine> lines) => new(
        lines[0].Text("theirManufacturer"), lines[0].Text("theirPartNumber"), lines[0].Text("manufacturer"), lines[0].Text("partNumber"),
        lines[0].Enum<CrossReferenceGrade>("grade"), lines[0].OptionalText("note"));
}
