using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>On a service of its own, because its clock runs ahead.</summary>
public sealed class RollOverTests
{
    [Fact]
    public async Task A_gap_eases_and_closes_as_its_weeks_pass()
    {
        await using var service = new GapService();
        await service.InitializeAsync();
        var chain = new Chain(service);
        await chain.Require((0, 10), (1, 20));
        await chain.Gap(gap => gap.Open);

        service.Clock.Advance(chain.Week(1).ToDateTime(default) - service.Clock.GetUtcNow().UtcDateTime);
        var eased = await service.Bus.Hear<GapEased>(gap => gap.GapId == chain.GapId);
        eased.Weeks.ShouldHaveSingleItem().Week.ShouldBe(chain.Week(1));
        (eased.Causes[0].Kind, eased.Causes[0].Subject).ShouldBe(("WeekBegan", null));

        service.Clock.Advance(TimeSpan.FromDays(7));
        await service.Bus.Hear<GapClosed>(gap => gap.GapId == chain.GapId);
        var closed = await chain.Gap(gap => !gap.Open);
        closed.ClosedAt!.Value.ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(chain.Week(2).ToDateTime(default), TimeSpan.Zero));
        (await chain.Balance(_ => true)).Weeks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gap_that_opens_and_closes_again_and_again_closes_when_the_week_is_over()
    {
        await using var service = new GapService();
        await service.InitializeAsync();
        var chain = new Chain(service);
        for (var time = 0; time < 3; time++)
        {
            await chain.Require((0, 10));
            await chain.Gap(gap => gap.Open && gap.State is GapState.BottleneckRed);
            await chain.Require((0, 0));
            await chain.Gap(gap => gap.Open == (time == 2) && gap.State is not GapState.BottleneckRed);
        }

        service.Clock.Advance(TimeSpan.FromDays(7));
        await chain.Gap(gap => !gap.Open);
        (await Eventually.Get(
            () => Task.FromResult(service.Bus.All<GapClosed>().Where(gap => gap.GapId == chain.GapId).ToList()), heard => heard.Count == 3))[2]
            .Causes[0].Kind.ShouldBe("WeekBegan");
    }
}
