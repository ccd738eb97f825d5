using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Events from before values had bounds. One of them must not keep anybody from anything.</summary>
public sealed class AbsurdStoredTests(ForecastingService service)
{
    readonly Guid absurd = Guid.NewGuid(), oem = Guid.NewGuid();

    [Fact]
    public async Task Absurd_contributions_are_summed_and_the_sums_of_others_follow()
    {
        var (shared, own) = (await service.KnowsComponent(), await service.KnowsComponent());
        foreach (var organisation in new[] { absurd, Guid.NewGuid(), Guid.NewGuid() })
            await Append<Contribution>(
                Contribution.IdOf(organisation, shared, Region), new ContributionCalculated(organisation, shared, Region,
                [
                    Week(DateOnly.MinValue, decimal.MaxValue), Week(service.ThisWeek(), decimal.MaxValue),
                    Week(service.ThisWeek().AddDays(7), 1e-28m), Week(DateOnly.MaxValue, decimal.MaxValue),
                ], []));
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == shared && sum.Contributors.Count == 3
            && sum.Weeks.Single(week => week.Week == service.ThisWeek()).Quantity == 1e15m);

        await service.Plans(oem, own, 10);
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == own && sum.Weeks[0].Quantity == 10);
        var alliance = service.As(Guid.NewGuid(), "alliance");
        (await Posted(alliance, "/regional-requirements/by-components", shared, own)).ShouldBe(1, "of one OEM alone nothing is told");
        (await service.Oem(absurd).Get<ComponentRequirement>($"/requirements/{shared}/{Region}")).Weeks[1].Net.ShouldBe(1e15m);
    }

    [Fact]
    public async Task Absurd_stock_and_actuals_of_one_hold_up_no_other()
    {
        var lens = await service.KnowsComponent();
        var item = new DemandedItem(null, lens);
        await Append<ComponentStock>(
            ComponentStock.IdOf(absurd, lens, Region),
            new StockReported(absurd, lens, Region, DateOnly.MinValue, decimal.MaxValue,
                [new(DateOnly.MinValue, decimal.MaxValue), new(DateOnly.MaxValue, decimal.MaxValue)], service.Clock.GetUtcNow()));
        await Append<ActualsLog>(
            ActualsLog.IdOf(absurd, item, Region),
            new ActualsRecorded(ActualsLog.IdOf(absurd, item, Region), absurd, item, Region,
                [new(DateOnly.MinValue, decimal.MaxValue), new(service.ThisWeek().AddDays(-7), decimal.MaxValue)], service.Clock.GetUtcNow()));
        await service.Plans(absurd, lens, 5);
        await service.Plans(oem, lens, 10);

        await service.Requires(oem, lens, 10);
        (await service.Oem(absurd).Get<Page<StockLevel>>("/stock")).Items.Count.ShouldBe(1);
        (await service.Oem(absurd).Get<Page<ActualDemand>>("/actuals")).Items.Count.ShouldBe(1);
        await service.Runs(absurd);
    }

    static ContributionWeek Week(DateOnly week, decimal quantity) => new(week, quantity, quantity, quantity, Forecast: false);

    async Task Append<T>(Guid stream, object e) where T : class
    {
        await using var session = service.Store.LightweightSession();
        session.Events.StartStream<T>(stream, e);
        await session.SaveChangesAsync();
    }

    static async Task<int> Posted(HttpClient client, string path, params Guid[] ids)
    {
        using var response = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, path, ids);
        response.EnsureSuccessStatusCode();
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<RegionalRequirement[]>(
            response.Content, ForecastingService.Json))!.Length;
    }
}
