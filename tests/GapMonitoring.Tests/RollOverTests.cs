using SupplyChain.Contracts.GapMonitoring;

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
        await chain.Gap(gap => gap.Weeks.Count == 2);

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
}
