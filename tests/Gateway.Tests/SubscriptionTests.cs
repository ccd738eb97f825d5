using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Gateway.Live;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Subscriptions over server-sent events, as graphql-sse has it in its distinct connections mode.</summary>
public sealed class SubscriptionTests(TestGateway gateway)
{
    const string EventStream = "text/event-stream";

    [Fact]
    public async Task A_query_by_event_stream_is_one_answer_and_the_end() =>
        (await Whole(await Open(gateway.As("oem"), "{ motto }"))).ShouldBe("event: next\ndata: {\"data\":{\"motto\":\"keep dry\"}}\n\nevent: complete\ndata: \n\n");

    [Theory]
    [InlineData("{ nothing }")]
    [InlineData("{")]
    [InlineData("subscription { boxMoved { id } boxStored { id } }")]
    public async Task What_cannot_be_executed_is_told_on_the_stream(string query)
    {
        using var response = await Open(gateway.As("oem"), query);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe($"{EventStream}; charset=utf-8");
        var text = await Whole(response);
        text.ShouldStartWith("event: next\ndata: {\"errors\":[{");
        text.ShouldEndWith("\n\nevent: complete\ndata: \n\n");
    }

    [Fact]
    public async Task An_anonymous_subscriber_is_denied() =>
        (await Whole(await Open(gateway.Anonymous(), "subscription { boxMoved { id } }"))).ShouldContain("UNAUTHENTICATED");

    [Fact]
    public async Task Each_change_is_an_answer_of_its_own_and_loads_anew()
    {
        await using var own = gateway.With();
        var client = gateway.SignedIn(own, "oem");
        using var response = await Open(client, "subscription($id: ID) { boxMoved(id: $id) { label inside { label } } }", new { id = TestGateway.IdOf(8) });
        using var events = await Events.Of(response);
        var feed = own.Services.GetRequiredService<BoxFeed>();

        feed.Move(gateway.Boxes[7]);
        feed.Move(gateway.Boxes[8]);
        feed.Move(gateway.Boxes[8] with { Label = "moved" });

        (await events.Next()).At("data", "boxMoved").ToString().ShouldBe("""{"label":"box 8","inside":{"label":"box 2"}}""");
        (await events.Next()).At("data", "boxMoved", "label").GetString().ShouldBe("moved");
        gateway.Shelf.CallsBy(client).Count.ShouldBe(2, "what was loaded for one answer is not used for the next");
    }

    [Fact]
    public async Task A_stream_ends_when_the_token_expires()
    {
        var client = gateway.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", gateway.Issuer.Token(Guid.NewGuid(), ["oem"], expires: gateway.Clock.GetUtcNow().AddSeconds(2)));

        var text = await Whole(await Open(client, "subscription { boxMoved { id } }"));
        text.ShouldStartWith("event: next\ndata: {\"errors\":[{\"message\":\"Authorization: the token has expired\"");
        text.ShouldContain("\"code\":\"UNAUTHENTICATED\"");
        text.ShouldEndWith("event: complete\ndata: \n\n");
    }

    [Fact]
    public async Task A_stream_that_loses_the_bus_says_so_and_ends()
    {
        await using var own = gateway.With();
        using var response = await OpenLive(own, gateway.SignedIn(own, "oem"));

        own.Services.GetRequiredService<LiveChanges>().Disconnect();

        var text = await Whole(response);
        text.ShouldContain("\"code\":\"SERVICE_UNAVAILABLE\"");
        text.ShouldContain("\"service\":\"bus\"");
        text.ShouldEndWith("event: complete\ndata: \n\n");
    }

