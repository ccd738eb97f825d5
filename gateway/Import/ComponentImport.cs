using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>A component a row; its properties are columns named <c>name[unit]</c>, or one JSON column.</summary>
sealed class ComponentImport : ImportKind<ImportComponent>
{
    public override string Name => "components";
    public override string Service => Services.ComponentCatalog;
    public override string Path => "/import/components";
    public override string[] Roles =>
        [ServiceDefaults.Roles.Oem, ServiceDefaults.Roles.Supplier, ServiceDefaults.Roles.Alliance, ServiceDefaults.Roles.Admin];
    public override bool HasProperties => true;
    public override IReadOnlyList<string> Names => ["manufacturer", "partNumber"];

    public override IReadOnlyList<Column> Columns =>
    [
        Required("manufacturer"), Required("partNumber"), Required("class"), Optional("description"), Optional("unit"),
        Optional("lifecycle"), Optional("origin"), Optional("readiness"), Optional("region"), Optional("overwrite"),
        Optional("datasheet"), Optional("datasheetDate"),
    ];

    protected override ImportComponent Read(IReadOnlyList<ImportLine> lines)
    {
        var line = lines[0];
        return new ImportComponent(
            line.Text("manufacturer"), line.Text("partNumber"), line.Text("class"), line.OptionalText("description"),
            line.OptionalText("unit") is { } unit ? WrittenUnit.Ucum(unit) : null, line.OptionalEnum<Lifecycle>("lifecycle"),
            line.OptionalEnum<Origin>("origin"), line.OptionalEnum<Readiness>("readiness"), line.OptionalText("region"),
            PropertiesOf(line), [.. FieldsIn(line)], line.OptionalBool("overwrite") ?? false, line.OptionalText("datasheet"),
            line.OptionalDate("datasheetDate"));
    }

    static IEnumerable<string> FieldsIn(ImportLine line) => line.Columns
        .Select(column => PropertyColumn.IsOne(column) ? $"properties.{PropertyColumn.NameOf(column)}" : column)
        .Except(["manufacturer", "partNumber", "class", "overwrite", "datasheet", "datasheetDate"]);

    /// <summary>A property with a unit, be it 1, is a number; one without is a text, in which a list is written with commas.</summary>
    public static IReadOnlyList<ComponentProperty> PropertiesOf(ImportLine line) =>
    [
        .. line.Properties().Select(property => property.Unit.Length == 0
            ? new ComponentProperty(property.Name, Text: property.Value.Replace("|", ", "))
            : Measured(property, line)),
    ];

    /// <summary>A number of the column's unit; a range or a tolerance, with or without the unit.</summary>
    static ComponentProperty Measured((string Column, string Name, string Unit, string Value) property, ImportLine line)
    {
        var unit = property.Unit == "1" ? "" : property.Unit;
        if (CellText.IsMeasure(property.Value, property.Unit, out var number))
            return new(property.Name, number, unit.Length > 0 ? unit : null);
        return (WrittenValue.Read(property.Value, unit, symmetric: false, out _)
            ?? WrittenValue.Read($"{property.Value} {unit}", unit, symmetric: false, out _)) is { } value
            ? new(property.Name, value.Number, value.Unit.Length > 0 ? value.Unit : null, Least: value.Least, Most: value.Most)
            : new(property.Name, line.Measure(property.Column, property.Unit), unit.Length > 0 ? unit : null);
    }
}
