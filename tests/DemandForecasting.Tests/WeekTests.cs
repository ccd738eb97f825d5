using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>A service of its own: these tests move the clock, or compare all that is stored.</summary>
public sealed class WeekTests(ForecastingService service) : IClassFixture<ForecastingService>
{
    [Fact]
    public void A_week_begins_once()
    {
        Scenario.Given<PlanningWeek>().When(week => BeginWeek.Decide(Sample.Week(0), week, Sample.Now))
            .Then(new WeekBegan(Sample.Week(0), Sample.Now));
        Scenario.Given<PlanningWeek>(new WeekBegan(Sample.Week(0), Sample.Now))
            .When(week => BeginWeek.Decide(Sample.Week(0), week, Sample.Now)).ThenNothing();
        Scenario.Given<PlanningWeek>(new WeekBegan(Sample.Week(1), Sample.Now))
            .When(week => BeginWeek.Decide(Sample.Week(0), week, Sample.Now)).ThenNothing();
    }

    [Fact]
    public async Task A_new_week_moves_the_horizon_and_a_rebuild_finds_the_same()
    {
        var (lens, oem) = (await service.KnowsComponent(), Guid.NewGuid());
        await service.Oem(oem).Accepted("/plans", new SubmitDemandPlan(Region, service.WeeksFromNow(10, 20), ComponentId: lens));
        var first = await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens);
        (first.Weeks.Count, first.Weeks[0].Quantity, first.Weeks[38].Week).ShouldBe((39, 10, service.ThisWeek().AddDays(7 * 38)));

        service.Clock.Advance(TimeSpan.FromDays(7));
        var second = await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Weeks[0].Week == service.ThisWeek());
        (second.Weeks.Count, second.Weeks[0].Quantity, second.Weeks[38].Week).ShouldBe((39, 20, service.ThisWeek().AddDays(7 * 38)));

        await service.Oem(oem).Accepted("/stock", new ReportStock(lens, Region, 5, []));
        await service.Release(Released(oem, "HMD", "A", Line(lens, 1)));
        await service.Plans(oem, "HMD", 7);
        await service.Requires(oem, lens, [22, .. Enumerable.Repeat(15m, 38)]);
        await Eventually.Holds(async () =>
        {
            var before = await ReadModels.DumpAsync(service.Services);
            await ReadModels.RebuildAsync(service.Services);
            (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
        });
    }
}
