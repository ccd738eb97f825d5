using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;

using FsCheck;
using FsCheck.Xunit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Schema.History;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Tests;

/// <summary>Who did what, over all services, and what an event followed from. What may be told, the services decide.</summary>
public sealed class HistoryTests(TestGateway gateway)
{
    const string Trail = """
        query($first: Int! = 2, $after: String, $personId: ID, $clientId: String, $service: String) {
          auditTrail(first: $first, after: $after, personId: $personId, clientId: $clientId, service: $service) {
            nodes { service type at count person { name } clientId client { label } } pageInfo { hasNextPage endCursor }
          }
        }
        """;

    static readonly DateTimeOffset At = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Property]
    public bool Pages_over_all_services_leave_nothing_out_and_repeat_nothing(byte[][] seconds, PositiveInt size)
    {
        var services = HistoryClients.Services;
        var all = seconds.Take(services.Count).SelectMany((each, i) => each.Select((second, n) => (
            Service: services[i], Position: new AuditPosition(At.AddSeconds(second % 4), $"type_{n}", "somebody")))).ToList();
        var expected = all.OrderByDescending(each => each.Position.At).ThenBy(each => each.Service, StringComparer.Ordinal)
            .ThenByDescending(each => each.Position.Type, StringComparer.Ordinal).ToList();
        var told = new List<(string, AuditPosition)>();
        for (AuditCursor? behind = null; ;)
        {
            var page = all.Where(each => behind is null || IsBehind(each.Position, behind.In(each.Service)))
                .OrderByDescending(each => each.Position.At).ThenBy(each => each.Service, StringComparer.Ordinal)
                .ThenByDescending(each => each.Position.Type, StringComparer.Ordinal).Take(1 + size.Get % 5).ToList();
            if (page.Count == 0) return told.SequenceEqual(expected);
            told.AddRange(page);
            behind = AuditCursor.Read(new AuditCursor(page[^1].Service, page[^1].Position).ToString());
        }
    }

    [Fact]
    public async Task What_was_done_comes_from_all_services_the_newest_first_with_names()
    {
        await using var services = await Stub.StartAsync(gateway);
        var (person, gone) = (Guid.NewGuid(), Guid.NewGuid());
        services.People[person] = "Li Wei";
        services.Clients["client-1"] = "ERP";
        services.Done(Services.SupplierMatching, new(Guid.NewGuid(), At.AddSeconds(1), "offer_published", 250, person, null, null, null));
        services.Done(Services.Identity, new(Guid.NewGuid(), At.AddSeconds(3), "person_invited", 1, gone, null, null, null));
        services.Done(Services.CapacityBooking, new(Guid.NewGuid(), At.AddSeconds(2), "slot_held", 1, null, "client-1", null, null));
        services.Done(Services.CapacityBooking, new(Guid.NewGuid(), At.AddSeconds(1), "slot_held", 1, null, "client-2", null, null));

        var client = services.SignedIn();
        var one = (await client.Data(Trail)).GetProperty("auditTrail");
        Shown(one).ShouldBe(["identity person_invited 1  ", "capacity-booking slot_held 1  client-1 ERP"]);
        one.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        var two = (await client.Data(Trail, new { after = one.At("pageInfo", "endCursor").GetString() })).GetProperty("auditTrail");
        Shown(two).ShouldBe(["capacity-booking slot_held 1  client-2", "supplier-matching offer_published 250 Li Wei "]);
        two.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeFalse();

        await client.Data(Trail, new { personId = person });
        services.Asked.ShouldContain($"supplier-matching {PersonSubject.Of(person)}");
        await client.Data(Trail, new { clientId = "client-1", service = "identity" });
        services.Asked.Where(asked => asked.EndsWith(" client-1")).ShouldBe(["identity client-1"]);
        foreach (var after in new[] { "x", "é", new string('a', 3_000) })
            (await client.Graph(Trail, new { after })).Errors().ShouldHaveSingleItem().ShouldContain("not a cursor", customMessage: after);
        services.Away = Services.CapacityBooking;
        (await client.Graph(Trail)).Errors().ShouldNotBeEmpty("entries would be missing");
    }

    [Fact]
    public async Task A_chain_of_causes_ends_with_the_command_and_what_is_not_visible_says_nothing_else()
    {
        await using var services = await Stub.StartAsync(gateway);
        var (gap, requirement, plan, person, command) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        services.People[person] = "Li Wei";
        services.Seen(Services.GapMonitoring, new(gap, "gap_opened", At, Guid.NewGuid(), requirement, null, false, null, null));
        services.Seen(Services.DemandForecasting, new(requirement, "requirement_calculated", At, Guid.NewGuid(), plan, null, false, null, null));
        services.Seen(Services.DemandForecasting, new(plan, "demand_plan_revised", At, Guid.NewGuid(), null, command, true, person, null));
        const string query = """
            query($id: ID!) {
              event(id: $id) { visible type causedBy { type causedBy { type own commandId person { name } causedBy { visible } } } }
            }
            """;

        var client = services.SignedIn();
        (await client.Data(query, new { id = gap })).At("event", "causedBy", "causedBy").ToString().ShouldBe(
            $$"""{"type":"demand_plan_revised","own":true,"commandId":"{{command}}","person":{"name":"Li Wei"},"causedBy":null}""");
        services.Hidden.Add(requirement);
        (await client.Data("query($id: ID!) { event(id: $id) { causedBy { eventId visible own service type at objectId causeId commandId personId clientId } } }", new { id = gap }))
            .At("event", "causedBy").ToString().ShouldBe(
                $$"""{"eventId":"{{requirement}}","visible":false,"own":false,"service":null,"type":null,"at":null,"objectId":null,"causeId":null,"commandId":null,"personId":null,"clientId":null}""");
        var unknown = Guid.NewGuid();
        (await client.Data("query($id: ID!) { event(id: $id) { eventId visible } }", new { id = unknown })).GetProperty("event").ToString().ShouldBe(
            $$"""{"eventId":"{{unknown}}","visible":false}""");
        (await gateway.Anonymous().Graph("query($id: ID!) { event(id: $id) { visible } }", new { id = gap })).Errors().ShouldNotBeEmpty();
    }

    static bool IsBehind(AuditPosition entry, AuditPosition position) =>
        entry.At < position.At || entry.At == position.At && string.CompareOrdinal(entry.Type, position.Type) < 0;

    static IEnumerable<string> Shown(JsonElement trail) => trail.GetProperty("nodes").EnumerateArray().Select(node =>
        $"{node.GetProperty("service")} {node.GetProperty("type")} {node.GetProperty("count")} {NameIn(node, "person", "name")} {node.GetProperty("clientId")}"
        + (NameIn(node, "client", "label") is { Length: > 0 } label ? $" {label}" : ""));

    static string NameIn(JsonElement node, string field, string name) =>
        node.GetProperty(field) is { ValueKind: JsonValueKind.Object } named ? named.GetProperty(name).GetString()! : "";

    /// <summary>All services with a history that the test writes.</summary>
    sealed class Stub : IAsyncDisposable
    {
        readonly TestGateway gateway;
        readonly List<Upstream> upstreams = [];
        readonly ConcurrentBag<(string Service, AuditEntry Entry)> done = [];
        readonly ConcurrentBag<(string Service, SeenEvent Event)> seen = [];

        Stub(TestGateway gateway) => this.gateway = gateway;

        WebApplicationFactory<Program> Gateway { get; set; } = null!;
        public ConcurrentDictionary<Guid, string> People { get; } = [];
        public ConcurrentDictionary<string, string> Clients { get; } = [];
        public ConcurrentBag<Guid> Hidden { get; } = [];
        public ConcurrentBag<string> Asked { get; } = [];
        public string? Away { get; set; }

        public static async Task<Stub> StartAsync(TestGateway gateway)
        {
            var stub = new Stub(gateway);
            var addresses = new List<(string Service, string Address)>();
            foreach (var service in Services.All)
            {
                stub.upstreams.Add(await Upstream.StartAsync(app => stub.Routes(app, service)));
                addresses.Add((service, stub.upstreams[^1].Address));
            }
            stub.Gateway = gateway.WithRealSchema().WithWebHostBuilder(host =>
            {
                foreach (var (service, address) in addresses) host.UseSetting($"Services:{service.Replace("-", "")}", address);
            });
            return stub;
        }

        public HttpClient SignedIn()
        {
            var client = Gateway.CreateClient();
            var token = gateway.Issuer.Token(Guid.NewGuid(), ["oem"], person: Guid.NewGuid(), managesPeople: true);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return client;
        }

        public void Done(string service, AuditEntry entry) => done.Add((service, entry));

        public void Seen(string service, SeenEvent known) => seen.Add((service, known));

        void Routes(WebApplication app, string service)
        {
            app.MapGet("/audit-trail", (string? by, int first, string? after) =>
            {
                if (Away == service) return Results.Problem(statusCode: 503);
                Asked.Add($"{service} {by}");
                var behind = after is null ? (AuditPosition?)null : AuditPosition.Parse(after, null);
                var found = done.Where(each => each.Service == service).Select(each => each.Entry)
                    .Where(entry => behind is not { } position || IsBehind(PositionOf(entry), position))
                    .OrderByDescending(entry => entry.At).ToList();
                return Results.Ok(new Paging(first, after).Of(found, entry => PositionOf(entry)));
            });
            app.MapPost("/events/by-ids", (IReadOnlyList<Guid> ids) => seen
                .Where(each => each.Service == service && ids.Contains(each.Event.Id) && !Hidden.Contains(each.Event.Id))
                .Select(each => each.Event));
            app.MapPost("/people/by-ids", (IReadOnlyList<Guid> ids) => ids.Where(People.ContainsKey)
                .Select(id => new PersonProfile(id, id, People[id], null, [], false, true, At)));
            app.MapGet("/organisations/{id:guid}", (Guid id) => new OrganisationProfile(
                id, "Own", "", [], false, [.. Clients.Select(client => new ApiClient(client.Key, client.Value, At, []))]));
        }

        static AuditPosition PositionOf(AuditEntry entry) => new(entry.At, entry.Type, "somebody");

        public async ValueTask DisposeAsync()
        {
            await Gateway.DisposeAsync();
            foreach (var upstream in upstreams) await upstream.DisposeAsync();
        }
    }
}
