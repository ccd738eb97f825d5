using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Schema.ComponentCatalog;

namespace SupplyChain.Gateway.Tests;

/// <summary>How rows of parts and bills of materials become commands of the catalogue.</summary>
public sealed class CatalogueImportTests
{
    [Fact]
    public void Properties_are_numbers_where_they_have_a_unit()
    {
        var part = Read<ImportComponent>(new ComponentImport(), null,
            "manufacturer,partNumber,class,lifecycle,range[mm],diagonal[[in_i]],axes[1],interface[],width[mm],properties",
            ["ACME", "A1", "tof", "not-recommended", "4000", "0.5", "6", "I2C|SPI", "", """{"zones": 64, "mass": {"value": 2, "unit": "g"}, "package": "LGA-14"}"""]);

        part.Lifecycle.ShouldBe(Lifecycle.NotRecommended);
        part.Properties!.ShouldBe([
            new("axes", 6), new("diagonal", 0.5m, "[in_i]"), new("interface", Text: "I2C, SPI"), new("mass", 2, "g"),
            new("package", Text: "LGA-14"), new("range", 4000, "mm"), new("zones", 64)]);
    }

    [Fact]
    public void A_row_names_the_data_sheet_of_its_values()
    {
        var part = Read<ImportComponent>(new ComponentImport(), null, "制造商,型号,类别,规格书,规格书日期,axes[1]",
            ["ACME", "A1", "tof", "https://www.example.com/a1.pdf", "2026-02-01", "6"]);
        (part.Datasheet, part.DatasheetDate, part.Columns!.Single()).ShouldBe(("https://www.example.com/a1.pdf", new DateOnly(2026, 2, 1), "properties.axes"));
    }

    [Fact]
    public void A_fault_of_a_property_names_its_column()
    {
        var line = Line(new ComponentImport(), null, "manufacturer,partNumber,class,range[furlong]", ["ACME", "A1", "tof", "4"]);
        line.ColumnOfFile("properties.range").ShouldBe("range[furlong]");
        line.ColumnOfFile("class").ShouldBe("class");
    }

    [Fact]
    public void The_mapping_of_parts_reads_units_from_keys()
    {
        var part = Read<ImportComponent>(new ComponentImport(), "components", "part_id,vendor,vendor_name,mpn,category,subcategory,params,datasheet_url",
            ["P1", "", "", "X1", "display-panel", "AMOLED", """{"diagonal_in": 3.81, "width_px": 1080, "ppi": 400, "supply_v": [1.8, 2.8], "unheard_of": 7, "indicative_price_usd_pair_with_board": 170}""", ""]);

        (part.Manufacturer, part.Class, part.Description).ShouldBe(("unspecified", "display-panel", "AMOLED (display-panel)"));
        part.Properties!.ShouldBe([
            new("category", Text: "display-panel"), new("diagonal", 3.81m, "[in_i]"), new("pixel_density", 400, "/[in_i]"),
            new("resolution_width", 1080), new("supply_v", Text: "1.8, 2.8"), new("unheard_of", 7)]);
    }

    [Fact]
    public void The_mapping_of_bills_names_what_has_no_part_number()
    {
        var header = "bom,line,reference,qty,manufacturer,mpn,description,package,supplier,supplier_part,unit_price,note";
        NewBillLine LineOf(params string[] cells) => Read<ImportBillOfMaterials>(new BomImport(), "boms", header, cells).Bill.Lines.Single();

        LineOf("b", "1", "C1", "6", "", "1uF", "", "C0805", "", "", "", "").Component.ShouldBe(new PartReference(Manufacturer: "unspecified", PartNumber: "1uF"));
        LineOf("b", "1", "J1", "1", "", "", "_", "footprint_179d", "", "", "", "").Component!.PartNumber.ShouldBe("footprint_179d");
        var cables = LineOf("b", "1", "cables", "", "", "", "", "", "", "", "", "");
        (cables.Component!.PartNumber, cables.Quantity, cables.Optional).ShouldBe(("cables", 1, false));
        var alternative = LineOf("b", "111", "", "0", "", "", "LEFT TRAY", "", "", "", "0.5", "cheap");
        (alternative.Quantity, alternative.Optional, alternative.Note).ShouldBe((1, true, null));
    }

