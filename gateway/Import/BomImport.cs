using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>A line of a bill of materials a row; the rows of one product and revision are one bill.</summary>
sealed class BomImport : ImportKind<ImportBillOfMaterials>
{
    public override string Name => "boms";
    public override string Service => Services.ComponentCatalog;
    public override string Path => "/import/boms";
    public override string[] Roles => [ServiceDefaults.Roles.Oem];
    public override bool HasProperties => true;

    public override IReadOnlyList<Column> Columns =>
    [
        Required("product"), Required("revision"), Optional("description"), Optional("effectiveFrom"), Optional("manufacturer"),
        Optional("partNumber"), Optional("subAssembly"), Required("quantity"), Optional("attrition"), Optional("setupQuantity"),
        Optional("orderMultiple"), Optional("optional"), Optional("substitutes"), Optional("reference"), Optional("note"),
        Optional("publishAs"), Optional("partDescription"), Optional("unit"), Optional("unitFactor"),
        Optional("supplier"), Optional("supplierNumber"), Optional("value"), Optional("package"), Optional("notPopulated"),
    ];

    public override IReadOnlyList<string> Keys => ["product", "revision"];

    protected override bool Folds(string column) => column != "revision";

    // Only the exact name means the product's; who writes 描述 describes the part.
    public override string ColumnFor(string column) => column == "description" ? "partDescription" : column;

    protected override ImportBillOfMaterials Read(IReadOnlyList<ImportLine> lines) => new(
        new ReleaseBillOfMaterials(
            lines[0].Text("product"), lines[0].Text("revision"), [.. lines.Select(LineOf)], lines[0].OptionalText("description"),
            EffectiveFrom(lines)),
        [.. lines.Where(line => line.OptionalText("publishAs") is not null && line.OptionalText("partNumber") is not null).Select(PartOf)],
        [.. lines.Index().Select(line => CountedIn(line.Item, line.Index)).OfType<CountedLine>()],
        [.. lines.Index().Select(line => WrittenAt(line.Item, line.Index)).OfType<WrittenBillLine>()]);

    /// <summary>A bill begins on one day: rows may leave it out, and must not differ.</summary>
    static DateOnly? EffectiveFrom(IReadOnlyList<ImportLine> lines)
    {
        DateOnly? from = null;
        foreach (var line in lines)
            if (line.OptionalDate("effectiveFrom") is { } stated && stated != (from ??= stated))
                line.Fault("effectiveFrom", $"the bill begins on {from:yyyy-MM-dd} in a row before", $"{stated:yyyy-MM-dd}");
        return from;
    }

    /// <summary>What the catalogue finds the part by; null for a sub-assembly and for a part that the row publishes.</summary>
    static WrittenBillLine? WrittenAt(ImportLine line, int index)
    {
        var written = new WrittenLine(
            line.OptionalText("manufacturer"), line.OptionalText("partNumber"), line.OptionalText("supplier"),
            line.OptionalText("supplierNumber"), line.OptionalText("value"), line.OptionalText("package"),
            line.OptionalText("partDescription"), line.OptionalText("reference"));
        return line.OptionalText("subAssembly") is not null || written is
        { PartNumber: null, SupplierNumber: null, Value: null, Description: null }
            ? null
            : new WrittenBillLine(index, written);
    }

    /// <summary>Whether a cell such as DNP marks the place as not to be fitted.</summary>
    static bool IsNotPopulated(ImportLine line) => line.OptionalText("notPopulated") is { } mark
        && !(bool.TryParse(Synonyms.ValueOf(mark), out var said) && !said) && mark is not ("0" or "-");

    static CountedLine? CountedIn(ImportLine line, int index) =>
        (UnitText.CountedIn(line), line.OptionalDecimal("unitFactor")) is var (unit, factor) && (unit is not null || factor is not null)
            ? new CountedLine(index, unit, factor)
            : null;

    static NewBillLine LineOf(ImportLine line) => new(
        line.Decimal("quantity"), ComponentOf(line), line.OptionalText("subAssembly"), line.OptionalShare("attrition") ?? 0,
        line.OptionalDecimal("setupQuantity") ?? 0, line.OptionalDecimal("orderMultiple") ?? 0,
        line.OptionalBool("optional") == true || IsNotPopulated(line),
        [.. line.List("substitutes").Select(text => SubstituteOf(line, text))], line.OptionalText("reference"), line.OptionalText("note"));

    static PartReference? ComponentOf(ImportLine line) =>
        line.OptionalText("partNumber") is { } number
            ? new PartReference(Manufacturer: ManufacturerOf(line), PartNumber: number)
            : null;

    // A part that is published needs its manufacturer's name; any other is found without.
    static string? ManufacturerOf(ImportLine line) =>
        line.OptionalText("publishAs") is null ? line.OptionalText("manufacturer") : line.Text("manufacturer");

    /// <summary>
    /// Written as manufacturer and part number with a slash between, <c>Bosch Sensortec/BMI270</c>; what follows the first slash is the
    /// number.
    /// </summary>
    static PartReference SubstituteOf(ImportLine line, string text)
    {
        if (text.Split('/', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } manufacturer, { Length: > 0 } number])
            return new PartReference(Manufacturer: manufacturer, PartNumber: number);
        line.Fault("substitutes", $"'{CellText.Shown(text)}' is not written as manufacturer/part number", text);
        return new PartReference();
    }

    static PublishComponent PartOf(ImportLine line) => new(
        line.Text("manufacturer"), line.Text("partNumber"), line.Text("publishAs"), line.OptionalText("partDescription"),
        Properties: ComponentImport.PropertiesOf(line));
}
