using Marten;

using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>A service whose first instance can be cut off for good, as one that was killed, while a second takes over.</summary>
public sealed class KilledService : CutOffService
{
    /// <summary>Another instance with a connection of its own to the same database.</summary>
    public WebApplicationFactory<Program> Second()
    {
        var second = new WebApplicationFactory<Program>().WithWebHostBuilder(ConfigureDirectly);
        second.CreateDefaultClient().Dispose();
        return second;
    }
}

public sealed class ForecastRunTests
{
    static readonly Guid Run = Guid.Parse("00000000-0000-0000-0000-0000000000f1");
    static readonly IReadOnlyList<ForecastSubject> Subjects = [new(Oem, LensItself, Qingdao), new(Oem, Headset, Qingdao), new(Oem, Headset with { Product = "hmd-1 " }, Qingdao)];

    [Fact]
    public void A_run_is_over_each_item_once_and_one_at_a_time()
    {
        var run = ForecastRun.Create((ForecastRunStarted)StartForecastRunDecider.Decide(Run, Oem, Week(0), Subjects, [Lens], null, Now).ShouldHaveSingleItem());
        run.Items.Count.ShouldBe(2);
        Scenario.Given<ForecastRun>().When(_ => StartForecastRunDecider.Decide(Run, Oem, Week(0), Subjects, [Lens], run, Now)).ThenRejected("run");
        Scenario.Given<ForecastRun>().When(_ => StartForecastRunDecider.Decide(Run, Oem, null, [], [], null, Now)).ThenRejected("week");
        StartForecastRunDecider.Decide(Oem, Week(0), Subjects, [Lens], null, Now)!.RunId.ShouldBe(ForecastRun.IdOf(Week(0), Oem));
        StartForecastRunDecider.Decide(Oem, Week(0), Subjects, [Lens], run, Now).ShouldBeNull();
    }

    [Fact]
    public void A_run_goes_on_behind_what_is_done()
    {
        var run = ForecastRun.Create(StartForecastRunDecider.Decide(Oem, Week(0), Subjects, [Lens], null, Now)!);
        var next = run.Next(1).ShouldHaveSingleItem();
        var on = run.Apply(new ItemsForecast([new ForecastItem(next.ForecastId(), ForecastOutcome.Calculated)]));
        on.Next(10).ShouldHaveSingleItem().ShouldNotBe(next);
        on.Apply(new ItemsForecast([new ForecastItem(Guid.Empty, ForecastOutcome.Unchanged)])).Next(10).ShouldBeEmpty();
    }
}

public sealed class InterruptedRunTests(KilledService service) : IClassFixture<KilledService>
{
    const int Items = 100;
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task A_run_that_is_killed_midway_is_finished_by_another_instance_with_each_item_once()
    {
        await Count();
        await Eventually.Get(() => Forecasts(service.Store), forecasts => forecasts.Count == Items, TimeSpan.FromMinutes(2));

        service.Clock.Advance(TimeSpan.FromDays(7));
        var id = ForecastRun.IdOf(service.ThisWeek(), oem);
        await Eventually.Get(() => RunOf(service.Store, id), run => run is { Done: > 0 });
        service.Database.Cut();

        await using var second = service.Second();
        var store = (IDocumentStore)second.Services.GetService(typeof(IDocumentStore))!;
        (await RunOf(store, id))!.Done.ShouldBeLessThan(Items, "it was cut off too late to tell anything");
        var run = (await Eventually.Get(() => RunOf(store, id), run => run is { FinishedAt: not null }, TimeSpan.FromMinutes(2)))!;
        (run.Done, run.Calculated, run.Unchanged).ShouldBe((Items, Items, 0));

        await using var session = store.QuerySession();
        var done = (await session.Events.FetchStreamAsync(id)).Select(e => e.Data).OfType<ItemsForecast>().SelectMany(e => e.Items.Select(item => item.ForecastId)).ToList();
        (done.Count, done.Distinct().Count()).ShouldBe((Items, Items));
        (await Forecasts(store)).ShouldAllBe(forecast => forecast.Calculations == 2 && forecast.Week == run.Week);
    }

    async Task Count()
    {
        await using var session = service.Store.LightweightSession();
        for (var item = 0; item < Items; item++)
        {
            var demanded = new DemandedItem($"P{item:000}", null);
            var weeks = Enumerable.Range(1, 110).Select(ago => new Contracts.WeekQuantity(service.ThisWeek().AddDays(-7 * ago), 100 + (ago * (item + 7) % 23))).InOrder();
            var id = ActualsLog.IdOf(oem, demanded, Qingdao);
            session.Events.StartStream<ActualsLog>(id, new ActualsRecorded(id, oem, demanded, Qingdao, weeks, service.Clock.GetUtcNow()));
        }
        await session.SaveChangesAsync();
    }

    static async Task<ForecastRun?> RunOf(IDocumentStore store, Guid id)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<ForecastRun>(id);
    }

    async Task<IReadOnlyList<ItemForecast>> Forecasts(IDocumentStore store)
    {
        await using var session = store.QuerySession();
        return await session.Query<ItemForecast>().Where(forecast => forecast.Organisation == oem).ToListAsync();
    }
}
