using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Tests;

/// <summary>Files as batches of commands: what is valid goes in, what is not comes back with row, column and reason.</summary>
public sealed class ImportTests(TestGateway gateway)
{
    readonly HttpClient client = gateway.As("oem");

    [Fact]
    public void A_row_that_failed_in_the_service_is_counted_apart_and_named()
    {
        var report = new ImportReport();
        var line = new ImportLine(7, new Dictionary<string, string>(), column => column);
        report.Take(
            new ImportCommand(Guid.NewGuid(), new object(), [line]),
            new RowOutcome(7, ImportOutcome.Failed, [new Fault("", "internal-error 1: the row could not be processed")]));

        (report.Accepted, report.Unchanged, report.Rejected, report.Failed).ShouldBe((0, 0, 0, 1));
        report.Errors.ShouldBe([new CellFault(7, "", "internal-error 1: the row could not be processed")]);
    }

    [Fact]
    public void A_warning_is_named_by_its_cell_in_the_readers_words_beside_the_accepted_row()
    {
        var line = new ImportLine(7, new Dictionary<string, string> { ["partNumber"] = "ICM-20602" }, column => column == "partNumber" ? "型号" : column);
        CellWarning Told(Language language)
        {
            var report = new ImportReport(language: language);
            report.Take(
                new ImportCommand(Guid.NewGuid(), new object(), [line]),
                new RowOutcome(7, ImportOutcome.Accepted, [], [new Warning("lines[0].partNumber", PartWarnings.Obsolete.With("TDK ICM-20602"))]));
            (report.Accepted, report.Errors.Count).ShouldBe((1, 0));
            ReportFile.TextOf(report).ShouldContain("\r\nwarning,7,\"型号\",\"ICM-20602\",");
            return report.Warnings.ShouldHaveSingleItem();
        }

        Told(Language.English).ShouldBe(new CellWarning(7, "型号", "part-obsolete", "TDK ICM-20602 is obsolete", "ICM-20602"));
        Told(Language.Chinese).Reason.ShouldBe("TDK ICM-20602 已停产");
    }

    [Fact]
    public void Warnings_that_are_not_listed_are_said_once()
    {
        var report = new ImportReport();
        var line = new ImportLine(7, new Dictionary<string, string>(), column => column);
        for (var i = 0; i < ImportReport.MaxErrors + 2; i++)
            report.Take(
                new ImportCommand(Guid.NewGuid(), new object(), [line]),
                new RowOutcome(7, ImportOutcome.Accepted, [], [new Warning("partNumber", PartWarnings.Obsolete.With("A"))]));
        (report.Warnings.Count, report.Notes.Count, report.Accepted).ShouldBe((ImportReport.MaxErrors, 1, ImportReport.MaxErrors + 2));
    }

    [Fact]
    public void A_conversion_is_noted_once_for_a_part_and_unit_in_the_readers_words()
    {
        var report = new ImportReport(language: Language.Chinese);
        void Take(int row, string unit) => report.Take(
            new ImportCommand(Guid.NewGuid(), new object(), [new ImportLine(row, new Dictionary<string, string> { ["unit"] = unit }, column => column == "unit" ? "单位" : column)]),
            new RowOutcome(row, ImportOutcome.Accepted, [], [new Warning("unit", UnitConversion.Told.With("ACME A1", unit, 3000m, "1"))]));
        foreach (var (row, unit) in new[] { (2, "{reel}"), (3, "{reel}"), (4, "{tray}"), (5, "{reel}") }) Take(row, unit);

        report.Warnings.ShouldBeEmpty();
        report.Notes.ShouldBe([
            new CellFault(2, "单位", "ACME A1：以 {reel} 计数，按 3000 换算为 1"), new CellFault(4, "单位", "ACME A1：以 {tray} 计数，按 3000 换算为 1")]);
    }

    [Theory]
    [InlineData("卷", "{reel}"), InlineData("Reel", "{reel}"), InlineData("千克", "kg"), InlineData("个", "1"), InlineData("{托}", "{托}"), InlineData("", null)]
    public void A_line_says_in_words_of_its_trade_what_it_counts_in(string cell, string? unit) =>
        UnitText.CountedIn(new ImportLine(2, new Dictionary<string, string> { ["unit"] = cell }, column => column)).ShouldBe(unit);

