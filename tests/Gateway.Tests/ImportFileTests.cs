using System.Text;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Files as people write them: what is recognised, and what each row comes to.</summary>
public sealed class ImportFileTests
{
    const string Chinese = "制造商,料号,类别,描述\n索尼,ECX335S,display-panel,微显示屏\n";

    public static TheoryData<string, byte[], string?> Encodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb18030 = Encoding.GetEncoding("gb18030");
        return new()
        {
            { "utf-8", Encoding.UTF8.GetBytes(Chinese), null },
            { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Chinese)], null },
            { "utf-16le", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Chinese)], null },
            { "utf-16be", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Chinese)], null },
            { "utf-16le", Encoding.Unicode.GetBytes(Chinese), null },
            { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Chinese.Replace("制造商,料号,类别", "manufacturer,partNumber,class")), null },
            { "gb18030", gb18030.GetBytes(Chinese), null },
            { "gb18030", gb18030.GetBytes(Chinese.Replace("制造商,料号,类别", "manufacturer,partNumber,class")), "GB18030" },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public async Task An_encoding_is_recognised_or_asked_for(string name, byte[] content, string? asked)
    {
        var (file, lines) = await Read(new ComponentImport(), content, request: new SheetRequest(Encoding: asked));
        file.Format.Encoding.ShouldBe(name);
        lines.Single().OptionalText("description").ShouldBe("微显示屏");
    }

    public static TheoryData<string, byte[], string?> Unclear() => new()
    {
        // Latin-1, and valid GB18030 by accident.
        { "line 3", [.. "manufacturer,partNumber,class\nx,y,imu\nSt"u8, 0xFC, .. "ck,y,imu\n"u8], null },
        { "encoding", Encoding.UTF8.GetBytes(Chinese), "latin-1" },
        { "encoding", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Chinese)], "gb18030" },
        { "encoding", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Chinese)], null },
        { "file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], null },
        { "file", "PK\u0003\u0004 and nothing of a workbook"u8.ToArray(), null },
    };

    [Theory]
    [MemberData(nameof(Unclear), DisableDiscoveryEnumeration = true)]
    public async Task What_would_have_to_be_guessed_is_refused(string field, byte[] content, string? asked) =>
        (await Should.ThrowAsync<Rejected>(() => Read(new ComponentImport(), content, request: new SheetRequest(Encoding: asked))))
            .Faults[0].Field.ShouldBe(field);

    [Theory]
    [InlineData("comma", "manufacturer,partNumber,class\nA,B;C,imu\n")]
    [InlineData("semicolon", "manufacturer;partNumber;class\nA;B,C;imu\n")]
    [InlineData("tab", "manufacturer\tpartNumber\tclass\nA\tB,C;D\timu\n")]
    public async Task Separators_are_recognised_by_the_header(string name, string csv)
    {
        var (file, lines) = await Read(new ComponentImport(), csv);
        file.Format.Separator.ShouldBe(name);
        lines.Single().Text("partNumber").ShouldStartWith("B");
    }

    [Fact]
    public async Task The_header_is_found_below_titles_and_what_is_no_row_of_the_table_is_told()
    {
        var notes = new List<string>();
        var (file, lines) = await Read(new BomImport(), """
            智能眼镜 物料清单,,,,
            编制,2026-11-01,,,
            ,,,,
            产品,版本,制造商,型号,用量
            Glasses,A,Sony,ECX335S,2
             ,  ,;;,,
            光学模组 仅供参考,,,,
            产品,版本,制造商,型号,用量
            Glasses,A,Bosch,BMI270,1
            合计,,,,3
            """, notes: notes);

        file.Format.HeaderRow.ShouldBe(4);
        lines.Select(line => line.Row).ShouldBe([5, 9]);
        notes.ShouldBe(["7 is a remark; passed over", "8 is the header again; passed over", "10 is a sum; passed over"]);
    }

    [Fact]
    public async Task Two_columns_of_one_meaning_are_not_guessed() =>
        (await Should.ThrowAsync<Rejected>(() => Read(new ComponentImport(), "品牌,manufacturer,料号,类别\nA,B,C,imu\n")))
            .Faults[0].ShouldBe(new Fault("manufacturer", "means manufacturer, and so does '品牌'; name one of them in a mapping"));

    [Fact]
    public async Task Units_and_full_width_digits_are_understood()
    {
        var (_, lines) = await Read(new ComponentImport(), "manufacturer,partNumber,class,unit,pitch[µm],gap[μm],load[kΩ],heat[°C],size[″]\nA,B,imu,个,１２．５,4 um,10 kΩ,85℃,0.5\n");
        var kind = new ComponentImport();
        var part = kind.CommandOf(lines).ShouldBeOfType<ImportComponent>();

        lines.Single().Faults.ShouldBeEmpty();
        part.Unit.ShouldBe("1");
        part.Properties!.Select(property => $"{property.Name} {property.Number} {property.Unit}")
            .ShouldBe(["gap 4 um", "heat 85 Cel", "load 10 kOhm", "pitch 12.5 um", "size 0.5 [in_i]"]);
    }

    [Theory]
    [InlineData("quantity", "5 pcs", "'5 pcs' is not a number such as 12.5; write 5 alone")]
    [InlineData("quantity", "5%", "'5%' is not a number such as 12.5; write 0.05")]
    [InlineData("quantity", "1,200", "'1,200' is not a number such as 12.5; write 1200, without commas")]
    [InlineData("quantity", "12,5", "'12,5' is not a number such as 12.5; write 12.5, with a point")]
    [InlineData("attrition", "many", "'many' is not a share such as 0.05")]
    public async Task What_is_not_clear_is_answered_with_what_to_write(string column, string text, string reason)
    {
        var (_, lines) = await Read(new BomImport(), $"product,revision,quantity,attrition\nP,A,{(column == "quantity" ? $"\"{text}\"" : "1")},{(column == "attrition" ? text : "5%")}\n");
        var command = new BomImport().CommandOf(lines);
        lines.Single().Faults.Single().ShouldBe(new LineFault(2, column, reason, text));
        if (column == "quantity") command.ShouldBeOfType<ImportBillOfMaterials>().Bill.Lines.Single().Attrition.ShouldBe(0.05m);
    }

    [Fact]
    public async Task A_bad_cell_is_a_fault_of_its_row_alone()
    {
        var (_, lines) = await Read(new ComponentImport(), "manufacturer,partNumber,class,description\nA,P0,imu,ok\nA,P1,imu,bad\0cell\nA,P2,imu,\u001B[31m\n");
        lines.SelectMany(line => line.Faults).ShouldBe([
            new(3, "description", "contains the character U+0000, which is not text; remove it", "bad<U+0000>cell"),
            new(4, "description", "contains the character U+001B, which is not text; remove it", "<U+001B>[31m")]);
    }

    [Fact]
    public async Task A_workbook_is_read_like_a_file_with_commas()
    {
        var content = Workbook.Of(("说明", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>制造商</t></is></c></row>"), ("清单", """
            <row r="2"><c r="B2" t="inlineStr"><is><r><t>智能</t></r><r><t>眼镜</t></r></is></c></row>
            <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="s"><v>1</v></c><c r="C4" t="inlineStr"><is><t>地区</t></is></c><c r="D4" t="inlineStr"><is><t>周</t></is></c><c r="E4" t="inlineStr"><is><t>产能</t></is></c><c r="F4" t="inlineStr"><is><t>最大产能</t></is></c></row>
            <row r="7"><c r="A7" t="inlineStr"><is><t>Sony</t></is></c><c r="B7" t="str"><f>"ECX"&amp;"335S"</f><v>ECX335S</v></c><c r="C7"><v>370200</v></c><c r="D7" s="1"><v>46363</v></c><c r="E7"><v>0.10000000000000001</v></c><c r="F7"><v>1E3</v></c></row>
            """));
        var (file, lines) = await Read(new CapacityImport(), content);

        (file.Format.Format, file.Format.Sheet, file.Format.HeaderRow).ShouldBe(("xlsx", "清单", 4));
        var line = lines.Single();
        (line.Row, line.Text("partNumber"), line.Text("region"), line.Date("week"), line.Decimal("actual"), line.Decimal("maximum"))
            .ShouldBe((7, "ECX335S", "370200", new DateOnly(2026, 12, 7), 0.1m, 1000m));
    }

    [Fact]
    public async Task Worksheets_that_fit_alike_have_to_be_chosen_from()
    {
        const string rows = "<row r=\"1\"><c t=\"inlineStr\"><is><t>code</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c></row>";
        var content = Workbook.Of(("a", rows), ("b", rows));
        (await Should.ThrowAsync<Rejected>(() => Read(new ManufacturerImport(), content))).Faults.Single()
            .ShouldBe(new Fault("sheet", "say which of the worksheets 'a', 'b' is meant"));
        (await Read(new ManufacturerImport(), content, request: new SheetRequest(Sheet: "b"))).File.Format.Sheet.ShouldBe("b");
    }

    [Theory]
    [InlineData("09_glare_ar_glasses.csv", """{"columns": {"Component": "partNumber", "Quantity": "quantity"}}""", 1, 25)]
    [InlineData("10_two_photon_kicad_semicolon.csv", """{"columns": {"Designation": "partNumber", "Quantity": "quantity", "Designator": "reference"}}""", 1, 20)]
    [InlineData("11_two_photon_controller.xlsx", """{"columns": {"Part Name": "partNumber", "Qty": "quantity", "Designator*": "reference"}}""", 2, 28)]
    [InlineData("15_fusensering_optical_ring.csv", """{"columns": {"Qty": "quantity", "Value": "partNumber", "Names": "reference"}}""", 1, 20)]
    [InlineData("16_jellytracker_vr_jlcpcb.csv", """{"columns": {"Comment": "partNumber", "Quantity": "quantity", "Designator": "reference"}}""", 1, 9)]
    public async Task Bills_in_the_layouts_that_people_use_are_read(string name, string columns, int headerRow, int atLeast)
    {
        var path = Repository.SharedData("catalog", "bom_layouts", name);
        Assert.SkipWhen(path is null, "the real bills are not beside this checkout (../shared/data/catalog)");
        var mapping = columns[..^1] + """, "constants": {"product": "P", "revision": "A", "publishAs": "other", "manufacturer": "unspecified"}}""";
        var (file, lines) = await Read(new BomImport(), await File.ReadAllBytesAsync(path!, TestContext.Current.CancellationToken), mapping);

        file.Format.HeaderRow.ShouldBe(headerRow);
        var kind = new BomImport();
        foreach (var line in lines) kind.CommandOf([line]);
        lines.Count(line => line.Faults.Count == 0).ShouldBeGreaterThanOrEqualTo(atLeast, string.Join('\n', lines.SelectMany(line => line.Faults)));
    }

    [Theory]
    [InlineData("components.csv", "components", 866)]
    [InlineData("optical_materials.csv", "optical-materials", 861)]
    public async Task The_public_collections_are_read_whole(string name, string mapping, int rows)
    {
        var path = Repository.SharedData("catalog", name);
        Assert.SkipWhen(path is null, "the real catalogue files are not beside this checkout (../shared/data/catalog)");
        var (_, lines) = await Read(new ComponentImport(), await File.ReadAllBytesAsync(path!, TestContext.Current.CancellationToken), mapping);
        lines.Count.ShouldBe(rows);
        lines.SelectMany(line => line.Faults).ShouldBeEmpty();
    }

    static Task<(SheetFile File, List<ImportLine> Lines)> Read(ImportKind kind, string csv, string? mapping = null, List<string>? notes = null) =>
        Read(kind, Encoding.UTF8.GetBytes(csv), mapping, null, notes);

    static async Task<(SheetFile File, List<ImportLine> Lines)> Read(
        ImportKind kind, byte[] content, string? mapping = null, SheetRequest? request = null, List<string>? notes = null)
    {
        var mapped = Mapping.Of(mapping);
        var file = await SheetFile.OpenAsync(
            new MemoryStream(content), request ?? new SheetRequest(), name => MappedHeader.IsColumn(kind, mapped, name), TestContext.Current.CancellationToken);
        var header = new MappedHeader(kind, file.Header, mapped);
        header.RequireComplete(file.Format);
        var lines = await ImportRun.Lines(file, header, (row, note) => notes?.Add($"{row} {note}"), TestContext.Current.CancellationToken).ToListAsync();
        return (file, lines);
    }
}
