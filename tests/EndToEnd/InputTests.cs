using System.Globalization;
using System.Text;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Values that are legal JSON and make no sense: each is refused with its field, or taken as what it means.</summary>
[Collection("one after another on one platform")]
public sealed class InputTests(RunningPlatform platform)
{
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);
    static readonly object[] Sites = [new { name = "Works", region = "370211", kind = "FACTORY" }];

    [Theory]
    [InlineData("""{"query": "{ components(first: 1, filter: { search: \"\ud83d\" }) { nodes { id } } }"}""")]
    [InlineData("""{"query": "{ components(first: 1, filter: { search: \"\\ud83d\" }) { nodes { id } } }"}""")]
    [InlineData("""{"query": "{ components(first: 1, filter: { search: \"\\u0000\" }) { nodes { id } } }"}""")]
    [InlineData("""{"query": "query($s: String) { manufacturers(search: $s) { nodes { code } } }", "variables": {"s": "\udc00"}}""")]
    [InlineData("""{"query": "query($s: String) { manufacturers(search: $s) { nodes { code } } }", "variables": {"s": "a\u0000"}}""")]
    public async Task A_text_that_is_none_is_refused(string body)
    {
        // Written as it is: a serialiser would not let half a pair through.
        var (status, answer) = await (await Joined("oem")).SendBody(body);
        status.ShouldBeLessThan(500);
        CodesOf(answer).Single().ShouldBeOneOf("BAD_USER_INPUT", "BAD_REQUEST", "GRAPHQL_PARSE_FAILED");
    }

    [Fact]
    public async Task A_moment_without_an_offset_is_refused_with_what_to_write()
    {
        var errors = await Refused(
            await Joined("oem"), "holdSlot", new { lineId = Guid.NewGuid(), start = "2027-02-01T09:00:00", end = "2027-02-01T10:00:00" }, "booking { id }");
        errors.ShouldContain("2027-02-01T09:00:00\\u002B08:00");
        errors.ShouldContain("BAD_USER_INPUT");
    }

    [Fact]
    public async Task Line_breaks_and_marks_of_direction_are_no_part_of_a_name()
    {
        var supplier = await Joined("supplier");
        await supplier.Mutate("registerSupplier", new { name = "Optics", uscc = supplier.Uscc, sites = Sites }, "supplier { id }");
        foreach (var name in new[] { "Bug\ncase", "case \u202Eliam" })
            (await Refused(supplier, "reviseSupplier", new { name, sites = Sites }, "supplier { name }")).ShouldContain("name");
    }

    [Fact]
    public async Task A_unit_that_cannot_be_compared_is_refused() =>
        (await Refused(await Joined("oem"), "requestSourcing", new Dictionary<string, object>
        {
            ["class"] = "optical-material",
            ["properties"] = new[] { new { name = "focal_volume", comparator = "AT_LEAST", number = 1, unit = "fm3" } },
            ["region"] = "540626",
            ["weeks"] = new[] { new { week = Monday, quantity = 1 } },
            ["conditions"] = new { quoteDeadline = DateTimeOffset.UtcNow.AddDays(1), awardDeadline = DateTimeOffset.UtcNow.AddDays(2) },
        }, "sourcingRequest { id }")).ShouldContain("properties[0].unit");

    [Fact]
    public async Task A_product_is_one_however_its_name_is_written()
    {
        var (oem, maker, run) = (await Joined("oem"), $"Case-{Guid.NewGuid():N}", Guid.NewGuid().ToString("N")[..8]);
        foreach (var number in new[] { "S1", "S2" })
            await oem.Mutate("publishComponent", new Dictionary<string, object> { ["manufacturer"] = maker, ["partNumber"] = number, ["class"] = "tof" }, "component { id }");
        await Release(oem, $"lens {run}", "A", maker, "S1");
        var again = await Refused(oem, "releaseBillOfMaterials", BillOf($"LENS\u00A0{run}", "A", maker, "S2"), "billOfMaterials { id }");
        again.ShouldContain("never changes");
        await Release(oem, $"LENS {run}", "B", maker, "S2");
        var (cycle, product) = (new { subAssembly = $"Lens {run}", quantity = 1 }, $"LENS {run}");
        (await Refused(oem, "releaseBillOfMaterials", new { product, revision = "C", lines = new[] { cycle } }, "billOfMaterials { id }")).ShouldContain("cycle");

        await oem.Mutate(
            "submitDemandPlan", new { product = $"lens {run}", region = "540500", weeks = new[] { new { week = Monday, quantity = 10 } } }, "demandPlan { id }");
        var second = new PartName(maker, "S2").ComponentId;
        await Eventually.Holds(async () =>
            (await oem.Query("""query($id: ID!) { requirement(componentId: $id, region: "540500") { weeks { net } } }""", new { id = second }))
                .GetProperty("requirement").GetProperty("weeks")[0].GetProperty("net").GetDecimal().ShouldBe(10));
    }

    [Fact]
    public async Task The_regions_own_time_is_understood_and_no_moment_is_too_far()
    {
        var oem = await Joined("oem");
        var query = """query($at: DateTime) { requirement(componentId: "11111111-1111-4111-8111-111111111111", region: "370200", asOf: $at) { region } gap(id: "11111111-1111-4111-8111-111111111111", asOf: $at) { id } }""";
        (await oem.Query(query, new { at = "2026-02-01T09:00:00+08:00" })).GetProperty("gap").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var at in new[] { "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z" })
            CodesOf(await oem.Send(query, new { at })).ShouldBe(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
        var calendar = "query($from: DateTime!, $until: DateTime!) { lineCalendar(lineId: \"11111111-1111-4111-8111-111111111111\", from: $from, until: $until) { lineId } }";
        CodesOf(await oem.Send(calendar, new { from = "0001-01-01T00:00:00Z", until = "0001-01-02T00:00:00Z" })).ShouldAllBe(code => code == "BAD_USER_INPUT");
        CodesOf(await oem.Send(calendar, new { from = "9999-12-30T00:00:00Z", until = "9999-12-31T23:59:59Z" })).ShouldAllBe(code => code == "BAD_USER_INPUT");
    }

    [Theory]
    [InlineData(".."), InlineData("."), InlineData("%2e%2e"), InlineData("../health/ready"), InlineData("")]
    public async Task A_region_is_never_a_part_of_another_address(string region) =>
        CodesOf(await (await Joined("oem", "alliance")).Send(
            """query($region: String!) { balance(componentId: "11111111-1111-4111-8111-111111111111", region: $region) { id } }""", new { region }))
            .ShouldBe(["BAD_USER_INPUT"]);

    [Fact]
    public async Task The_empty_id_names_nothing()
    {
        var supplier = await Joined("supplier");
        (await Refused(supplier, "declareQualification", new { componentId = Guid.Empty }, "qualification { id }")).ShouldContain("BAD_USER_INPUT");
        (await supplier.Query($$"""{ component(id: "{{Guid.Empty}}") { id } }""")).GetProperty("component").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var list in new[] { "people", "invitations" })
            (await (await platform.AdministratorAsync()).Query($$"""{ {{list}}(organisationId: "{{Guid.Empty}}") { nodes { id } } }"""))
                .GetProperty(list).GetProperty("nodes").GetArrayLength().ShouldBe(0, list);
    }

    [Theory]
    [InlineData(100), InlineData(120), InlineData(500)]
    public async Task Nested_fragments_have_a_limit(int depth)
    {
        var oem = await Joined("oem");
        var inline = new StringBuilder("{ ").Insert(2, "... { ", depth).Append("__typename ").Append('}', depth + 1).ToString();
        var spread = "{ ...f0 } " + string.Concat(Enumerable.Range(0, depth).Select(i => string.Create(CultureInfo.InvariantCulture, $"fragment f{i} on Query {{ ...f{i + 1} }} ")))
            + $"fragment f{depth} on Query {{ __typename }}";
        CodesOf(await oem.Send(inline)).ShouldBe(["LIMIT_EXCEEDED"]);
        CodesOf(await oem.Send(spread)).ShouldBe(["LIMIT_EXCEEDED"]);
    }

    static async Task Release(GraphClient oem, string product, string revision, string maker, string number) =>
        await oem.Mutate("releaseBillOfMaterials", BillOf(product, revision, maker, number), "billOfMaterials { product }");

    static object BillOf(string product, string revision, string manufacturer, string partNumber) =>
        new { product, revision, lines = new[] { new { quantity = 1, component = new { manufacturer, partNumber } } } };

    Task<GraphClient> Joined(params string[] roles) => platform.JoinAsync($"Inputs {Guid.NewGuid():N}"[..20], roles);

    static async Task<string> Refused(GraphClient client, string field, object input, string selection) =>
        (await Should.ThrowAsync<GraphErrors>(() => client.Mutate(field, input, selection))).Message;

    static IReadOnlyList<string> CodesOf(JsonElement answer) => !answer.TryGetProperty("errors", out var errors) ? []
        : [.. errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)];
}
