using System.Net;
using System.Text;
using System.Text.Json;

using GraphQL.Types;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Gateway.Exports;

namespace SupplyChain.Gateway.Tests.Exports;

/// <summary>Lists as files: their rows are those of the list, and a file is whole or there is none.</summary>
public sealed class ExportTests(TestGateway gateway)
{
    static readonly string[] EveryRole = ["oem", "supplier", "operator", "alliance", "admin"];

    static readonly ExportList Boxes = new("boxes", "boxes", new("a box", "一个箱子"),
    [
        new("id", "Id", "编号"),
        new("label", "Label", "标签"),
        new("mass", "Mass", "质量"),
        new("packed", "Packed", "装箱日"),
        new("kind", "Kind", "种类"),
        new("inside.label", "Inside", "外箱"),
        new("outerOwner", "Owner of the outer box", "外箱所有者", Hidden: true),
        new("marks", "Marks", "标记"),
    ]);

    [Fact]
    public async Task A_file_has_the_rows_of_the_list_in_its_order()
    {
        await using var own = WithBoxes();
        var client = gateway.SignedIn(own, "oem");

        var lines = (await FileAsync(client, "/exports/boxes.csv?lang=en")).TrimEnd().Split("\r\n");

        lines[0].ShouldBe("\"Id\",\"Label\",\"Mass\",\"Packed\",\"Kind\",\"Inside\",\"Owner of the outer box\",\"Marks\"");
        var nodes = (await client.Data("{ boxes(first: 100) { nodes { id label mass packed kind inside { label } outerOwner marks } } }"))
            .At("boxes", "nodes").EnumerateArray();
        lines.Skip(1).ShouldBe(nodes.Select(box =>
            $"\"{box.At("id")}\",\"{box.At("label")}\",{box.At("mass")},{box.At("packed")},\"{box.At("kind")}\","
            + (box.At("inside").ValueKind == JsonValueKind.Null ? "," : $"\"{box.At("inside", "label")}\",")
            + (box.At("outerOwner").ValueKind == JsonValueKind.Null ? "\"not shown\"," : $"\"{box.At("outerOwner")}\",") + "\"dry\""));
        lines.Length.ShouldBe(1 + gateway.Boxes.Count);
    }

    [Fact]
    public async Task What_the_caller_s_roles_do_not_allow_is_not_shown_and_the_rest_is_there()
    {
        await using var own = WithBoxes();
        var lines = (await FileAsync(gateway.SignedIn(own, "supplier"), "/exports/boxes.csv?lang=zh")).TrimEnd().Split("\r\n");

        lines[0].ShouldStartWith("\"编号\",\"标签\"");
        lines.Length.ShouldBe(1 + gateway.Boxes.Count);
        lines.Skip(1).ShouldAllBe(line => line.EndsWith(",\"不显示\",\"dry\""));
    }

    [Fact]
    public async Task A_list_of_too_many_rows_is_refused_and_not_cut()
    {
        var limit = gateway.Boxes.Count - 1;
        await using var own = WithBoxes(("Limits:ExportRows", limit));
        using var response = await gateway.SignedIn(own, "oem").GetAsync("/exports/boxes.xlsx", Cancel);
        ((int)response.StatusCode).ShouldBe(422);
        (await FaultsOf(response)).ShouldHaveSingleItem().ShouldBe($"rows: are more than {limit}, the limit of a file; filter the list and export it in parts");
    }

