using System.Net.Http.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Sourcing requests and the processes that close gaps in the schema that is really served.</summary>
public sealed class SourcingTests(TestGateway gateway)
{
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Gap = Guid.NewGuid();
    const int Ranked = 1_500;
    static readonly SourcingOverview Own = Overview(new BuyersSide(Guid.NewGuid(), 2, [], [], null), null);
    static readonly Guid Fits = Guid.NewGuid();
    static readonly SourcingOverview Invited =
        Overview(null, new SuppliersSide(SupplierAnswer.Invited, [Fits, Guid.NewGuid()], null, null));

    [Theory]
    [InlineData("gapClosures")]
    [InlineData("closures")]
    public async Task A_page_of_processes_with_their_requests_is_two_calls(string field)
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        var data = await client.Data(
            $"{{ {field}(first: 5) {{ nodes {{ step request {{ state buyer {{ quoteCount }} }} entries {{ text }} }} }} }}");

        data.At(field, "nodes").GetArrayLength().ShouldBe(2);
        data.At(field, "nodes")[0].At("request", "buyer", "quoteCount").GetInt32().ShouldBe(2);
        upstream.CallsBy(client).Select(call => call.Path).ShouldBe(["/closures", "/sourcing-requests/by-ids"]);
    }

    [Fact]
    public async Task Each_reads_what_its_role_may_read()
    {
        await using var real = gateway.WithRealSchema();
        (await gateway.SignedIn(real, "supplier").Graph("{ proposals { nodes { id } } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        (await gateway.SignedIn(real, "oem").Graph("{ closureStatistics { requests } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        (await gateway.SignedIn(real, "alliance").Graph("{ sourcingRequests { nodes { id } } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task An_invited_supplier_alone_reads_which_of_its_components_fit()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        const string Fitting = "supplier { componentIds components { id partNumber } }";

        var supplier = gateway.SignedIn(own, "supplier");
        var invited = (await supplier.Data($$"""{ sourcingRequest(id: "{{Invited.Id}}") { {{Fitting}} } }""")).At("sourcingRequest", "supplier");
        invited.At("componentIds").GetArrayLength().ShouldBe(2);
        invited.At("components").EnumerateArray().Single().At("id").GetGuid().ShouldBe(Fits, "the other is not in the catalogue");
        upstream.CallsBy(supplier).Count(call => call.Path == "/components/by-ids").ShouldBe(1);

        (await gateway.SignedIn(own, "oem").Data($$"""{ sourcingRequest(id: "{{Own.Id}}") { {{Fitting}} } }"""))
            .At("sourcingRequest", "supplier").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await gateway.SignedIn(own, "alliance").Graph($$"""{ sourcingRequest(id: "{{Own.Id}}") { {{Fitting}} } }"""))
            .Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task A_quote_wakes_its_OEM_and_none_of_the_suppliers()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var supplier = gateway.SignedIn(own, "supplier");
        await Eventually.Get(() => supplier.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var bySupplier = await Listen(supplier, "subscription { sourcingRequestChanged { id state } }");
        using var byOem = await Listen(gateway.SignedIn(own, "oem"), "subscription { quotesChanged { id buyer { quoteCount } } }");

        await gateway.Bus.Publish(new QuotesChanged(Own.Id), Guid.NewGuid(), Own.Id, 1, At);
        (await Next(byOem)).ShouldContain("\"quoteCount\":2");
        await gateway.Bus.Publish(new SourcingRequestChanged(Invited.Id), Guid.NewGuid(), Invited.Id, 2, At);
        (await Next(bySupplier)).ShouldContain(Invited.Id.ToString(), Case.Sensitive, "the quote before it was not told");
    }

    [Theory]
    [InlineData("gapClosureId: \"{0}\"", true)]
    [InlineData("proposalId: \"{0}\"", true)]
    [InlineData("gapClosureId: \"{0}\", proposalId: \"{0}\"", true)]
    [InlineData("gapClosureId: \"{0}\", proposalId: \"{1}\"", false)]
    [InlineData("", false)]
    public async Task An_id_is_accepted_under_its_name_or_its_former_one(string names, bool accepted)
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var id = string.Format(System.Globalization.CultureInfo.InvariantCulture, names, Gap, Own.Id);
        var answer = await gateway.SignedIn(own, "oem").Graph($$"""
            mutation { declineProposal(input: { clientMutationId: "{{Guid.NewGuid()}}", reason: "stock suffices", {{id}} })
                { gapClosure { id } closure { id } } }
            """);
        if (accepted)
        {
            answer.At("data", "declineProposal", "closure", "id").GetGuid().ShouldBe(Gap);
            answer.At("data", "declineProposal", "gapClosure", "id").GetGuid().ShouldBe(Gap);
        }
        else answer.Errors().ShouldHaveSingleItem().ShouldContain("gapClosureId");
    }

    [Fact]
    public async Task A_shortlist_is_loaded_where_it_is_asked_for_whole_or_a_page_of_it()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        var whole = (await client.Data($$"""{ sourcingRequest(id: "{{Own.Id}}") { buyer { shortlist { rankedCount ranked { rank } } } } }"""))
            .At("sourcingRequest", "buyer", "shortlist");
        whole.At("rankedCount").GetInt32().ShouldBe(Ranked);
        whole.At("ranked").EnumerateArray().Select(entry => entry.At("rank").GetInt32()).ShouldBe(Enumerable.Range(1, Ranked));
        upstream.CallsBy(client).Count(call => call.Path == "/sourcing-requests/shortlists/by-ids").ShouldBe(2);

        var page = (await client.Data($$"""{ sourcingRequest(id: "{{Own.Id}}") { buyer { shortlist(first: 2, after: 3) { ranked { rank } } } } }"""))
            .At("sourcingRequest", "buyer", "shortlist");
        page.At("ranked").EnumerateArray().Select(entry => entry.At("rank").GetInt32()).ShouldBe([4, 5]);
    }

    static async Task<StreamReader> Listen(HttpClient client, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    static async Task<string> Next(StreamReader lines)
    {
        while (true)
            if (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90)) is { } line && line.StartsWith("data: {", StringComparison.Ordinal)) return line;
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host
            .UseSetting("Services:suppliermatching", upstream.Address)
            .UseSetting("Services:componentcatalog", upstream.Address));

    static void Routes(WebApplication app)
    {
        app.MapGet("/sourcing-requests/{id:guid}", (Guid id) => id == Own.Id ? Results.Ok(Own) : Results.Ok(Invited));
        app.MapPost("/components/by-ids", (IReadOnlyList<Guid> ids) => ids.Where(id => id == Fits).Select(id => new Component(
            id, id, id, "Maker", "P-1", "waveguide", null, "1", Lifecycle.Active, null, null, null, [], [])));
        app.MapPost("/sourcing-requests/by-ids", (IReadOnlyList<Guid> ids) => ids.Contains(Own.Id) ? new[] { Own } : []);
        app.MapPost("/sourcing-requests/shortlists/by-ids", (IReadOnlyList<Guid> ids, int first, int after) => new[]
        {
            new ShortlistPage(ids.Single(), Ranked, 0, [.. Enumerable.Range(1, Ranked).Skip(after).Take(first).Select(rank => new RankedSupplier(
                rank, Gap, Gap, 50, [], SupplierRating.Unrated, 1, []))], []),
        });
        app.MapPost("/proposals/{id:guid}/decline", (Guid id) => new Receipt(id, 2, ["proposal_declined"]));
        app.MapGet("/closures/{id:guid}", (Guid id) => Closure() with { Id = id });
        app.MapGet("/closures", () => new Page<GapClosureTimeline>([Closure(), Closure()], null));
    }

    static GapClosureTimeline Closure() => new(
        Guid.NewGuid(), Gap, Guid.NewGuid(), Own.Id, Own.ComponentId, Own.Region, GapClosureStep.Quoted, [], At, null,
        [new TimelineEntry(At, "ClosureProposed", TimelineTexts.Proposed.With(), null, null, null, null)]);

    static SourcingOverview Overview(BuyersSide? buyer, SuppliersSide? supplier) => new(
        Guid.NewGuid(), SourcingState.Requested, null, null, Guid.NewGuid(), false, null, [], "370200", [],
        new SourcingConditions(At, At.AddDays(1)), At, At.AddDays(1), buyer, supplier);
}
