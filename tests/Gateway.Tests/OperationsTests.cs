using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Operations;

namespace SupplyChain.Gateway.Tests;

/// <summary>What the services could not work with, over all of them, for administrators.</summary>
public sealed class OperationsTests(TestGateway gateway)
{
    const string All = "{ platform { services { name setAsideCount setAside(first: 50) { nodes { id kind reason attempts needsAttention } } "
        + "failedQueues { queue messages oldest { messageType reason putsBackTo attempts nextAttempt } } } } }";
    const string Release = "mutation ($service: String!, $item: ID!, $id: ID!) "
        + "{ releaseSetAside(input: { service: $service, setAsideId: $item, clientMutationId: $id }) { service { name } } }";
    const string PutBack = "mutation ($service: String!, $queue: String!, $max: Int!, $id: ID!) "
        + "{ putBackMessages(input: { service: $service, queue: $queue, max: $max, clientMutationId: $id }) "
        + "{ outcome { queue putBack withoutQueue stopped } } }";

    static readonly SetAsideItem Item = new(
        Guid.NewGuid(), "award deadline", Guid.NewGuid(), "cannot be decided", new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero), 9,
        new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero), true);
    static readonly FailedQueue Queue = new(
        "tally_error", 3, new FailedMessage("1", "RunCompleted", "cannot be handled", null, "tally", 2, new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task A_service_that_is_down_or_broken_does_not_hide_the_others()
    {
        await using var sound = await Upstream.StartAsync(Routes);
        await using var broken = await Upstream.StartAsync(_ => { });
        broken.Instead = http => Results.Problem(statusCode: 500).ExecuteAsync(http);
        await using var real = Over(sound, broken);

        var answer = await gateway.SignedIn(real, "admin").Graph(All);

        var services = answer.At("data", "platform", "services").EnumerateArray().ToDictionary(each => each.GetProperty("name").GetString()!);
        services.Keys.ShouldBe(Services.All);
        var found = services[Services.SupplierMatching];
        found.At("setAsideCount").GetInt64().ShouldBe(1);
        found.At("setAside", "nodes", 0).ToString().ShouldBe(
            $$"""{"id":"{{Item.Id}}","kind":"award deadline","reason":"cannot be decided","attempts":9,"needsAttention":true}""");
        found.At("failedQueues", 0).ToString().ShouldBe(
            """{"queue":"tally_error","messages":3,"oldest":{"messageType":"RunCompleted","reason":"cannot be handled","putsBackTo":"tally","attempts":2,"nextAttempt":"2027-03-01T09:00:00\u002B00:00"}}""");
        foreach (var (name, other) in services.Where(each => each.Key != Services.SupplierMatching))
        {
            other.GetProperty("setAside").ValueKind.ShouldBe(JsonValueKind.Null, name);
            other.GetProperty("failedQueues").ValueKind.ShouldBe(JsonValueKind.Null, name);
            answer.Errors().Count(error => error.StartsWith($"SERVICE_UNAVAILABLE The service {name} ")).ShouldBe(3, name);
        }
    }

    [Fact]
    public async Task A_command_goes_to_its_service_with_its_id()
    {
        await using var sound = await Upstream.StartAsync(Routes);
        await using var real = Over(sound, sound);
        var (admin, released, putBack) = (gateway.SignedIn(real, "admin"), Guid.NewGuid(), Guid.NewGuid());

        (await admin.Data(Release, new { service = Services.SupplierMatching, item = Item.Id, id = released }))
            .At("releaseSetAside", "service", "name").GetString().ShouldBe(Services.SupplierMatching);
        (await admin.Data(PutBack, new { service = Services.SupplierMatching, queue = "tally_error", max = 7, id = putBack }))
            .At("putBackMessages", "outcome").ToString().ShouldBe("""{"queue":"tally_error","putBack":7,"withoutQueue":0,"stopped":null}""");

        sound.CallsBy(admin).Select(call => (call.Path, call.CommandId)).ShouldBe(
        [
            ($"/operations/set-aside/{Item.Id}/release", $"{released}"), ("/operations/failed-queues/put-back", $"{putBack}"),
        ]);
    }

    [Fact]
    public async Task What_no_service_and_no_bound_allows_is_refused_with_its_field()
    {
        await using var real = gateway.WithRealSchema();
        var admin = gateway.SignedIn(real, "admin");
        (await admin.Graph(Release, new { service = "gateway", item = Item.Id, id = Guid.NewGuid() }))
            .Errors().Single().ShouldStartWith("BAD_USER_INPUT service: is none of identity, ");
        (await admin.Graph(PutBack, new { service = Services.Identity, queue = "x", max = 1001, id = Guid.NewGuid() }))
            .Errors().Single().ShouldStartWith("BAD_USER_INPUT max: ");
    }

    [Theory]
    [InlineData("oem"), InlineData("supplier"), InlineData("operator"), InlineData("alliance")]
    public async Task Nobody_but_an_administrator_asks(string role)
    {
        await using var sound = await Upstream.StartAsync(Routes);
        await using var real = Over(sound, sound);
        var client = gateway.SignedIn(real, role);
        foreach (var document in new[] { All, Release, PutBack })
            (await client.Graph(document, new { service = Services.SupplierMatching, item = Item.Id, queue = "q", max = 1, id = Guid.NewGuid() }))
                .Errors().ShouldAllBe(error => error.StartsWith("FORBIDDEN"));
        sound.CallsBy(client).ShouldBeEmpty();
    }

    WebApplicationFactory<Program> Over(Upstream matching, Upstream booking) => gateway.WithRealSchema().WithWebHostBuilder(host =>
    {
        foreach (var service in Services.All)
            host.UseSetting(
                $"Services:{service.Replace("-", "")}",
                service == Services.SupplierMatching ? matching.Address : service == Services.CapacityBooking ? booking.Address : "http://127.0.0.1:9");
    });

    static void Routes(IEndpointRouteBuilder app)
    {
        app.MapGet("/operations/set-aside", () => new Page<SetAsideItem>([Item], null, 1));
        app.MapGet("/operations/failed-queues", () => new[] { Queue });
        app.MapPost("/operations/set-aside/{id:guid}/release", (Guid id) => new Receipt(id, 0, ["set_aside_released"]));
        app.MapPost("/operations/failed-queues/put-back", (PutBackMessages c) => new MessagesPutBack(c.Queue, c.Max, 0, null));
    }
}
