using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class InboxTests(Servers servers) : IAsyncLifetime
{
    // A virtual host to itself: on a shared one, another test's service would take some of the messages.
    readonly TestServers own = new();
    BusProbe bus = null!;
    TallyService service = null!;
    string database = null!;

    public async ValueTask InitializeAsync()
    {
        await own.InitializeAsync();
        bus = await BusProbe.StartAsync(own.Bus);
        database = await own.AnotherDatabaseAsync();
        service = await TallyService.StartAsync(own, servers.Issuer, database, retryAfter: []);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await bus.DisposeAsync();
        await own.DisposeAsync();
    }

    [Fact]
    public async Task A_message_delivered_many_times_is_handled_once()
    {
        var (line, message) = (Guid.NewGuid(), Guid.NewGuid());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Deliver(Run(line, "lot 1"), message, line, 1)));
        // Messages of one stream take turns, so once these are through, so are the eight before them.
        for (var i = 0; i < 8; i++)
        {
            var later = Guid.NewGuid();
            await Deliver(Run(line, "later"), later, line, 2);
            await Handled(later);
        }
        (await LotsOf(line, _ => true)).Count(lot => lot == "lot 1").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_older_than_what_was_seen_is_dropped()
    {
        var (line, booking) = (Guid.NewGuid(), Guid.NewGuid());
        foreach (var version in new long[] { 2, 1, 3, 3, 2 })
        {
            var message = Guid.NewGuid();
            await Deliver(new BookingConfirmed(line, booking, null), message, booking, version);
            await Handled(message);
        }
        (await LotsOf(line, _ => true)).ShouldBe(["v2", "v3"]);
    }

    [Fact]
    public async Task A_message_that_cannot_be_handled_ends_in_the_error_queue_and_changes_nothing()
    {
        var line = Guid.NewGuid();
        await Deliver(Run(line, "poison"), Guid.NewGuid(), line, 1);
        await Eventually.Holds(async () => (await MessagesIn("tally-when-run-completed_error")).ShouldBeGreaterThan(0));
        await using var session = service.Store.QuerySession();
        (await session.LoadAsync<Tally>(line)).ShouldBeNull();
    }

    [Fact]
    public async Task Among_many_that_wait_one_that_cannot_be_handled_fails_alone()
    {
        Guid[] lines = [.. Enumerable.Range(0, 60).Select(_ => Guid.NewGuid())];
        service.Database.Cut();
        foreach (var (i, line) in lines.Index())
        {
            if (i % 20 == 10) await Deliver(Run(Guid.NewGuid(), i == 10 ? "late poison" : "poison"), Guid.NewGuid(), Guid.NewGuid(), 1);
            await Deliver(Run(line, "a"), Guid.NewGuid(), line, 1);
            await Deliver(Run(line, "b"), Guid.NewGuid(), line, 2);
        }
        service.Database.Mend();

        foreach (var line in lines) (await LotsOf(line, lots => lots.Count == 2)).ShouldBe(["a", "b"], ignoreOrder: true);
        await Eventually.Holds(async () => (await MessagesIn("tally-when-run-completed_error")).ShouldBe(3));
    }

    [Fact]
    public async Task Each_message_of_a_page_counts_as_one_of_its_own_and_fails_alone()
    {
        PageItem<RunCompleted>[] items =
        [
            .. Enumerable.Range(0, 50).Select(i =>
            {
                var line = Guid.NewGuid();
                return new PageItem<RunCompleted>(
                    Guid.NewGuid(), line, 1, DateTimeOffset.UtcNow, Run(line, i switch { 7 => "poison", 8 => "late poison", _ => $"lot {i}" }));
            }),
        ];
        var (first, alone) = (items[0], Guid.NewGuid());
        await bus.PublishPage(items);
        await bus.PublishPage(items);
        await Deliver(first.Contract, first.MessageId, first.Stream, 1);
        await Deliver(Run(first.Stream, "after"), alone, first.Stream, 2);
        await Handled(alone);
        // A page sends back what it cannot handle when all else of it is handled: then both pages are through.
        await Eventually.Holds(async () => (await MessagesIn("tally-when-run-completed_error")).ShouldBe(4));

        foreach (var (i, item) in items.Index().Where(each => each.Index is not (0 or 7 or 8)))
            (await LotsOf(item.Stream, _ => true)).ShouldBe([$"lot {i}"]);
        (await LotsOf(first.Stream, _ => true)).ShouldBe(["lot 0", "after"], ignoreOrder: true);
        await using var session = service.Store.QuerySession();
        (await session.LoadAsync<Tally>(items[7].Stream)).ShouldBeNull();
        (await session.LoadAsync<Tally>(items[8].Stream)).ShouldBeNull();
    }

    [Fact]
    public async Task A_page_whose_connection_dies_between_its_writes_is_handled_once()
    {
        var line = Guid.NewGuid();
        PageItem<RunCompleted>[] items =
        [
            .. Enumerable.Range(1, 50).Select(version =>
                new PageItem<RunCompleted>(Guid.NewGuid(), line, version, DateTimeOffset.UtcNow, Run(line, $"lot {version}"))),
        ];
        await using (var held = await HeldWrite.Of(database, "mt_doc_inboxentry", items[30].MessageId))
        {
            await bus.PublishPage(items);
            await held.TerminateWhatWaits();
            // Of those that waited together none is there; the first had nobody to wait for.
            (await LotsOf(line, _ => true)).Count.ShouldBeLessThan(30);
        }

        await Handled(items[49].MessageId);
        (await LotsOf(line, _ => true)).ShouldBe(items.Select(item => item.Contract.Lot));
        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
    }

    [Fact]
    public async Task A_message_waits_while_the_database_is_away()
    {
        var line = Guid.NewGuid();
        service.Database.Cut();
        await Deliver(Run(line, "patient"), Guid.NewGuid(), line, 1);
        await Eventually.Holds(async () => (await Unacknowledged("tally-when-run-completed")).ShouldBeGreaterThan(0));
        service.Database.Mend();
        (await LotsOf(line, lots => lots.Count > 0)).ShouldBe(["patient"]);
    }

    static RunCompleted Run(Guid line, string lot) => new(line, Guid.NewGuid(), null, null, null, lot, 100, 96, []);

    Task Deliver(object contract, Guid message, Guid stream, long version) =>
        bus.Publish(contract, message, stream, version, DateTimeOffset.UtcNow);

    Task<IReadOnlyList<string>> LotsOf(Guid line, Func<IReadOnlyList<string>, bool> enough) => Eventually.Get(async () =>
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<Tally>(line))?.Lots ?? [];
    }, enough);

    /// <summary>Waits until the message is noted in the inbox.</summary>
    Task Handled(Guid message) => Eventually.Get(async () =>
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadAsync<InboxEntry>(message);
    }, entry => entry is not null);

    async Task<int> MessagesIn(string queue) => (await Queue(queue, "messages")) ?? 0;

    async Task<int> Unacknowledged(string queue) => (await Queue(queue, "messages_unacknowledged")) ?? 0;

    async Task<int?> Queue(string name, string figure) =>
        JsonDocument.Parse(await own.BrokerAsync("queues")).RootElement.EnumerateArray()
            .Where(q => q.GetProperty("name").GetString() == name && q.TryGetProperty(figure, out _))
            .Select(q => (int?)q.GetProperty(figure).GetInt32()).FirstOrDefault();
}