    [Fact]
    public async Task A_stream_that_falls_behind_says_so_and_ends()
    {
        await using var shelf = await Upstream.StartAsync(_ => { });
        var read = new TaskCompletionSource();
        shelf.Instead = async http =>
        {
            await read.Task;
            await Microsoft.AspNetCore.Http.Results.NotFound().ExecuteAsync(http);
        };
        await using var own = gateway.With(("Services:shelf", shelf.Address));
        using var response = await OpenLive(own, gateway.SignedIn(own, "oem"));

        for (var i = 0; i < Mailbox.Capacity + 2; i++)
            own.Services.GetRequiredService<LiveChanges>().Tell(typeof(Box), new Change(Guid.NewGuid()));
        read.SetResult();

        var text = await Whole(response);
        text.ShouldContain("\"code\":\"STREAM_BEHIND\"");
        text.ShouldEndWith("event: complete\ndata: \n\n");
    }

    [Fact]
    public async Task A_stream_begins_with_a_snapshot_where_it_is_asked_for()
    {
        await using var own = gateway.With();
        var client = gateway.SignedIn(own, "oem");
        (await OpenLive(own, client)).Dispose();
        using var response = await Open(
            client, "subscription($id: ID) { boxStored(id: $id, snapshot: true) { label } }", new { id = TestGateway.IdOf(4) });
        using var events = await Events.Of(response);

        (await events.Next()).At("data", "boxStored", "label").GetString().ShouldBe("box 4");
        await Publish(TestGateway.IdOf(5));
        await Publish(TestGateway.IdOf(4));
        (await events.Next()).At("data", "boxStored", "label").GetString().ShouldBe("box 4");

        (await Whole(await Open(client, "subscription { boxStored(snapshot: true) { label } }")))
            .ShouldContain("\"field\":\"snapshot\",\"reason\":\"needs the id of the one to begin with\"");
    }

    [Fact]
    public async Task A_silent_stream_shows_that_it_is_alive()
    {
        await using var own = gateway.With(("Limits:StreamSilence", "00:00:00.1"));
        using var response = await Open(gateway.SignedIn(own, "oem"), "subscription { boxMoved { id } }");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        for (var i = 0; i < 4; i++) (await lines.ReadLineAsync()).ShouldBe(i % 2 == 0 ? ":" : "");
    }

    [Fact]
    public async Task A_client_that_leaves_frees_its_place()
    {
        await using var own = gateway.With(("Limits:StreamsPerOrganisation", 1));
        var feed = own.Services.GetRequiredService<BoxFeed>();
        var client = gateway.SignedIn(own, "oem");
        var first = await Open(client, "subscription { boxMoved { id } }");
        feed.Readers.ShouldBe(1);

        using var second = await Open(client, "subscription { boxMoved { id } }");
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await second.Json()).At("errors", 0, "extensions", "limit").GetString().ShouldBe("streamsPerOrganisation");
        using var others = await Open(gateway.SignedIn(own, "oem"), "subscription { boxMoved { id } }");
        others.StatusCode.ShouldBe(HttpStatusCode.OK);