    [Theory]
    [InlineData("boms"), InlineData("offers"), InlineData("capacity"), InlineData("demand"), InlineData("actuals")]
    public void Columns_of_units_are_known_by_their_Chinese_names(string name)
    {
        var kind = typeof(ImportKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ImportKind)) && !type.IsAbstract)
            .Select(type => (ImportKind)Activator.CreateInstance(type)!).Single(kind => kind.Name == name);
        new[] { "单位", "UOM", "换算系数", "Unit Factor" }.ShouldAllBe(column => MappedHeader.IsColumn(kind, null, column));
    }

    [Fact]
    public async Task Valid_rows_are_accepted_and_invalid_ones_named()
    {
        var report = await Import("boxes", "label,kind,copies\na,plain,2\nb,cardboard,2\n,plain,x\nforbidden,EXTRA_STRONG,\n\"two\nlines\",extra-strong,\nc,plain,1,2\n");

        Counts(report).ShouldBe("accepted 2, unchanged 0, rejected 4");
        Faults(report).ShouldBe([
            "3 kind: 'cardboard' is none of Plain, ExtraStrong",
            "4 label: must not be empty",
            "4 copies: 'x' is not a whole number",
            "8 : has 4 columns, the header has 3",
            "5 label: is not wanted here"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var file = $"label,kind\n{Guid.NewGuid()},plain\n{Guid.NewGuid()},plain\n";

        Counts(await Import("boxes", file)).ShouldBe("accepted 2, unchanged 0, rejected 0");
        Counts(await Import("boxes", file)).ShouldBe("accepted 2, unchanged 2, rejected 0");
    }

    [Fact]
    public async Task A_row_is_the_same_command_whatever_the_order_of_columns()
    {
        var label = Guid.NewGuid();

        await Import("boxes", $"label,kind,copies\n{label},plain,1\n");

        Counts(await Import("boxes", $"kind,copies,label\nplain,1,{label}\n")).ShouldBe("accepted 1, unchanged 1, rejected 0");
    }

    [Fact]
    public async Task A_long_file_goes_in_batches_in_the_order_of_its_rows()
    {
        var file = new StringBuilder("label,kind\n");
        for (var i = 0; i < 1_203; i++) file.Append(i).Append(",plain\n");

        Counts(await Import("boxes", file.ToString())).ShouldBe("accepted 1203, unchanged 0, rejected 0");

        var batches = Batches();
        batches.Select(batch => batch.Rows.Count).ShouldBe([500, 500, 203]);
        batches.SelectMany(batch => batch.Rows).Select(row => row.Row).ShouldBe(Enumerable.Range(2, 1_203));
    }

    [Fact]
    public async Task Lines_of_one_key_make_one_command_and_a_fault_points_at_its_line()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());

        var report = await Import("crates", $"label,content\nx,{a}\nx,{b}\ny,{a}\nforbidden,{a}\nforbidden,{b}\nz,{a}\nz,nothing\n");

        Counts(report).ShouldBe("accepted 3, unchanged 0, rejected 4");
        Faults(report).ShouldBe(["6 label: is not wanted here", "8 content: 'nothing' is not a UUID"], ignoreOrder: true);
        Batches().Single().Rows[0].Command.Contents.ShouldBe([a, b]);
    }

    [Fact]
    public async Task A_mapping_reads_a_file_with_columns_of_its_own()
    {
        var mapping = """
            {"columns": {"name": "label", "parts": "contents"}, "constants": {"kind": "plain"}, "separators": {"contents": ";"},
             "values": {"copies": {"many": "99", "*": "1"}}, "fallbacks": {"label": "{series} no. {n}"},
             "json": {"params": {"supply": "supply[V]"}}}
            """;
        var parts = (Guid.NewGuid(), Guid.NewGuid());

        var report = await Import("boxes",
            $"name,n,series,copies,parts,params\n,7,Q,many,{parts.Item1};{parts.Item2},\"{{\"\"supply\"\": 3.3, \"\"bus\"\": [\"\"I2C\"\", \"\"SPI\"\"], \"\"mass\"\": {{\"\"value\"\": 2, \"\"unit\"\": \"\"g\"\"}}, \"\"none\"\": null}}\"\nx,1,,few,,not json\n",
            mapping);

        Faults(report).ShouldBe(["3 params: is not a JSON object"]);
        var command = Batches().Single().Rows.Single().Command;
        command.Label.ShouldBe("Q no. 7 bus=I2C|SPI mass=2g supply=3.3V");
        command.Copies.ShouldBe(99);
        command.Contents.ShouldBe([parts.Item1, parts.Item2]);
    }

    [Fact]
    public async Task A_fault_names_the_column_as_the_file_does() =>
        Faults(await Import("boxes", "Bezeichnung,kind\n,plain\n", """{"columns": {"Bezeichnung": "label"}}"""))
            .ShouldBe(["2 Bezeichnung: must not be empty"]);

    [Theory]
    [InlineData("", 422, "file", "is empty; the first line must be a header")]
    [InlineData("label\nx\n", 422, "kind", "is required, and the header does not have it")]
    [InlineData("label,kind,lable\nx,plain,y\n", 422, "lable", "is not a column of boxes")]
    [InlineData("label,kind,label\n", 422, "label", "stands in the header twice")]
    [InlineData("label,kind,\n", 422, "header", "has a column without a name")]
    [InlineData("label,kind\na,plain\n\"b,plain\nc,plain\n", 422, "line 3", "")]
    [InlineData("label,kind\na,plain\n\"b\"x,plain\n", 422, "line 3", "")]
    public async Task A_malformed_file_has_no_effect(string file, int status, string field, string reason)
    {
        var response = await Send("boxes", Encoding.UTF8.GetBytes(file));

        ((int)response.StatusCode).ShouldBe(status);
        var fault = (await response.Json()).GetProperty("errors")[0].Deserialize<Fault>(JsonSerializerOptions.Web)!;
        fault.Field.ShouldBe(field);
        fault.Reason.ShouldContain(reason);
        Batches().ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_that_is_not_utf8_has_no_effect()
    {
        var response = await Send("boxes", [.. "label,kind\na,plain\n"u8, 0xE4, 0xF6, .. ",plain\n"u8]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Json()).At("errors", 0, "reason").GetString().ShouldBe("or one soon after it is not UTF-8");
        Batches().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_byte_order_mark_and_a_multipart_form_are_welcome()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"name\n{Guid.NewGuid()}\n")]), "file", "boxes.csv" },
            { new StringContent("""{"columns": {"name": "label"}, "constants": {"kind": "plain"}}"""), "mapping" },
        };

        var response = await client.PostAsync("/import/boxes", form);

        Counts(await response.Json()).ShouldBe("accepted 1, unchanged 0, rejected 0");
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused()
    {
        var response = await Send("boxes", new byte[ImportUpload.MaxFileBytes + 100_000]);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Json()).At("errors", 0, "reason").GetString()!.ShouldContain($"{ImportUpload.MaxFileBytes}");
    }

    [Theory]
    [InlineData("{", 400, "mapping")]
    [InlineData("""{"colums": {}}""", 400, "mapping.colums")]
    [InlineData("""{"fallbacks": {"label": null}}""", 400, "mapping.fallbacks.label")]
    [InlineData("""{"constants": {"kind": null}}""", 400, "mapping.constants.kind")]
    [InlineData("""{"values": {"kind": {"*": null}}}""", 400, "mapping.values.kind.*")]
    [InlineData("no-such-mapping", 422, "mapping")]
    public async Task A_mapping_that_is_not_as_described_is_refused(string mapping, int status, string field)
    {
        var response = await Send("boxes", "label,kind\n"u8.ToArray(), mapping);

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Json()).At("errors", 0, "field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Other_content_and_other_callers_are_refused()
    {
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        (await client.PostAsync("/import/boxes", json)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var csv = new StringContent("label,kind\n", Encoding.UTF8, "text/csv");
        (await gateway.Anonymous().PostAsync("/import/boxes", csv)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var again = new StringContent("label,kind\n", Encoding.UTF8, "text/csv");
        (await gateway.As("supplier").PostAsync("/import/boxes", again)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    async Task<JsonElement> Import(string kind, string file, string? mapping = null)
    {
        var response = await Send(kind, Encoding.UTF8.GetBytes(file), mapping);
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    Task<HttpResponseMessage> Send(string kind, byte[] file, string? mapping = null)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return client.PostAsync($"/import/{kind}?mapping={Uri.EscapeDataString(mapping ?? "")}", content);
    }

    List<ImportBatch<PackBox>> Batches() =>
        [.. gateway.Imported.Where(batch => batch.Token == client.DefaultRequestHeaders.Authorization!.ToString()).Select(batch => batch.Batch)];

    static string Counts(JsonElement report) =>
        $"accepted {report.GetProperty("accepted")}, unchanged {report.GetProperty("unchanged")}, rejected {report.GetProperty("rejected")}";

    static List<string> Faults(JsonElement report) => [.. report.GetProperty("errors").EnumerateArray()
        .Select(error => $"{error.GetProperty("row")} {error.GetProperty("column").GetString()}: {error.GetProperty("reason").GetString()}")];
}