    [Fact]
    public void A_bill_brings_along_the_parts_that_it_may_publish()
    {
        var bill = Read<ImportBillOfMaterials>(new BomImport(), null,
            "product,revision,manufacturer,partNumber,quantity,substitutes,publishAs,partDescription,package[]",
            ["P", "1", "ACME", "A1", "2", "ACME/A2|Other/B/1", "other", "thing", "LGA"]);

        bill.Bill.Lines.Single().Substitutes!.ShouldBe([new(Manufacturer: "ACME", PartNumber: "A2"), new(Manufacturer: "Other", PartNumber: "B/1")]);
        var part = bill.Parts!.Single();
        (part.PartNumber, part.Class, part.Description, part.Properties!.Single()).ShouldBe(("A1", "other", "thing", new ComponentProperty("package", Text: "LGA")));
    }

    [Fact]
    public void A_substitute_must_name_manufacturer_and_number()
    {
        var kind = new BomImport();
        var line = Line(kind, null, "product,revision,manufacturer,partNumber,quantity,substitutes", ["P", "1", "ACME", "A1", "2", "A2"]);
        kind.CommandOf([line]);
        line.Faults.Single().ShouldBe(new LineFault(2, "substitutes", "'A2' is not written as manufacturer/part number", "A2"));
    }

    [Theory]
    [InlineData("theirManufacturer,theirPartNumber,manufacturer,partNumber,grade,note", "drop-in")]
    [InlineData("竞品厂家,竞品型号,我方品牌,我方型号,替代等级,备注", "直接替代")]
    [InlineData("Competitor,Competitor Part Number,Our Manufacturer,Our Part Number,Match Type,Remarks", "Pin-to-Pin")]
    [InlineData("被替代品牌,被替代型号,品牌,替代型号,兼容性,备注", "P2P")]
    public void A_cross_reference_is_read_in_the_words_of_its_table(string header, string grade) =>
        Read<ImportCrossReference>(new CrossReferenceImport(), null, header, ["Rival", "R1", "ACME", "A1", grade, "same pins"])
            .ShouldBe(new("Rival", "R1", "ACME", "A1", CrossReferenceGrade.DropIn, "same pins"));

    [Theory]
    [InlineData("功能兼容", CrossReferenceGrade.Functional)]
    [InlineData("Functional Equivalent", CrossReferenceGrade.Functional)]
    [InlineData("similar", CrossReferenceGrade.Similar)]
    [InlineData("类似", CrossReferenceGrade.Similar)]
    public void Grades_are_read_in_Chinese_and_English(string grade, CrossReferenceGrade meant) =>
        Read<ImportCrossReference>(new CrossReferenceImport(), null, References, ["Rival", "R1", "ACME", "A1", grade]).Grade.ShouldBe(meant);

    [Fact]
    public void A_cross_reference_without_a_grade_or_with_another_word_is_a_fault_of_its_cell()
    {
        var kind = new CrossReferenceImport();
        var line = Line(kind, null, References, ["Rival", "R1", "ACME", "A1", "perhaps"]);
        kind.CommandOf([line]);
        (line.Faults.Single().Row, line.Faults.Single().Column, line.Faults.Single().Value).ShouldBe((2, "grade", "perhaps"));
        var empty = Line(kind, null, References, ["Rival", "", "ACME", "A1", ""]);
        kind.CommandOf([empty]);
        empty.Faults.Select(fault => fault.Column).ShouldBe(["theirPartNumber", "grade"]);
    }

    const string References = "theirManufacturer,theirPartNumber,manufacturer,partNumber,grade";

    [Fact]
    public void Filters_of_properties_are_written_as_the_catalogue_reads_them() =>
        new ComponentFilter(Properties: [
            new("range", AtLeast: 2000, AtMost: 4000.5m, Unit: "mm"), new("axes", AtLeast: 6), new("shutter", Text: "global"),
            new("lanes"), new("mass", Exists: true), new("price", Exists: false)])
        .Conditions.ShouldBe(["range>=2000 mm", "range<=4000.5 mm", "axes>=6", "shutter=global", "lanes", "mass", "!price"]);

    static T Read<T>(ImportKind kind, string? mapping, string header, string[] cells)
    {
        var line = Line(kind, mapping, header, cells);
        var command = kind.CommandOf([line]);
        line.Faults.ShouldBeEmpty();
        return command.ShouldBeOfType<T>();
    }

    static ImportLine Line(ImportKind kind, string? mapping, string header, string[] cells) =>
        new MappedHeader(kind, header.Split(','), Mapping.Of(mapping)).LineOf(2, cells);
}
