using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What is told of a sum over OEMs as weeks pass. A service of its own: the clock is moved.</summary>
public sealed class DisclosureFlowTests(ForecastingService service) : IClassFixture<ForecastingService>
{
    readonly Guid[] oems = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    [Fact]
    public async Task What_three_OEMs_changed_is_told_when_the_next_week_begins()
    {
        var (lens, plans) = (await service.KnowsComponent(), new Dictionary<Guid, Guid>());
        // From the week after next on: nothing of it passes when a week begins.
        foreach (var oem in oems) plans[oem] = await service.Plans(oem, lens, 0, 0, 1000);
        var first = await service.Bus.Hear<RequirementDisclosed>(told => told.ComponentId == lens);
        var (week, path) = (service.ThisWeek(), $"/regional-requirements/{lens}/{Region}");
        first.Views.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            view => (view.Reader, view.Published).ShouldBe((null, week)),
            view => view.Weeks.ShouldBe([new DisclosedWeek(week.AddDays(14), 1000, false)]));

        var alliance = service.As(Guid.NewGuid(), "alliance");
        foreach (var oem in oems)
        {
            await service.Oem(oem).Accepted($"/plans/{plans[oem]}/revisions", new ReviseDemandPlan(service.WeeksFromNow(0, 0, 20_000)));
            await service.Requires(oem, lens, 0, 0, 20_000);
        }
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Weeks[0].Quantity == 60_000);
        (await alliance.Get<RegionalRequirement>(path)).Weeks[0].Quantity.Band.From.ShouldBe(1000);
        var before = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));

        service.Clock.Advance(TimeSpan.FromDays(7));
        var second = await Eventually.Get(() => alliance.Get<RegionalRequirement>(path), sum => sum.Published == week.AddDays(7));
        second.Weeks[0].Quantity.ShouldBe(new BandedSum(null, Band.Of(60_000), 3));
        var list = await alliance.Get<Page<RegionalRequirement>>("/regional-requirements");
        (await alliance.Get<Page<RegionalRequirement>>($"/regional-requirements?after={list.Keys![^1]}")).Items.ShouldBeEmpty("it goes on behind any entry");
        list.Keys!.Count.ShouldBe(list.Items.Count);
        (await alliance.Get<RegionalRequirement>($"{path}?asOf={before}")).Weeks[0].Quantity.Band.From.ShouldBe(1000);
        (await service.Bus.Hear<RequirementDisclosed>(told => told.ComponentId == lens && told.Views[0].Weeks is [{ From: 10_000 }]))
            .Views[0].Published.ShouldBe(week.AddDays(7));

        service.Clock.Advance(TimeSpan.FromDays(14));
        await Eventually.Get(() => alliance.Get<Page<RegionalRequirement>>("/regional-requirements"), page => page.Items.Count == 0);
        (await alliance.Get<RegionalRequirement>(path)).Weeks.ShouldBeEmpty("the week is over");
    }

    [Fact]
    public async Task Each_of_four_OEMs_has_a_view_of_the_others()
    {
        var (lens, fourth) = (await service.KnowsComponent(), Guid.NewGuid());
        foreach (var oem in oems) await service.Plans(oem, lens, 1000);
        await service.Plans(fourth, lens, 100_000);
        // The fourth is most of every other sum, and reads a sum of its own.
        var told = await service.Bus.Hear<RequirementDisclosed>(told => told.ComponentId == lens && told.Views.Any(view => view.Reader == fourth));
        told.Views.Single(view => view.Reader == fourth).Weeks.ShouldBe([new DisclosedWeek(service.ThisWeek(), 1000, false)]);
        told.Views.ShouldNotContain(view => oems.Contains(view.Reader ?? Guid.Empty));
        (await service.As(fourth, "oem").GetAsync($"/regional-requirements/{lens}/{Region}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