        first.Dispose();
        await Eventually.Holds(async () => (await Open(client, "subscription { boxMoved { id } }")).StatusCode.ShouldBe(HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_person_may_not_take_all_streams_of_its_organisation()
    {
        await using var own = gateway.With(("Limits:StreamsPerPerson", 1));
        var organisation = Guid.NewGuid();
        HttpClient Of(Guid? person)
        {
            var client = own.CreateClient();
            client.DefaultRequestHeaders.Authorization = new("Bearer", gateway.Issuer.Token(organisation, ["oem"], person: person));
            return client;
        }
        var (greedy, colleague, program) = (Of(Guid.NewGuid()), Of(Guid.NewGuid()), Of(null));
        var first = await Open(greedy, "subscription { boxMoved { id } }");

        using var second = await Open(greedy, "subscription { boxMoved { id } }");
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await second.Json()).At("errors", 0, "extensions", "limit").GetString().ShouldBe("streamsPerPerson");
        foreach (var other in new[] { colleague, program })
        {
            using var opened = await Open(other, "subscription { boxMoved { id } }");
            opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        using var one = await Open(program, "subscription { boxMoved { id } }");
        using var another = await Open(program, "subscription { boxMoved { id } }");
        (one.StatusCode, another.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK), "a program is counted for its organisation");

        first.Dispose();
        await Eventually.Holds(async () => (await Open(greedy, "subscription { boxMoved { id } }")).StatusCode.ShouldBe(HttpStatusCode.OK));
    }

    [Fact]
    public async Task All_streams_of_an_instance_are_limited()
    {
        await using var own = gateway.With(("Limits:Streams", 1));
        using var first = await Open(gateway.SignedIn(own, "oem"), "subscription { boxMoved { id } }");

        using var second = await Open(gateway.SignedIn(own, "oem"), "subscription { boxMoved { id } }");

        (await second.Json()).At("errors", 0, "extensions", "limit").GetString().ShouldBe("streams");
    }

    [Fact]
    public async Task A_contract_wakes_subscribers_that_may_read_what_changed()
    {
        await using var own = gateway.With();
        var client = gateway.SignedIn(own, "oem");
        using var response = await OpenLive(own, client);
        using var events = await Events.Of(response);

        // The unknown id stands for what the service does not show to this subscriber.
        await Publish(Guid.NewGuid());
        await Eventually.Get(() => Task.FromResult(gateway.Shelf.CallsBy(client).Count), calls => calls >= 1);
        await Publish(TestGateway.IdOf(9));

        (await events.Next()).At("data", "boxStored", "label").GetString().ShouldBe("box 9");
    }

    [Fact]
    public async Task A_change_while_the_service_is_away_is_delivered_when_it_is_back()
    {
        await using var shelf = await Upstream.StartAsync(_ => { });
        var away = true;
        shelf.Instead = http => away
            ? Microsoft.AspNetCore.Http.Results.StatusCode(500).ExecuteAsync(http)
            : Microsoft.AspNetCore.Http.Results.Ok(gateway.Boxes[3]).ExecuteAsync(http);
        await using var own = gateway.With(("Services:shelf", shelf.Address));
        var client = gateway.SignedIn(own, "oem");
        using var response = await OpenLive(own, client);
        using var events = await Events.Of(response);

        await Publish(TestGateway.IdOf(3));
        await Eventually.Get(() => Task.FromResult(shelf.CallsBy(client).Count), calls => calls > 3);
        away = false;

        (await events.Next()).At("data", "boxStored", "label").GetString().ShouldBe("box 3");
    }

    Task Publish(Guid id) => gateway.Bus.Publish(new GapClosed(id, id, "370200", []), Guid.NewGuid(), id, 1, DateTimeOffset.UnixEpoch);

    static Task<HttpResponseMessage> Open(HttpClient client, string query, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.ParseAdd(EventStream);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Once the gateway listens to the bus; before, it says that it does not.</summary>
    static async Task<HttpResponseMessage> OpenLive(WebApplicationFactory<Program> own, HttpClient client)
    {
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        return await Open(client, "subscription { boxStored { label } }");
    }

    [Fact]
    public async Task Without_the_bus_a_subscription_is_refused()
    {
        await using var own = gateway.With(("ConnectionStrings:Bus", "amqp://guest:guest@127.0.0.1:9/"));

        (await Whole(await Open(gateway.SignedIn(own, "oem"), "subscription { boxStored { label } }"))).ShouldContain("\"code\":\"SERVICE_UNAVAILABLE\",\"service\":\"bus\"");
    }

    static Task<string> Whole(HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    /// <summary>The answers of a stream, one by one.</summary>
    sealed class Events(StreamReader lines) : IDisposable
    {
        static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

        public static async Task<Events> Of(HttpResponseMessage response) => new(new StreamReader(await response.Content.ReadAsStreamAsync()));

        public async Task<JsonElement> Next()
        {
            while (true)
            {
                var line = await lines.ReadLineAsync().WaitAsync(Deadline) ?? throw new InvalidOperationException("the stream has ended");
                if (line.StartsWith("data: {", StringComparison.Ordinal)) return JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);
            }
        }

        public void Dispose() => lines.Dispose();
    }
}
