using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Runs alone: what is allocated can only be counted for the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuringMemory
{
    public const string Name = "measuring memory";
}

/// <summary>What rows of a file are to each other: order, repetitions, lines of one thing; and what a file may cost.</summary>
[Collection(MeasuringMemory.Name)]
public sealed class ImportOrderTests(TestGateway gateway)
{
    static readonly Guid Content = Guid.NewGuid();

    readonly HttpClient client = gateway.As("oem");

    [Fact]
    public async Task Lines_of_one_thing_are_one_command_however_they_lie()
    {
        var report = await Import("crates", $"label,content\nx,{Content}\ny,{Content}\n,\nX ,{Content}\n,,\ny,{Content}\n");

        Counts(report).ShouldBe("accepted 4, rejected 0");
        Commands().ShouldBe(["x 2", "y 2"]);
    }

    [Fact]
    public async Task A_row_that_does_not_say_where_it_belongs_keeps_its_neighbours_from_being_taken_in_part()
    {
        var report = await Import("crates", $"label,content\nx,{Content}\n,{Content}\ny,{Content}\nz,{Content}\nx,{Content}\n");

        Counts(report).ShouldBe("accepted 1, rejected 4");
        Faults(report).ShouldBe(["3 label: must not be empty", "4 : may lack row 3, which does not say its label", "2 : may lack row 3, which does not say its label"]);
        Commands().ShouldBe(["z 1"]);
    }

    [Fact]
    public async Task A_bad_line_rejects_what_it_belongs_to_and_nothing_else()
    {
        var report = await Import("crates", $"label,content\nx,{Content}\ny,{Content}\nx,nothing\n");

        Counts(report).ShouldBe("accepted 1, rejected 2");
        Faults(report).ShouldBe(["4 content: 'nothing' is not a UUID"]);
        Commands().ShouldBe(["y 1"]);
    }

    [Fact]
    public async Task Repetitions_are_told_whatever_the_distance()
    {
        var file = new StringBuilder("label,kind,copies\nA,plain,1\n");
        for (var i = 0; i < 1_200; i++) file.Append(i).Append(",plain,1\n");
        var report = await Import("named-boxes", $"{file}a,plain,2\n");

        Notes(report).ShouldBe(["1203 is about the same as row 2; the last good one stands"]);
        Commands().Count.ShouldBe(1_202);

        report = await Import("weekly-boxes", $"{file}a,plain,2\n");
        Faults(report).ShouldBe(["1203 week: stands above already, in row 2"]);
    }

    [Fact]
    public async Task A_dry_run_says_what_is_recognised_and_what_the_service_would_say()
    {
        var report = await Import("boxes", "名称;;\nlabel;kind;copies\na;plain;１\nforbidden;plain;1\n", "?dryRun=true");

        Counts(report).ShouldBe("accepted 1, rejected 1");
        report.GetProperty("dryRun").GetBoolean().ShouldBeTrue();
        var recognised = report.GetProperty("recognised");
        $"{recognised.GetProperty("format")} {recognised.GetProperty("encoding")} {recognised.GetProperty("separator")} {recognised.GetProperty("headerRow")}"
            .ShouldBe("csv utf-8 semicolon 2");
        recognised.GetProperty("columns").EnumerateArray().Select(column => $"{column.GetProperty("column")}={column.GetProperty("field")}")
            .ShouldBe(["label=label", "kind=kind", "copies=copies"]);
        Batches().Single().DryRun.ShouldBeTrue();
    }

