using System.Text.Json;

using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class SubscriptionTests(Servers servers)
{
    [Fact]
    public async Task A_subscription_that_stands_still_while_events_wait_is_told()
    {
        var (clock, stumbling) = (new ManualClock(), new Stumbling());
        await using var service = await TallyService.StartAsync(
            servers.Own, servers.Issuer, more: options => options.Projections.Subscribe(stumbling), clock: clock);
        var client = service.As(servers.Issuer, Guid.NewGuid(), "oem");
        await client.Accepted($"/tallies/{Guid.NewGuid()}", new Count(1));
        await Eventually.Get(() => Progress(service), reached => reached > 0);
        await Checked(service, "Healthy");

        stumbling.Stumbles = true;
        await client.Accepted($"/tallies/{Guid.NewGuid()}", new Count(2));
        await Eventually.Get(() => Task.FromResult(stumbling.Stumbled), stumbled => stumbled);
        await Checked(service, "Healthy");
        // It pauses between its attempts, which is no trouble of the relay's.
        (await Check(service, "relay")).GetProperty("status").GetString().ShouldBe("Healthy");
        clock.Advance(TimeSpan.FromMinutes(11));
        (await Checked(service, "Degraded")).GetProperty("description").GetString()!.ShouldContain("stumbling");

        stumbling.Stumbles = false;
        await Checked(service, "Healthy");
        // Nothing waits: however long it takes, that is no standstill.
        clock.Advance(TimeSpan.FromMinutes(11));
        await Checked(service, "Healthy");
    }

    static Task<JsonElement> Checked(TallyService service, string status) =>
        Eventually.Get(() => Check(service, "subscriptions"), check => check.GetProperty("status").GetString() == status);

    static async Task<JsonElement> Check(TallyService service, string name)
    {
        using var answer = await service.WithToken(null).GetAsync("/health/ready");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("checks").GetProperty(name);
    }

    static async Task<long> Progress(TallyService service) =>
        (await service.Store.Advanced.AllProjectionProgress()).Where(shard => shard.ShardName.StartsWith("stumbling", StringComparison.OrdinalIgnoreCase)).Sum(shard => shard.Sequence);

    sealed class Stumbling : SubscriptionBase
    {
        public Stumbling() => Name = "stumbling";

        public volatile bool Stumbles, Stumbled;

        public override Task<IChangeListener> ProcessEventsAsync(
            EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
        {
            Stumbled |= Stumbles;
            return Stumbles ? throw new InvalidOperationException("cannot be handled") : Task.FromResult(NullChangeListener.Instance);
        }
    }
}
