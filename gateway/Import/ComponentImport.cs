using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>A component a row; its properties are columns named <c>name[unit]</c>, or one JSON column.</summary>
sealed class ComponentImport : ImportKind<PublishComponent>
{
    public override string Name => "components";
    public override string Service => Services.ComponentCatalog;
    public override string Path => "/import/components";
    public override string[] Roles =>
        [ServiceDefaults.Roles.Oem, ServiceDefaults.Roles.Supplier, ServiceDefaults.Roles.Alliance, ServiceDefaults.Roles.Admin];
    public override bool HasProperties => true;

    public override IReadOnlyList<Column> Columns =>
    [
        Required("manufacturer"), Required("partNumber"), Required("class"), Optional("description"), Optional("unit"),
        Optional("lifecycle"), Optional("origin"), Optional("readiness"), Optional("region"),
    ];

    protected override PublishComponent Read(IReadOnlyList<ImportLine> lines) => new(
        lines[0].Text("manufacturer"), lines[0].Text("partNumber"), lines[0].Text("class"), lines[0].OptionalText("description"),
        lines[0].OptionalText("unit") ?? "1", lines[0].OptionalEnum<Lifecycle>("lifecycle"), lines[0].OptionalEnum<Origin>("origin"),
        lines[0].OptionalEnum<Readiness>("readiness"), lines[0].OptionalText("region"), PropertiesOf(lines[0]));

    /// <summary>A property with a unit, be it 1, is a number; one without is a text, in which a list is written with commas.</summary>
    public static IReadOnlyList<ComponentProperty> PropertiesOf(ImportLine line) =>
    [
        .. line.Properties().Select(property => property.Unit.Length == 0
            ? new ComponentProperty(property.Name, Text: property.Value.Replace("|", ", "))
            : new ComponentProperty(property.Name, line.Decimal(property.Column), property.Unit == "1" ? null : property.Unit)),
    ];
}