    [Fact]
    public async Task A_report_can_be_had_as_a_file_in_which_nothing_is_a_formula()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import/boxes")
        {
            Content = new StringContent("label,kind,copies\n=1+1,plain,=cmd|' /C calc'!A0\n\"\"\"a\"\"\",@plain,1\n", Encoding.UTF8, "text/csv"),
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/csv") } },
        };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var file = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        file.TrimStart('\uFEFF').ReplaceLineEndings("\n").ShouldBe("""
            what,row,column,value,reason
            error,2,"copies","'=cmd|' /C calc'!A0","'=cmd|' /C calc'!A0' is not a whole number"
            error,3,"kind","'@plain","'@plain' is none of Plain, ExtraStrong"

            """.ReplaceLineEndings("\n"));
    }

    public static TheoryData<string, string, string> Bombs() => new()
    {
        // A mapping of 64 KB makes hundreds of kilobytes of each of many short rows.
        { "label,n\n" + new string('x', 2_000) + "," + string.Concat(Enumerable.Repeat("\n\"\",1", 9_000)), Mapping("label", string.Concat(Enumerable.Repeat("{label}{n}", 6_000))), "mapping.fallbacks" },
        { "label,kind,copies\n" + string.Concat(Enumerable.Repeat("a,b,c\n", 10_000)), """{"constants": {"copies": "#"}}""".Replace("#", new string('x', 60_000)), "" },
        { "label,kind\n" + string.Concat(Enumerable.Repeat("a,plain\n", 10_000)), """{"constants": {#"z": ""}}""".Replace("#", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"\"a{i}[]\": \"1\","))), "mapping" },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public async Task What_a_file_takes_is_bounded_whatever_its_mapping(string file, string mapping, string field)
    {
        var before = GC.GetTotalAllocatedBytes();
        using var response = await Send("boxes", file, $"?mapping={Uri.EscapeDataString(mapping)}", asForm: mapping);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        if (field.Length > 0) answer.ShouldContain($"\"{field}\"");
        answer.Length.ShouldBeLessThan(4_000_000);
        ((GC.GetTotalAllocatedBytes() - before) >> 20).ShouldBeLessThan(600);
    }

    [Theory]
    [InlineData("<t>#</t>", 'x', 413)]
    [InlineData("<t><![CDATA[#]]></t>", '<', 422)]
    [InlineData("<t><!--#--></t>", '<', 422)]
    [InlineData("<t><?p #?></t>", '<', 422)]
    [InlineData("<t a='#'/>", 'x', 413)]
    public async Task A_workbook_that_unpacks_to_much_more_than_it_is_does_not_take_that(string text, char filling, int status)
    {
        var bomb = Workbook.Of(("s", $"<row><c t='inlineStr'><is>{text.Replace("#", new string(filling, 100 << 20))}</is></c></row>"));
        bomb.Length.ShouldBeLessThan(200_000);
        var before = GC.GetTotalAllocatedBytes();
        using var content = new ByteArrayContent(bomb);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var response = await client.PostAsync("/import/boxes", content, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        ((GC.GetTotalAllocatedBytes() - before) >> 20).ShouldBeLessThan(50);
    }

    [Fact]
    public void An_organisation_has_two_imports_at_a_time_and_all_have_eight()
    {
        var (slots, organisation) = (new FileSlots("import"), Guid.NewGuid());
        var first = slots.Enter(organisation);
        using var second = slots.Enter(organisation);
        Should.Throw<ServiceDefaults.Rejected>(() => slots.Enter(organisation)).Status.ShouldBe(429);
        first.Dispose();
        first.Dispose();
        using var third = slots.Enter(organisation);
        var others = Enumerable.Range(0, 6).Select(_ => slots.Enter(Guid.NewGuid())).ToList();
        Should.Throw<ServiceDefaults.Rejected>(() => slots.Enter(Guid.NewGuid())).Status.ShouldBe(429);
        foreach (var other in others) other.Dispose();
        slots.Enter(Guid.NewGuid()).Dispose();
    }

    static string Mapping(string column, string fallback) =>
        JsonSerializer.Serialize(new { fallbacks = new Dictionary<string, string> { [column] = fallback }, constants = new Dictionary<string, string> { ["kind"] = "plain" } });

    async Task<JsonElement> Import(string kind, string file, string query = "")
    {
        using var response = await Send(kind, file, query);
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    Task<HttpResponseMessage> Send(string kind, string file, string query, string? asForm = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return asForm is null
            ? client.PostAsync($"/import/{kind}{query}", content)
            : client.PostAsync($"/import/{kind}", new MultipartFormDataContent { { content, "file", "f.csv" }, { new StringContent(asForm), "mapping" } });
    }

    List<ImportBatch<PackBox>> Batches() =>
        [.. gateway.Imported.Where(batch => batch.Token == client.DefaultRequestHeaders.Authorization!.ToString()).Select(batch => batch.Batch)];

    List<string> Commands() => [.. Batches().SelectMany(batch => batch.Rows).Select(row => $"{row.Command.Label} {row.Command.Contents.Count}")];

    static string Counts(JsonElement report) => $"accepted {report.GetProperty("accepted")}, rejected {report.GetProperty("rejected")}";

    static List<string> Faults(JsonElement report) => [.. report.GetProperty("errors").EnumerateArray()
        .Select(error => $"{error.GetProperty("row")} {error.GetProperty("column").GetString()}: {error.GetProperty("reason").GetString()}")];

    static List<string> Notes(JsonElement report) => [.. report.GetProperty("notes").EnumerateArray()
        .Select(note => $"{note.GetProperty("row")} {note.GetProperty("reason").GetString()}")];
}
