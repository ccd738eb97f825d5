using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Import;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests.Jobs;

/// <summary>What an ended import keeps of its file: another import is begun from it, and the rows that were not taken are sent back.</summary>
public sealed class KeptFileTests(TestGateway gateway) : IAsyncLifetime
{
    const string Mapped = """{"columns": {"名称": "label", "类型": "kind", "备注": ""}}""";

    readonly Guid organisation = Guid.NewGuid();
    readonly string thing = $"{Guid.NewGuid()}";
    WebApplicationFactory<Program> own = null!;
    HttpClient client = null!;

    public ValueTask InitializeAsync()
    {
        own = Over(gateway.NewImportFolder());
        client = gateway.SignedIn(own, organisation, "oem");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => own.DisposeAsync();

    WebApplicationFactory<Program> Over(string folder) => gateway.WithRealSchema().WithWebHostBuilder(host => host
        .UseSetting("Imports:Folder", folder)
        .ConfigureTestServices(services => services.AddImport(typeof(TestGateway).Assembly)));

    [Fact]
    public async Task A_checked_file_is_imported_as_it_was_read_without_being_sent_again()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Encoding.GetEncoding("gb18030").GetBytes("名称;类型;备注\n盒子;plain;一\n");
        using var sent = await Post($"/import/boxes?dryRun=true&encoding=gb18030&separator=semicolon&mapping={Uri.EscapeDataString(Mapped)}", file);
        var checking = await IdOf(sent);
        (await client.Until(checking, "DONE")).Counts().ShouldBe("1 accepted, 0 rejected");
        (await Seen(checking)).GetProperty("fileKept").GetBoolean().ShouldBeTrue();

        using var begun = await client.PostAsync($"/import/boxes?from={checking}", null, Cancel);
        begun.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = await IdOf(begun);
        id.ShouldNotBe(checking);
        (await client.Until(id, "DONE")).Counts().ShouldBe("1 accepted, 0 rejected");

        (await client.Report(id)).GetProperty("dryRun").GetBoolean().ShouldBeFalse();
        Batches().Select(batch => (batch.DryRun, batch.Rows.Single().Command.Label)).ShouldBe([(true, "盒子"), (false, "盒子")]);
        (await Seen(id)).GetProperty("fileKept").GetBoolean().ShouldBeFalse("all of it was taken");
        using var again = await client.PostAsync($"/import/boxes?from={id}", null, Cancel);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Json()).At("errors", 0, "reason").GetString().ShouldBe("its file is not kept; send the file again");
    }

    [Fact]
    public async Task A_check_of_unknown_columns_tells_them_and_another_begins_from_it_with_a_mapping()
    {
        var checking = await client.Submit("boxes", "label,种别,说\na,plain,x\n", "?dryRun=true");
        var failed = await client.Until(checking, "FAILED");
        failed.GetProperty("reason").GetString()!.ShouldContain("kind: is required, and the header does not have it");
        var recognised = (await client.Report(checking)).GetProperty("recognised");
        recognised.GetProperty("columns").EnumerateArray().Select(column => $"{column.GetProperty("column")}={column.GetProperty("field")}")
            .ShouldBe(["label=label", "种别=", "说="]);
        recognised.GetProperty("fields").EnumerateArray().Select(field => $"{field.GetProperty("name")} {field.GetProperty("isRequired")}")
            .ShouldBe(["label True", "kind True", "copies False", "contents False"]);

        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{checking}"), "from" }, { new StringContent("true"), "dryRun" },
            { new StringContent("""{"columns": {"label": "label", "种别": "kind", "说": ""}}"""), "mapping" },
        };
        using var mapped = await client.PostAsync("/import/boxes", form, Cancel);
        var next = await IdOf(mapped);
        (await client.Until(next, "DONE")).Counts().ShouldBe("1 accepted, 0 rejected");

        // The mapping goes on to what is begun from there, and to a corrected file.
        using var begun = await client.PostAsync($"/import/boxes?from={next}", null, Cancel);
        (await client.Until(await IdOf(begun), "DONE")).Counts().ShouldBe("1 accepted, 0 rejected");
        var corrected = await client.Submit("boxes", "label;种别;说\nb;plain;y\n", $"?from={next}");
        (await client.Until(corrected, "DONE")).Counts().ShouldBe("1 accepted, 0 rejected");
        Batches().Last().Rows.Single().Command.Label.ShouldBe("b");
    }

    [Fact]
    public async Task Rows_that_were_not_taken_come_back_with_their_reasons_and_are_taken_once_they_are_corrected()
    {
        const string Header = "标题,,\nlabel,kind,x[]\n";
        var id = await client.Submit("boxes", Header + "good,plain,1\n\"=1+1, \"\"a\"\"\",odd,-40\nforbidden,plain,\nshort,plain\n");
        (await client.Until(id, "DONE")).Counts().ShouldBe("1 accepted, 3 rejected");
        (await Seen(id)).GetProperty("rejectedRows").GetString().ShouldBe($"/import/jobs/{id}/rejected");

        using var answer = await client.GetAsync($"/import/jobs/{id}/rejected", Cancel);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("rejected.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        bytes.Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var text = Encoding.UTF8.GetString(bytes[3..]);
        text.ShouldBe(
            "\"label\",\"kind\",\"x[]\",\"Reason for rejection\"\r\n"
            + "\"'=1+1, \"\"a\"\"\",\"odd\",\"-40\",\"kind: 'odd' is none of Plain, ExtraStrong\"\r\n"
            + "\"forbidden\",\"plain\",\"\",\"label: is not wanted here\"\r\n"
            + "\"short\",\"plain\",\"\",\"has 2 columns, the header has 3\"\r\n");

        var corrected = await client.Submit("boxes", "\uFEFF" + text.Replace("odd", "plain").Replace("forbidden", "forbidden again"));
        (await client.Until(corrected, "DONE")).Counts().ShouldBe("3 accepted, 0 rejected");
        Batches().Last().Rows.Select(row => row.Command.Label).ShouldBe(["=1+1, \"a\" x=-40", "forbidden again", "short"]);
    }

    [Fact]
    public async Task Rows_that_belong_together_come_back_together_in_the_words_of_who_sent_them()
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        var id = await client.Submit("crates", $"label,content\nA,{thing}\nB,{thing}\nA,nothing\n", "?dryRun=true");
        await client.Until(id, "DONE");
        var text = await client.GetStringAsync($"/import/jobs/{id}/rejected", Cancel);
        text.TrimStart('\uFEFF').ShouldBe(
            $"\"label\",\"content\",\"拒绝原因\"\r\n\"A\",\"{thing}\",\"本行没有列出的错误：请查看与其同组的行\"\r\n"
            + "\"A\",\"nothing\",\"content: “nothing”不是 UUID\"\r\n");

        // Brought again as it is, it is rejected as it was, with one reason.
        var again = await client.Submit("crates", text, "?dryRun=true");
        await client.Until(again, "DONE");
        (await client.GetStringAsync($"/import/jobs/{again}/rejected", Cancel)).ShouldBe(text);
    }

    [Fact]
    public async Task Rows_of_a_workbook_come_back_as_csv()
    {
        var workbook = Workbook.Of(("a", Row(1, "label", "kind") + Row(2, "good", "plain") + Row(3, "bad", "odd")));
        using var sent = await Post("/import/boxes?dryRun=true", workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var id = await IdOf(sent);
        await client.Until(id, "DONE");
        var text = await client.GetStringAsync($"/import/jobs/{id}/rejected", Cancel);
        text.Split("\r\n")[1].ShouldStartWith("\"bad\",\"odd\",\"kind: ");

        static string Row(int number, params string[] cells) =>
            $"<row r='{number}'>{string.Concat(cells.Select(cell => $"<c t='str'><v>{cell}</v></c>"))}</row>";
    }

    [Fact]
    public void Rows_that_failed_are_among_those_that_were_not_taken()
    {
        var lines = Enumerable.Range(2, 2).Select(row => new ImportLine(row, new Dictionary<string, string>(), column => column)).ToList();
        var report = new ImportReport();
        report.Take(new ImportCommand(Guid.NewGuid(), "", [lines[0]]), new RowOutcome(2, ImportOutcome.Accepted, []));
        report.Take(new ImportCommand(Guid.NewGuid(), "", [lines[1]]), new RowOutcome(3, ImportOutcome.Failed, [new Fault("kind", "internal-error 7")]));
        report.RowsNotTaken().ShouldBe(new Dictionary<int, string> { [3] = "kind: internal-error 7" });
    }

    [Fact]
    public async Task A_kept_file_outlives_the_gateway()
    {
        var folder = gateway.NewImportFolder();
        Guid id;
        await using (var first = Over(folder))
        {
            using var before = gateway.SignedIn(first, organisation, "oem");
            id = await before.Submit("boxes", JobTesting.Boxes(2) + "c,odd\n", "?dryRun=true");
            await before.Until(id, "DONE");
        }
        await using var second = Over(folder);
        using var after = gateway.SignedIn(second, organisation, "oem");
        (await after.GetStringAsync($"/import/jobs/{id}/rejected", Cancel)).ShouldContain("\"c\",\"odd\"");
        using var begun = await after.PostAsync($"/import/boxes?from={id}", null, Cancel);
        (await after.Until(await IdOf(begun), "DONE")).Counts().ShouldBe("2 accepted, 1 rejected");
    }

    [Fact]
    public async Task Nobody_else_gets_a_file_or_begins_an_import_from_it()
    {
        var id = await client.Submit("boxes", "label,kind\nsecret,odd\n", "?dryRun=true");
        await client.Until(id, "DONE");
        var rival = gateway.SignedIn(own, "oem");

        (await rival.GetAsync($"/import/jobs/{id}/rejected", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await rival.PostAsync($"/import/boxes?from={id}", null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var mine = await rival.PostFile("boxes", "label,kind\na,plain\n", query: $"?from={id}");
        mine.StatusCode.ShouldBe(HttpStatusCode.NotFound, "nor is its mapping taken");
        (await rival.Data("{ importJobs { nodes { id } } }")).At("importJobs", "nodes").GetArrayLength().ShouldBe(0);
        (await own.CreateClient().GetAsync($"/import/jobs/{id}/rejected", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await gateway.SignedIn(own, organisation, "supplier").PostAsync($"/import/boxes?from={id}", null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("crates", null, 422, "is an import of boxes")]
    [InlineData("boxes", "no id", 422, "is not a UUID")]
    [InlineData("boxes", "00000000-0000-0000-0000-000000000001", 404, "no such importJob: 00000000-0000-0000-0000-000000000001")]
    public async Task An_import_begins_from_an_ended_one_of_its_kind(string kind, string? from, int status, string reason)
    {
        var id = await client.Submit("boxes", "label,kind\na,plain\n", "?dryRun=true");
        await client.Until(id, "DONE");
        using var refused = await client.PostAsync($"/import/{kind}?from={Uri.EscapeDataString(from ?? $"{id}")}", null, Cancel);
        ((int)refused.StatusCode).ShouldBe(status);
        (await refused.Json()).At("errors", 0, "reason").GetString().ShouldBe(reason);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<HttpResponseMessage> Post(string path, byte[] file, string type = "text/csv")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } },
            Headers = { { "Prefer", "respond-async" } },
        };
        return await client.SendAsync(request, Cancel);
    }

    static async Task<Guid> IdOf(HttpResponseMessage accepted)
    {
        var body = await accepted.Content.ReadAsStringAsync(Cancel);
        ((int)accepted.StatusCode).ShouldBe(202, body);
        return JsonSerializer.Deserialize<JsonElement>(body).GetProperty("id").GetGuid();
    }

    async Task<JsonElement> Seen(Guid id) =>
        (await client.Data($$"""{ importJob(id: "{{id}}") { fileKept rejectedRows } }""")).GetProperty("importJob");

    IEnumerable<ImportBatch<PackBox>> Batches() => gateway.Imported
        .Where(call => call.Token == $"{client.DefaultRequestHeaders.Authorization}").Select(call => call.Batch);
}