    [Fact]
    public async Task A_service_that_fails_between_two_pages_leaves_no_file()
    {
        var asked = 0;
        await using var shelf = await Upstream.StartAsync(_ => { });
        shelf.Instead = http => Interlocked.Increment(ref asked) == 1
            ? http.Response.WriteAsJsonAsync(new { items = gateway.Boxes.Take(1), next = "1" })
            : Fail(http);
        await using var own = WithBoxes(("Services:shelf", shelf.Address));
        using var response = await gateway.SignedIn(own, "supplier").GetAsync("/exports/boxes.csv", Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await FaultsOf(response)).ShouldHaveSingleItem().ShouldStartWith("shelf: ");
        asked.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task An_organisation_exports_two_lists_at_a_time_and_others_are_not_kept_from_it()
    {
        await using var own = WithBoxes();
        var slots = own.Services.GetRequiredService<ExportEndpoint>().Slots;
        var organisation = Guid.NewGuid();
        var client = gateway.SignedIn(own, organisation, "oem");
        using var first = slots.Enter(organisation);
        using (slots.Enter(organisation))
        {
            using var refused = await client.GetAsync("/exports/boxes.csv", Cancel);
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            (await FaultsOf(refused)).ShouldHaveSingleItem().ShouldStartWith("export: 2 exports of your organisation are running");
            await FileAsync(gateway.SignedIn(own, "oem"), "/exports/boxes.csv");
        }

        await FileAsync(client, "/exports/boxes.csv");
        await FileAsync(client, "/exports/boxes.csv");
    }

    [Fact]
    public async Task Each_list_fits_the_schema_and_is_within_the_limits_and_the_roles_of_its_field()
    {
        await using var nothing = await NothingAsync();
        await using var real = RealOver(nothing);
        var schema = real.Services.GetRequiredService<ISchema>();
        var (everybody, nobody) = (gateway.SignedIn(real, EveryRole), gateway.SignedIn(real));
        foreach (var list in ExportLists.All)
        {
            var document = ExportDocument.Of(list, schema);
            document.Headers().Select(header => header.English).ShouldBeUnique($"{list.Name}");
            document.Headers().Select(header => header.Chinese).ShouldBeUnique($"{list.Name}");
            var needed = string.Concat(document.Filters.Where(filter => filter.IsRequired).Select(filter => $"{filter.Name}={Guid.NewGuid()}&"));
            using var asked = await everybody.GetAsync($"/exports/{list.Name}.csv?{needed}", Cancel);
            asked.StatusCode.ShouldBe(
                document.IsPaged ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{list.Name}: {await asked.Content.ReadAsStringAsync(Cancel)}");
            if (list.Name == "components") continue;
            using var denied = await nobody.GetAsync($"/exports/{list.Name}.xlsx?{needed}", Cancel);
            denied.StatusCode.ShouldBe(HttpStatusCode.Forbidden, list.Name);
            using var anonymous = await real.CreateClient().GetAsync($"/exports/{list.Name}.csv?{needed}", Cancel);
            anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, list.Name);
        }
    }

    static readonly string[] Absurd =
    [
        "%00", "%FF", "%ED%A0%80", "%E2%80%AE", "-1", "1e999", "99999999999999999999", "true", "null", "[]", "{", "{}", "{\"a\":", "'; drop table",
        "2026-13-45", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "BOTTLENECK_RED", "370000", new('x', 3000), "%0D%0A", "%20", "+", "NaN",
    ];

    [Fact]
    public async Task What_is_absurd_is_refused_with_the_name_of_its_filter()
    {
        await using var nothing = await NothingAsync();
        await using var real = RealOver(nothing);
        var client = gateway.SignedIn(real, EveryRole);
        var schema = real.Services.GetRequiredService<ISchema>();
        foreach (var list in ExportLists.All)
        {
            foreach (var name in ExportDocument.Of(list, schema).Filters.Select(filter => filter.Name).Append("lang").Append("nothing"))
                foreach (var value in Absurd)
                {
                    using var response = await client.GetAsync($"/exports/{list.Name}.csv?{name}={value}", Cancel);
                    // What is no fault is asked for, of services that have nothing.
                    if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound) continue;
                    response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{list.Name} {name}={value}: {await response.Content.ReadAsStringAsync(Cancel)}");
                    (await FaultsOf(response)).ShouldContain(fault => fault.StartsWith($"{name}: ") || fault.StartsWith("id: is required"), $"{list.Name} {name}={value}");
                }
        }

        using var twice = await client.GetAsync("/exports/gaps.csv?region=37&region=38", Cancel);
        (await FaultsOf(twice)).ShouldBe(["region: must be given once"]);
        using var state = await client.GetAsync("/exports/gaps.csv?state=red&colour=red", Cancel);
        (await FaultsOf(state)).ShouldBe([
            $"colour: is no filter of this list; there are {string.Join(", ", FiltersOf(real, "gaps"))}, lang",
            "state: must be one of SURPLUS, BALANCED, BOTTLENECK_ORANGE, BOTTLENECK_RED"]);
    }

    [Fact]
    public async Task The_exports_are_described_with_their_filters_and_columns()
    {
        await using var real = gateway.WithRealSchema();
        var document = await (await gateway.SignedIn(real, "oem").GetAsync("/openapi/exports.json", Cancel)).Json();
        document.At("paths").EnumerateObject().Count().ShouldBe(2 * ExportLists.All.Count);
        var gaps = document.At("paths", "/exports/gaps.xlsx", "get");
        gaps.At("parameters").EnumerateArray().Select(parameter => parameter.At("name").GetString())
            .ShouldBe(["componentIds", "region", "class", "state", "open", .. FiltersOf(real, "gaps").Skip(5), "lang"]);
        gaps.At("description").GetString().ShouldNotBeNull().ShouldStartWith("Roles: oem, supplier, operator, alliance. Columns: Gap, ");
        gaps.At("responses", "200", "content").EnumerateObject().Single().Name.ShouldBe(ExportEndpoint.Xlsx);
        var imports = await (await gateway.SignedIn(real, "oem").GetAsync("/openapi/imports.json", Cancel)).Json();
        imports.At("paths").EnumerateObject().ShouldAllBe(path => path.Name.StartsWith("/import"));
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    WebApplicationFactory<Program> WithBoxes(params (string Key, object Value)[] settings) => gateway.With(settings).WithWebHostBuilder(
        host => host.ConfigureTestServices(services => services.AddSingleton(Boxes)));

    static IEnumerable<string> FiltersOf(WebApplicationFactory<Program> gateway, string list) => ExportDocument
        .Of(ExportLists.All.Single(each => each.Name == list), gateway.Services.GetRequiredService<ISchema>()).Filters.Select(filter => filter.Name);

    /// <summary>All services, which have nothing.</summary>
    static async Task<Upstream> NothingAsync()
    {
        var services = await Upstream.StartAsync(_ => { });
        services.Instead = http => http.Response.WriteAsJsonAsync<object?>(null);
        return services;
    }

    WebApplicationFactory<Program> RealOver(Upstream services) => gateway.WithRealSchema().WithWebHostBuilder(host =>
    {
        host.UseSetting("Limits:RequestBurst", "1000000");
        foreach (var service in Contracts.Services.All) host.UseSetting($"Services:{service.Replace("-", "")}", services.Address);
    });

    static Task Fail(HttpContext http)
    {
        http.Response.StatusCode = 500;
        return Task.CompletedTask;
    }

    /// <summary>The text of a file, which begins with the mark of UTF-8.</summary>
    static async Task<string> FileAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, Cancel);
        var file = await response.Content.ReadAsByteArrayAsync(Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, Encoding.UTF8.GetString(file));
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        return Encoding.UTF8.GetString(file, 3, file.Length - 3);
    }

    static async Task<IReadOnlyList<string>> FaultsOf(HttpResponseMessage response) =>
        [.. (await response.Json()).GetProperty("errors").EnumerateArray().Select(fault => $"{fault.At("field")}: {fault.At("reason")}")];
}
