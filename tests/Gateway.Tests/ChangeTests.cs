using System.Buffers.Text;
using System.Text;
using System.Text.Json;

using FsCheck;
using FsCheck.Xunit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Schema.Changes;

namespace SupplyChain.Gateway.Tests;

/// <summary>The feed of what changed, over the feeds of all services.</summary>
public sealed class ChangeTests(TestGateway gateway)
{
    const string Poll = """
        query($after: String, $first: Int! = 2, $kinds: [ChangeKind!]) {
          changes(after: $after, first: $first, kinds: $kinds) {
            edges { cursor node { kind objectId changedAt object { __typename id ... on Booking { state } } } } pageInfo { hasNextPage endCursor }
          }
        }
        """;

    static readonly DateTimeOffset At = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Whatever comes between two questions, and however long the pages are: everything once, in each service's order.</summary>
    [Property]
    public bool Pages_of_several_feeds_leave_nothing_out_and_repeat_nothing(byte[][] feeds, PositiveInt size, byte[] visible)
    {
        var (first, services) = (1 + size.Get % 5, Services.All);
        var all = feeds.Take(services.Count).Select((feed, i) => (Service: services[i], Feed: Feed(services[i], feed))).ToDictionary(x => x.Service, x => x.Feed);
        var told = all.Keys.ToDictionary(service => service, _ => new List<string>());
        var cursor = ChangeCursor.Start([]);
        for (int round = 0, done = 0; done < 2; round++)
        {
            // Some of each feed is there already; in the end all of it.
            var shown = round < visible.Length ? visible[round] % 9 : int.MaxValue;
            var pages = all.ToDictionary(each => each.Key, each => PageOf(each.Value, cursor.Positions.GetValueOrDefault(each.Key), shown, first));
            var page = MergedFeeds.Page(cursor, pages, first, round > 0);
            foreach (var edge in page.Edges) told[all.Single(each => each.Value.Contains(edge.Node)).Key].Add(edge.Node.Position);
            cursor = ChangeCursor.Read(page.PageInfo.EndCursor!, []);
            if (page.Edges.Count == 0 && shown == int.MaxValue && !page.PageInfo.HasNextPage) done++;
        }
        return all.All(each => told[each.Key].SequenceEqual(each.Value.Select(change => change.Position)));
    }

    [Fact]
    public async Task A_reader_polls_all_services_and_gets_each_object_as_it_is_now()
    {
        await using var services = await Stub.StartAsync(gateway);
        var client = services.SignedIn("oem");
        var (booking, gone, part) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        services.Change(Services.CapacityBooking, ChangeKind.Booking, booking, At.AddSeconds(1));
        services.Change(Services.CapacityBooking, ChangeKind.Run, booking, At.AddSeconds(4));
        services.Change(Services.SupplierMatching, ChangeKind.Offer, gone, At.AddSeconds(2));
        services.Change(Services.ComponentCatalog, ChangeKind.Component, part, At.AddSeconds(3));

        var one = (await client.Data(Poll)).GetProperty("changes");
        Shown(one).ShouldBe([$"BOOKING {booking} Booking", $"OFFER {gone} "]);
        one.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        // Others write while the reader pages.
        var late = Guid.NewGuid();
        services.Change(Services.SupplierMatching, ChangeKind.Offer, late, At.AddSeconds(-9));
        var two = (await client.Data(Poll, new { after = End(one) })).GetProperty("changes");
        Shown(two).ShouldBe([$"OFFER {late} ", $"COMPONENT {part} Component"]);
        var three = (await client.Data(Poll, new { after = End(two) })).GetProperty("changes");
        Shown(three).ShouldBe([$"RUN {SecondId.Of(booking)} Run"]);
        var empty = (await client.Data(Poll, new { after = End(three) })).GetProperty("changes");
        Shown(empty).ShouldBeEmpty();

        services.Change(Services.CapacityBooking, ChangeKind.Booking, booking, At.AddSeconds(5));
        Shown((await client.Data(Poll, new { after = End(empty) })).GetProperty("changes")).ShouldBe([$"BOOKING {booking} Booking"]);
        // From the cursor of an edge, too.
        Shown((await client.Data(Poll, new { after = one.At("edges")[0].GetProperty("cursor").GetString(), first = 1 })).GetProperty("changes"))
            .ShouldBe([$"OFFER {gone} "]);
    }

    [Fact]
    public async Task Only_services_that_may_tell_the_caller_something_are_asked_and_one_that_is_away_fails_the_page()
    {
        await using var services = await Stub.StartAsync(gateway);
        services.Change(Services.ComponentCatalog, ChangeKind.Component, Guid.NewGuid(), At);
        services.Away = Services.DemandForecasting;

        var supplier = services.SignedIn("supplier");
        Shown((await supplier.Data(Poll)).GetProperty("changes")).Count().ShouldBe(1);
        services.Asked.ShouldBe(
            [Services.CapacityBooking, Services.ComponentCatalog, Services.GapMonitoring, Services.SupplierMatching], ignoreOrder: true);
        var answer = await services.SignedIn("oem").Graph(Poll);
        answer.At("data", "changes").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("errors", 0, "extensions", "code").GetString().ShouldBe("SERVICE_UNAVAILABLE");
        answer.At("errors", 0, "extensions", "service").GetString().ShouldBe(Services.DemandForecasting);
        Shown((await services.SignedIn("oem").Data(Poll, new { kinds = new[] { "COMPONENT" } })).GetProperty("changes")).Count().ShouldBe(1);
        (await gateway.SignedIn(services.Gateway, "oem").Graph("{ changes(first: 101) { nodes { objectId } } }"))
            .Errors().ShouldContain(error => error.Contains("first"));
    }

