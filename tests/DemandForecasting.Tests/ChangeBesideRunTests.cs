using System.Net;

using JasperFx;

using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.TestKit;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Planners change items while a run is over them; the database holds an item where a test wants the others to meet.</summary>
public sealed class ChangeBesideRunTests(ForecastingService service) : IClassFixture<ForecastingService>
{
    // More than a run does in one transaction.
    const int Items = Batches.MaxItems + 8;

    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task A_change_does_not_wait_for_a_run_that_is_under_way()
    {
        var items = await Counted();
        Guid run;
        await using (var held = await HeldForecast.Of(items[0].ForecastId(), service.Servers.Database))
        {
            run = BeginNextWeek();
            await held.Keeps(1);
            await Override(items[^1], 40);
            await Eventually.Get(
                () => ForecastOf(items[^1]), forecast => forecast.Week == service.ThisWeek() && forecast.Weeks[0].Expected == 40);
            (await RunOf(run)).Done.ShouldBe(0);
        }
        var ended = await Finished(run);
        (ended.Done, ended.Calculated, ended.Unchanged).ShouldBe((Items, Items - 1, 1));
        foreach (var item in items) (await ForecastOf(item)).ShouldSatisfyAllConditions(
            forecast => forecast.Week.ShouldBe(service.ThisWeek()), forecast => forecast.Calculations.ShouldBe(2));
    }

    [Fact]
    public async Task A_change_behind_a_run_at_the_same_item_comes_on_top_of_it()
    {
        var items = await Counted();
        Guid run;
        await using (var held = await HeldForecast.Of(items[0].ForecastId(), service.Servers.Database))
        {
            run = BeginNextWeek();
            await held.Keeps(1);
            await Override(items[0], 40);
            await held.Keeps(2);
        }
        await Eventually.Get(() => ForecastOf(items[0]), forecast => forecast.Calculations == 3 && forecast.Weeks[0].Expected == 40);
        var ended = await Finished(run);
        (ended.Done, ended.Calculated, ended.Unchanged).ShouldBe((Items, Items, 0));
        (await ForecastOf(items[0])).Week.ShouldBe(service.ThisWeek());
        (await DoneOnce(run)).ShouldBe(items.Select(item => item.ForecastId()));
    }

    [Fact]
    public async Task A_run_behind_a_change_of_the_same_item_leaves_it()
    {
        var items = await Counted();
        Guid run;
        await using (var held = await HeldForecast.Of(items[0].ForecastId(), service.Servers.Database))
        {
            await Override(items[0], 40);
            await held.Keeps(1);
            run = (await service.Oem(oem).Accepted("/forecast-runs", new { })).Id;
            await held.Keeps(2);
        }
        var ended = await Finished(run);
        (ended.Done, ended.Calculated, ended.Unchanged).ShouldBe((Items, 0, Items));
        var forecast = await ForecastOf(items[0]);
        (forecast.Calculations, forecast.Weeks[0].Expected).ShouldBe((2, 40));
        (await DoneOnce(run)).ShouldBe(items.Select(item => item.ForecastId()));
    }

    [Fact]
    public async Task Of_runs_that_are_asked_for_at_once_one_begins()
    {
        var items = await Counted();
        HttpStatusCode[] answers;
        await using (var held = await HeldForecast.Of(items[0].ForecastId(), service.Servers.Database))
        {
            // Nobody gets past the first item, so the run that begins stays open.
            await Override(items[0], 40);
            await held.Keeps(1);
            answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask()));
        }
        answers.Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
        await using var session = service.Store.QuerySession();
        var run = (await session.Query<ForecastRun>().Where(run => run.Organisation == oem).ToListAsync()).ShouldHaveSingleItem();
        await Finished(run.Id);

        async Task<HttpStatusCode> Ask()
        {
            using var request =
                new HttpRequestMessage(HttpMethod.Post, "/forecast-runs") { Headers = { { "Idempotency-Key", $"{Guid.NewGuid()}" } } };
            using var response = await service.Oem(oem).SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Who_collides_looks_again_with_fewer_items_and_gives_up_in_the_end()
    {
        var tried = new List<int>();
        await Batches.RunInBatches(most =>
        {
            tried.Add(most);
            return tried.Count is 2 or 3 or 4 ? throw Faster() : Task.FromResult(tried.Count < 6);
        }, TestContext.Current.CancellationToken);
        tried.ShouldBe([32, 32, 16, 8, 4, 32]);
        await Should.ThrowAsync<ConcurrencyException>(() => Batches.RunInBatches(
            _ => throw Faster(), TestContext.Current.CancellationToken));
    }

    static ConcurrencyException Faster() => new(typeof(ItemForecast), Guid.Empty);

    /// <summary>Items of the OEM with a forecast each, in the order of a run.</summary>
    async Task<IReadOnlyList<ForecastSubject>> Counted()
    {
        ForecastSubject[] items =
            [.. Enumerable.Range(0, Items).Select(item => new ForecastSubject(oem, new DemandedItem($"P{item:000}", null), Platform.Region))
            .OrderBy(item => item.ForecastId())];
        await using var session = service.Store.LightweightSession();
        foreach (var item in items)
            session.Events.StartStream<ActualsLog>(ActualsLog.IdOf(item), new ActualsRecorded(
                ActualsLog.IdOf(item), oem, item.Item, item.Region, service.PastWeeks(10, 100).InOrder(), service.Clock.GetUtcNow()));
        await session.SaveChangesAsync();
        await Eventually.Get(
            () => session.Query<ItemForecast>().CountAsync(forecast => forecast.Organisation == oem), count => count == Items);
        return items;
    }

    Guid BeginNextWeek()
    {
        service.Clock.Advance(TimeSpan.FromDays(7));
        return ForecastRun.IdOf(service.ThisWeek(), oem);
    }

    Task Override(ForecastSubject item, decimal quantity) => service.Oem(oem).Accepted(
        "/adjustments/overrides", new OverrideForecast(item.Region, service.ThisWeek(), quantity, "holiday", item.Item.Product));

    async Task<ItemForecast> ForecastOf(ForecastSubject item)
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<ItemForecast>(item.ForecastId()))!;
    }

    async Task<ForecastRun> RunOf(Guid id)
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<ForecastRun>(id))!;
    }

    Task<ForecastRun> Finished(Guid run) => Eventually.Get(() => RunOf(run), run => run.FinishedAt is not null);

    async Task<IEnumerable<Guid>> DoneOnce(Guid run)
    {
        await using var session = service.Store.QuerySession();
        return (await session.Events.FetchStreamAsync(run)).Select(e => e.Data).OfType<ItemsForecast>().SelectMany(e => e.Items)
            .Select(item => item.ForecastId).ToList();
    }
}
