using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>A manufacturer of the reference list a row.</summary>
sealed class ManufacturerImport : ImportKind<NameManufacturer>
{
    public override string Name => "manufacturers";
    public override string Service => Services.ComponentCatalog;
    public override string Path => "/import/manufacturers";
    public override string[] Roles => [ServiceDefaults.Roles.Alliance, ServiceDefaults.Roles.Admin];
    public override IReadOnlyList<string> Names => ["code"];

    public override IReadOnlyList<Column> Columns => [Required("code"), Required("name")];

    protected override NameManufacturer Read(IReadOnlyList<ImportLine> lines) => new(lines[0].Text("code"), lines[0].Text("name"));
}
