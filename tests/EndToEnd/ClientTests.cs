using System.Text.Json;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Clients that programs really use, on the platform as it runs.</summary>
[Collection("one after another on one platform")]
public sealed class ClientTests(RunningPlatform platform, ManyRoles own) : IClassFixture<ManyRoles>
{
    const string Missing = "Node and npm are not installed";

    string Objects => Json(new { lineId = own.Line, supplierId = own.Client.Organisation });

    [Fact]
    public async Task Apollos_cache_keeps_each_object_by_its_id_alone()
    {
        var seen = await RunAsync("apollo.mjs", [platform.Graphql, "POST", "objects.graphql", Objects]);

        seen.GetProperty("objects").EnumerateObject().Select(kept => kept.Value.GetProperty("__typename").GetString()).Distinct().ShouldBe(
            ["Booking", "GapClosure", "NamedOrganisation", "Organisation", "Proposal", "Run", "Supplier"], ignoreOrder: true, $"{seen}");
        seen.GetProperty("isKept").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Relays_store_keeps_objects_by_id_grows_lists_by_pages_and_takes_what_a_mutation_changed()
    {
        var seen = await RunAsync("relay.mjs", [platform.Graphql, Objects]);

        seen.GetProperty("complaints").EnumerateArray().ShouldBeEmpty();
        var found = seen.GetProperty("found").EnumerateObject().ToDictionary(type => type.Name, type => type.Value.GetString());
        string[] named = ["NamedOrganisation", "Proposal"];
        string[] nodes = ["Booking", "Run", "Organisation", "Supplier", "GapClosure", "Component"];
        named.Concat(nodes).Except(found.Keys).ShouldBeEmpty();
        found.Where(type => !named.Contains(type.Key)).ShouldAllBe(type => type.Value == type.Key);
        var pages = seen.GetProperty("pages").EnumerateArray().Select(page => page.EnumerateArray().Select(id => id.GetString()!).ToList()).ToList();
        pages.Count.ShouldBeGreaterThan(1);
        pages[0].Count.ShouldBe(2);
        pages[1].Take(2).ShouldBe(pages[0]);
        pages[^1].ShouldBe(seen.GetProperty("ids").GetProperty("Booking").EnumerateArray().Select(id => id.GetString()), ignoreOrder: true);
        seen.GetProperty("confirmed").ToString().ShouldBe("""{"state":"CONFIRMED","isAnswered":true}""");
    }

    [Fact]
    public async Task The_client_of_graphql_sse_hears_of_changes_and_why_it_is_refused_or_ended()
    {
        Assert.SkipUnless(NodeClient.IsInstalled, Missing);
        var issued = (await own.Client.Mutate("issueApiClient", new { organisationId = own.Client.Organisation, label = "stream" }, "client { clientId clientSecret }"))
            .GetProperty("client");
        var credentials = new ApiClient(
            own.Client.Organisation, issued.GetProperty("clientId").GetString()!, issued.GetProperty("clientSecret").GetString()!, own.Client.Uscc!);
        var (start, end) = ManyRoles.SlotOn(3);
        var request = Json(new { lineId = own.Line, start, end, organisationId = credentials.Organisation, clientId = credentials.Id });

        var seen = await NodeClient.RunAsync("sse.mjs", [platform.Graphql, request], new Dictionary<string, string>
        {
            ["TOKEN"] = (await platform.SignInAsync(credentials)).Token!,
            ["ADMINISTRATOR"] = (await platform.AdministratorAsync()).Token!,
            ["STRANGER"] = (await platform.JoinAsync("Alliance", "alliance")).Token!,
        });

        seen.GetProperty("first").ToString().ShouldBe("[]");
        seen.GetProperty("changed").ToString().ShouldBe("""[{"kind":"BOOKING","booking":{"state":"HELD"}}]""");
        var refused = seen.GetProperty("refused");
        refused.GetProperty("otherRole").EnumerateArray().Select(code => code.GetString()).Distinct().ShouldBe(["FORBIDDEN"]);
        refused.GetProperty("badArgument").ToString().ShouldBe("""["BAD_USER_INPUT"]""");
        refused.GetProperty("unknownField").ToString().ShouldBe("""["GRAPHQL_VALIDATION_FAILED"]""");
        seen.GetProperty("ended").ToString().ShouldBe("""[["UNAUTHENTICATED"]]""");
        seen.GetProperty("again").ToString().ShouldBe("""{"status":401,"codes":["UNAUTHENTICATED"]}""");
    }

    Task<JsonElement> RunAsync(string script, string[] arguments)
    {
        Assert.SkipUnless(NodeClient.IsInstalled, Missing);
        return NodeClient.RunAsync(script, arguments, new Dictionary<string, string> { ["TOKEN"] = own.Client.Token! });
    }

    static string Json(object value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
