using System.IO.Compression;
using System.Text;

using MiniExcelLibs;

using SupplyChain.Gateway.Exports;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Tests.Exports;

public sealed class FileWritingTests
{
    static readonly string[] Dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠A"];

    static readonly DateTimeOffset Moment = new(2026, 11, 29, 4, 5, 6, TimeSpan.Zero);

    [Fact]
    public async Task A_text_is_no_formula_in_csv_and_comes_back_as_it_was_but_for_its_apostrophe()
    {
        using var file = new MemoryStream();
        await CsvExport.WriteAsync(file, ["Text", "零件"], Dangerous.Append("a \"b\", c").Select(text => new object?[] { text, -1.5m }), Cancel);

        var text = Encoding.UTF8.GetString(file.ToArray());
        text.ShouldBe("\uFEFF\"Text\",\"零件\"\r\n"
            + string.Concat(Dangerous.Select(each => $"\"'{each}\",-1.5\r\n")) + "\"a \"\"b\"\", c\",-1.5\r\n");
    }

    [Fact]
    public async Task A_workbook_has_typed_cells_and_no_formula_and_says_what_it_is()
    {
        using var file = await WorkbookAsync(
            ["Text", "Number", "Truth", "Day", "Moment", "Nothing"],
            [.. Dangerous.Select(text => new object?[] { text, -1.5m, true, new DateOnly(2026, 11, 30), Moment, null })]);

        MiniExcel.GetSheetNames(file).ShouldBe(["about", "gaps"]);
        var rows = MiniExcel.Query(file, useHeaderRow: true, sheetName: "gaps").Cast<IDictionary<string, object?>>().ToList();
        // XML has one kind of line break.
        rows.Select(row => row["Text"]).ShouldBe(Dangerous.Select(text => text.Replace('\r', '\n')));
        rows.ShouldAllBe(row => row["Number"]!.Equals(-1.5d) && row["Truth"]!.Equals(true) && row["Nothing"] == null);
        rows.ShouldAllBe(row => row["Day"]!.Equals(new DateTime(2026, 11, 30)) && row["Moment"]!.Equals(Moment.DateTime));
        var about = MiniExcel.Query(file, sheetName: "about").Cast<IDictionary<string, object?>>()
            .ToDictionary(row => (string)row["A"]!, row => row["B"]);
        about["Rows"].ShouldBe((double)Dangerous.Length);
        about["For organisation"].ShouldBe("ACME");
        about["Filter region"].ShouldBe("37");
        about["As of (UTC)"].ShouldBe(Moment.DateTime);

        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(Cancel);
        xml.ShouldNotContain("<f>");
        xml.ShouldContain("state=\"frozen\"");
    }

    [Fact]
    public async Task Twenty_thousand_rows_are_written_without_being_kept()
    {
        using var spool = new RowSpool();
        for (var row = 0; row < 20_000; row++)
            spool.Add([.. Enumerable.Range(0, 16).Select(cell => cell % 2 == 0 ? $"text {row} {cell}" : (object)(row * 1.25m)), new DateOnly(2026, 1, 5), Moment]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var file = TemporaryFile.Open();
        await XlsxExport.WriteAsync(file, About(20_000), [.. Enumerable.Range(0, 18).Select(cell => $"Column {cell}")], spool.Rows(), Cancel);
        ((GC.GetTotalMemory(forceFullCollection: true) - before) >> 20).ShouldBeLessThan(8);
        file.Position = 0;
        MiniExcel.Query(file, sheetName: "gaps").Count().ShouldBe(20_001);
    }

    [Fact]
    public void What_is_spooled_comes_back_as_it_was()
    {
        using var spool = new RowSpool();
        object?[] row = [null, "", "零件 \"=\"", -79228162514264337593543950335m, true, DateOnly.MaxValue, DateTimeOffset.UnixEpoch];
        spool.Add(row);
        spool.Add([]);
        spool.Rows().ShouldBe([row, []]);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static ExportAbout About(int rows) => new(
        ExportLists.All.Single(list => list.Name == "gaps"), "ACME", [("region", "37")], Moment, Moment.AddSeconds(1), rows, Language.English);

    static async Task<MemoryStream> WorkbookAsync(IReadOnlyList<string> headers, IReadOnlyList<object?[]> rows)
    {
        var file = new MemoryStream();
        await XlsxExport.WriteAsync(file, About(rows.Count), headers, rows, Cancel);
        file.Position = 0;
        return file;
    }
}
