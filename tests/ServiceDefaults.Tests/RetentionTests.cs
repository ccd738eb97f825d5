using System.Net;

using Marten;

using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.Operations;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class RetentionTests(Servers servers) : IAsyncLifetime
{
    readonly ManualClock clock = new();
    readonly TestServers own = new();
    BusProbe bus = null!;
    TallyService service = null!;

    public async ValueTask InitializeAsync()
    {
        await own.InitializeAsync();
        bus = await BusProbe.StartAsync(own.Bus);
        service = await TallyService.StartAsync(own, servers.Issuer, clock: clock);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await bus.DisposeAsync();
        await own.DisposeAsync();
    }

    [Fact]
    public async Task Receipts_are_kept_for_30_days_and_then_deleted()
    {
        var client = service.As(servers.Issuer, Guid.NewGuid(), "oem");
        var (tally, command) = (Guid.NewGuid(), Guid.NewGuid());
        await client.Accepted($"/tallies/{tally}", new Count(1), command);
        clock.Advance(TimeSpan.FromDays(29));
        await client.Accepted($"/tallies/{tally}", new Count(2));
        await DeleteOld();
        (await client.Accepted($"/tallies/{tally}", new Count(1), command)).Version.ShouldBe(1);
        (await CountOf<ProcessedCommand>()).ShouldBe(2);
        using var admin = service.As(servers.Issuer, Guid.NewGuid(), "admin");
        using var putBack = await admin.Command("/operations/failed-queues/put-back", new PutBackMessages("tally-when-run-completed_error"));
        (putBack.StatusCode, await CountOf<ProcessedPutBack>()).ShouldBe((HttpStatusCode.OK, 1));

        clock.Advance(TimeSpan.FromDays(2));
        await DeleteOld();
        (await CountOf<ProcessedCommand>(), await CountOf<ProcessedPutBack>()).ShouldBe((1, 1));
        clock.Advance(TimeSpan.FromDays(30));
        await DeleteOld();
        (await CountOf<ProcessedPutBack>()).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_is_replayed_after_its_note_was_deleted_is_not_taken_again()
    {
        var (line, old, recent) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var then = clock.GetUtcNow();
        await Deliver(line, "old", old, 1, then);
        clock.Advance(TimeSpan.FromDays(91));
        await Deliver(line, "recent", recent, 2, clock.GetUtcNow());
        await Noted(old);
        await Noted(recent);
        await DeleteOld();
        (await CountOf<InboxEntry>()).ShouldBe(1);

        var last = Guid.NewGuid();
        await Deliver(line, "old", old, 1, then);
        await Deliver(line, "recent", recent, 2, clock.GetUtcNow());
        await Deliver(line, "last", last, 3, clock.GetUtcNow());
        await Noted(last);
        await Eventually.Holds(async () => (await own.BrokerAsync("queues")).ShouldNotContain("\"messages\":1"));
        await using var session = service.Store.QuerySession();
        (await session.LoadAsync<Tally>(line))!.Lots.ShouldBe(["old", "recent", "last"], ignoreOrder: true);
    }

    Task DeleteOld() => service.Services.GetRequiredService<Retention>().DeleteOld(TestContext.Current.CancellationToken);

    Task Deliver(Guid line, string lot, Guid message, long version, DateTimeOffset at) => bus.Publish(
        new RunCompleted(line, Guid.NewGuid(), null, null, null, lot, 100, 96, []), message, line, version, at);

    Task Noted(Guid message) => Eventually.Get(async () =>
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadAsync<InboxEntry>(message);
    }, entry => entry is not null);

    async Task<int> CountOf<T>() where T : notnull
    {
        await using var session = service.Store.QuerySession();
        return await session.Query<T>().CountAsync();
    }
}
