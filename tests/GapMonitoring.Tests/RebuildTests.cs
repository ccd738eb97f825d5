using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>On a service of its own: what other tests write meanwhile would differ before and after.</summary>
public sealed class RebuildTests
{
    [Fact]
    public async Task Read_models_made_anew_from_the_events_are_the_same()
    {
        await using var service = new GapService();
        await service.InitializeAsync();
        var (one, other) = (new Chain(service), new Chain(service, "370600"));
        foreach (var chain in new[] { one, other })
        {
            await chain.Offer(chain.Glass);
            await chain.Require((0, 100), (1, 120));
            await chain.Publish(chain.Optics, (0, 100, 120), (1, 100, 130));
            await chain.Publish(chain.Glass, (0, 10, 10), (1, 20, 20));
            await chain.Qualify(chain.Optics);
            await chain.Gap(gap => gap.State is GapState.BottleneckOrange);
            await chain.Tell(chain.View(null, (0, 100), (1, 100)));
            await chain.Gap(gap => gap.Weeks.Count == 1);
        }

        await one.Qualify(one.Glass);
        await one.Gap(gap => !gap.Open);
        await other.Suspend(other.Glass);
        await other.Balance(balance => balance.Weeks.All(week => week.UnqualifiedActual.Band.From == 0));

        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
        before.Count(table => table.Value.Length > 0).ShouldBeGreaterThanOrEqualTo(5);
    }
}
