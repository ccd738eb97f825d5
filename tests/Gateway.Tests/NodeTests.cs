using System.Text.Json;

using Microsoft.AspNetCore.Builder;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;

namespace SupplyChain.Gateway.Tests;

/// <summary>Ids that no two objects share, and the objects beside ids.</summary>
public sealed class NodeTests(TestGateway gateway)
{
    [Fact]
    public async Task Any_object_is_found_by_its_id_alone()
    {
        var id = TestGateway.IdOf(6);

        var data = await gateway.As("oem").Data("query($id: ID!) { node(id: $id) { __typename id ... on Box { label inside { label } } } }", new { id });

        data.GetProperty("node").ToString().ShouldBe(
            $$$"""{"__typename":"Box","id":"{{{id}}}","label":"box 6","inside":{"label":"box 2"}}""");
        (await gateway.As("oem").Data("query($id: ID!) { node(id: $id) { id } }", new { id = Guid.NewGuid() }))
            .GetProperty("node").ValueKind.ShouldBe(JsonValueKind.Null);
        (await gateway.Anonymous().Graph("query($id: ID!) { node(id: $id) { id } }", new { id })).Errors().ShouldContain(error => error.StartsWith("UNAUTHENTICATED"));
    }

    /// <summary>A booking and its run have one id in their service. The gateway shows the run under another, and takes both for it.</summary>
    [Fact]
    public async Task A_run_and_its_booking_have_ids_of_their_own()
    {
        var id = Guid.NewGuid();
        await using var upstream = await Upstream.StartAsync(app =>
        {
            app.MapGet($"/bookings/{id}", () => new LineBooking(
                id, id, id, BookingState.Completed, new Slot(Moment, Moment.AddHours(1)), null, null, null, null, null));
            app.MapGet($"/runs/{id}", () => new Run(id, id, id, null, null, null, "LOT", 200, 192, 0.96m, [], Moment));
        });
        await using var real = gateway.WithRealSchema().WithWebHostBuilder(host =>
        {
            foreach (var service in new[] { "Identity", "ComponentCatalog", "SupplierMatching", "CapacityBooking", "DemandForecasting", "GapMonitoring", "Notifications" })
                host.UseSetting($"Services:{service}", upstream.Address);
        });
        var client = gateway.SignedIn(real, "oem");

        var shown = (await client.Data("query($id: ID!) { booking(id: $id) { id } run(id: $id) { id } }", new { id }));
        var run = shown.At("run", "id").GetGuid();

        shown.At("booking", "id").GetGuid().ShouldBe(id);
        run.ShouldNotBe(id);
        SecondId.KeyOf(run).ShouldBe(id);
        (await client.Data("query($id: ID!) { run(id: $id) { id } }", new { id = run })).At("run", "id").GetGuid().ShouldBe(run);
        (await client.Data("query($id: ID!) { node(id: $id) { __typename } }", new { id })).At("node", "__typename").GetString().ShouldBe("Booking");
        (await client.Data("query($id: ID!) { node(id: $id) { __typename } }", new { id = run })).At("node", "__typename").GetString().ShouldBe("Run");
    }

    /// <summary>Some clients make ids of commands from hashes, with any variant bits.</summary>
    [Fact]
    public async Task What_a_command_created_is_found_by_its_id_whatever_that_looks_like()
    {
        var (id, client) = (SecondId.Of(Guid.NewGuid()), gateway.As("oem"));

        var answer = await client.Data(
            "mutation($id: ID!) { packBox(input: { clientMutationId: $id, label: \"x\", kind: PLAIN, contents: [] }) { clientMutationId } }", new { id });
        await client.Graph("query($id: ID!) { box(id: $id) { id } }", new { id });

        answer.At("packBox", "clientMutationId").GetGuid().ShouldBe(id);
        var calls = gateway.Shelf.CallsBy(client);
        calls[0].CommandId.ShouldBe($"{SecondId.KeyOf(id)}");
        calls[1].Path.ShouldEndWith($"{SecondId.KeyOf(id)}");
    }

    [Fact]
    public void The_second_and_the_third_id_of_an_id_lead_back_to_it()
    {
        foreach (var id in new[] { Guid.NewGuid(), Guid.CreateVersion7(), NamedId.Of("box", "1") })
        {
            SecondId.Of(id).ShouldNotBe(id);
            SecondId.KeyOf(SecondId.Of(id)).ShouldBe(id);
            SecondId.IsSecond(SecondId.Of(id)).ShouldBeTrue();
            SecondId.IsSecond(id).ShouldBeFalse();
            SecondId.ThirdOf(id).ShouldNotBeOneOf(id, SecondId.Of(id));
            SecondId.KeyOf(SecondId.ThirdOf(id)).ShouldBe(id);
            SecondId.IsSecond(SecondId.ThirdOf(id)).ShouldBeFalse();
        }

        SecondId.KeyOf(Guid.Empty).ShouldBe(Guid.Empty);
    }

    static readonly DateTimeOffset Moment = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);
}