    [Fact]
    public async Task A_cursor_that_is_none_or_of_other_kinds_is_refused_by_its_name()
    {
        await using var services = await Stub.StartAsync(gateway);
        services.Change(Services.ComponentCatalog, ChangeKind.Component, Guid.NewGuid(), At);
        var client = services.SignedIn("oem");
        var good = End((await client.Data(Poll)).GetProperty("changes"));
        string[] bad =
        [
            "x", "", "é", new('a', 3_000), good[..^3], Encoded("*|nowhere:1"), Encoded("*|identity"), Encoded("*|identity:1|identity:1"),
            Encoded("*|component-catalog:1&first=200"), Encoded("Nothing|component-catalog:1"), Encoded("Component|component-catalog:1"),
            Encoded("*|component-catalog:refuse"),
        ];
        foreach (var after in bad)
        {
            var error = (await client.Graph(Poll, new { after })).At("errors", 0, "extensions");
            (error.GetProperty("code").GetString(), error.GetProperty("field").GetString()).ShouldBe(("BAD_USER_INPUT", "after"), after);
        }
        Shown((await client.Data(Poll, new { after = good })).GetProperty("changes")).ShouldBeEmpty();

        static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public async Task What_is_selected_of_the_objects_counts_for_each_of_them()
    {
        await using var services = await Stub.StartAsync(gateway);
        var fields = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"p{i}: component {{ substitutes {{ id substitutes {{ id partNumber }} }} }}"));
        var errors = (await services.SignedIn("oem").Graph(
            $$"""{ changes(first: 100) { nodes { object { ... on Booking { {{fields}} } } } } }""")).Errors();
        errors.ShouldContain(error => error.StartsWith("LIMIT_EXCEEDED"));
    }

    static ObjectChange[] Feed(string service, byte[] steps)
    {
        var at = At;
        return [.. steps.Select((step, i) => new ObjectChange(ChangeKind.Gap, NamedId.Of(service, $"{i}"), at = at.AddSeconds(step % 3 - 1), $"{i + 1}"))];
    }

    static ChangePage PageOf(IReadOnlyList<ObjectChange> feed, string? position, int shown, int first)
    {
        var behind = position is null ? 0 : int.Parse(position);
        var there = feed.Take(Math.Max(shown, behind)).ToList();
        var found = there.Skip(behind).Take(first).ToList();
        var more = there.Count > behind + found.Count;
        return new ChangePage(found, more, more ? found[^1].Position : $"{there.Count}");
    }

    static IEnumerable<string> Shown(JsonElement changes) => changes.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node"))
        .Select(node => $"{node.GetProperty("kind")} {node.GetProperty("objectId")} "
            + (node.GetProperty("object") is { ValueKind: JsonValueKind.Object } found ? found.GetProperty("__typename").GetString() : ""));

    static string End(JsonElement changes) => changes.At("pageInfo", "endCursor").GetString()!;

    /// <summary>All services of the platform with feeds that the test writes.</summary>
    sealed class Stub : IAsyncDisposable
    {
        readonly TestGateway gateway;
        readonly List<Upstream> upstreams = [];
        readonly Dictionary<string, List<ObjectChange>> feeds = Services.All.ToDictionary(service => service, _ => new List<ObjectChange>());

        Stub(TestGateway gateway) => this.gateway = gateway;

        public WebApplicationFactory<Program> Gateway { get; private set; } = null!;
        public System.Collections.Concurrent.ConcurrentBag<string> Asked { get; } = [];
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

        public HttpClient SignedIn(string role) => gateway.SignedIn(Gateway, role);

        public void Change(string service, ChangeKind kind, Guid id, DateTimeOffset at)
        {
            var feed = feeds[service];
            feed.Add(new ObjectChange(kind, id, at, $"{feed.Count + 1}"));
        }

        void Routes(WebApplication app, string service)
        {
            app.MapGet("/changes", (string kinds, int first, string? after) =>
            {
                Asked.Add(service);
                if (Away == service) return Results.Problem(statusCode: 503);
                if (after == "refuse")
                    return Results.Problem(statusCode: 422, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("after", "no") } });
                var feed = feeds[service].Where(change => kinds.Split(',').Contains($"{change.Kind}")).ToList();
                return Results.Ok(PageOf(feed, after, int.MaxValue, first));
            });
            app.MapPost("/bookings/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new LineBooking(
                id, id, id, BookingState.Completed, new Slot(At, At.AddHours(1)), null, null, null, null, null)));
            app.MapPost("/runs/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new Run(
                id, id, id, null, null, null, "LOT", 200, 192, 0.96m, [], At)));
            app.MapPost("/offers/by-ids", (IReadOnlyList<Guid> ids) => Array.Empty<object>());
            app.MapGet("/offers/{id:guid}", (Guid id) => Results.Problem(
                statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("offer", "no such offer") } }));
            app.MapGet("/components/{id:guid}", (Guid id) => Part(id));
            app.MapPost("/components/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(Part));
        }

        static Component Part(Guid id) => new(
            id, id, id, "Maker", "P-1", "waveguide", null, "1", Lifecycle.Active, null, null, null, [], []);

        public async ValueTask DisposeAsync()
        {
            await Gateway.DisposeAsync();
            foreach (var upstream in upstreams) await upstream.DisposeAsync();
        }
    }
}
