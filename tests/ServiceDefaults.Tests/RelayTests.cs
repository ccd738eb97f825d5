using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class RelayTests(Servers servers)
{
    [Fact]
    public async Task What_is_committed_is_published_in_stream_order_with_the_events_id_and_version()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var client = service.As(servers.Issuer, Guid.NewGuid(), "oem");
        var tally = Guid.NewGuid();
        for (var by = 1; by <= 20; by++) await client.Accepted($"/tallies/{tally}", new Count(by));

        var heard = await Heard(tally, 20);
        heard.Select(h => ((SlotDeclined)h.Contract).Attempt).ShouldBe(Enumerable.Range(1, 20));
        heard.Select(h => h.Version).ShouldBe(Enumerable.Range(1, 20).Select(v => (long)v));
        heard.ShouldAllBe(h => h.Stream == tally);
    }

    [Fact]
    public async Task Many_events_that_are_committed_together_each_arrive_once_in_their_streams_order()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var client = service.As(servers.Issuer, Guid.NewGuid(), "oem");
        Guid[] tallies = [.. Enumerable.Range(0, 5).Select(_ => Guid.NewGuid())];
        var rows = Enumerable.Range(1, 60).SelectMany(upTo => tallies.Select(tally => new CountOn(tally, upTo)))
            .Select((row, i) => new ImportRow<CountOn>(i + 2, Guid.NewGuid(), row));
        using (var imported = await client.Command("/import", new ImportBatch<CountOn>([.. rows]))) imported.EnsureSuccessStatusCode();

        foreach (var tally in tallies)
            (await Heard(tally, 60)).Select(h => h.Version).ShouldBe(Enumerable.Range(1, 60).Select(v => (long)v));
    }

    [Fact]
    public async Task While_the_broker_is_down_commands_succeed_and_their_events_arrive_later()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var client = service.As(servers.Issuer, Guid.NewGuid(), "oem");
        var tally = Guid.NewGuid();
        await client.Accepted($"/tallies/{tally}", new Count(1));
        await Heard(tally, 1);

        service.Broker.Cut();
        for (var by = 2; by <= 5; by++) await client.Accepted($"/tallies/{tally}", new Count(by));
        await Eventually.Holds(async () => (await Health(service)).GetProperty("checks").GetProperty("relay").GetProperty("status").GetString().ShouldBe("Degraded"));

        service.Broker.Mend();
        var attempts = (await Heard(tally, 5)).Select(h => ((SlotDeclined)h.Contract).Attempt).Distinct();
        attempts.ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task Events_of_a_process_that_was_stopped_are_published_by_the_next()
    {
        var database = await servers.Own.AnotherDatabaseAsync();
        var tally = Guid.NewGuid();
        await using (var first = await TallyService.StartAsync(servers.Own, servers.Issuer, database))
        {
            first.Broker.Cut();
            await first.As(servers.Issuer, Guid.NewGuid(), "oem").Accepted($"/tallies/{tally}", new Count(1));
            servers.Bus.Everything.ShouldNotContain(h => h.Stream == tally);
        }

        await using var second = await TallyService.StartAsync(servers.Own, servers.Issuer, database);
        await Heard(tally, 1);
    }

    [Fact]
    public async Task A_contract_without_a_listeners_queue_waits_for_it()
    {
        // A virtual host of its own, where nobody has a queue for the contract yet.
        var lonely = new TestServers();
        await lonely.InitializeAsync();
        await using var _ = lonely;
        await using var service = await TallyService.StartAsync(lonely, servers.Issuer);
        var tally = Guid.NewGuid();
        await service.As(servers.Issuer, Guid.NewGuid(), "oem").Accepted($"/tallies/{tally}", new Count(1));
        await Eventually.Holds(async () => (await Health(service)).GetProperty("checks").GetProperty("relay").GetProperty("status").GetString().ShouldBe("Degraded"));

        await using var late = await BusProbe.StartAsync(lonely.Bus);
        await late.Hear<SlotDeclined>(e => e.PilotRunId == tally);
        await Eventually.Holds(async () => (await Health(service)).GetProperty("status").GetString().ShouldBe("Healthy"));
    }

    [Fact]
    public async Task Every_queue_is_a_quorum_queue_with_a_delivery_limit_and_a_dead_letter_queue()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var queues = JsonDocument.Parse(await servers.Own.BrokerAsync("queues")).RootElement.EnumerateArray().ToDictionary(q => q.GetProperty("name").GetString()!);

        var own = queues["tally-when-run-completed"];
        own.GetProperty("type").GetString().ShouldBe("quorum");
        own.GetProperty("arguments").GetProperty("x-delivery-limit").GetInt32().ShouldBe(20);
        queues["tally-dead-letter"].GetProperty("type").GetString().ShouldBe("quorum");
    }

    async Task<IReadOnlyList<BusProbe.Heard>> Heard(Guid stream, int count) => await Eventually.Get(
        () => Task.FromResult(servers.Bus.Everything.Where(h => h.Stream == stream).ToList()),
        heard => heard.Select(h => h.MessageId).Distinct().Count() >= count);

    static async Task<JsonElement> Health(TallyService service) =>
        JsonDocument.Parse(await service.WithToken(null).GetStringAsync("/health/ready")).RootElement;
}
