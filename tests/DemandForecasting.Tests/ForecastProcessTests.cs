using System.Text.Json;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What holds of the service as processes: when one is killed without a chance to tidy up, and on any number of cores.</summary>
public sealed class ForecastProcessTests(ServiceProcesses processes) : IClassFixture<ServiceProcesses>
{
    const int Items = 100, Components = 2;

    // Ahead of the real one, so that the processes begin none by themselves.
    static readonly DateOnly First = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7), Second = First.AddDays(7);
    static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_run_that_is_killed_midway_is_finished_by_another_process_with_each_item_once()
    {
        await using var database = await processes.NewDatabaseAsync();
        var store = database.Store;
        await Count(store, Items);
        await using (var killed = await ServiceProcesses.StartAsync(database, "killed"))
        {
            var forecasts = await Eventually.Get(() => Forecasts(store), forecasts => forecasts.Count == Items, LongEnough);
            // The database keeps it from the last item: however fast it is, it is midway.
            await using var held = await HeldForecast.Of(forecasts.Max(forecast => forecast.Id), database.ConnectionString);
            await Begin(store, Second);
            await Eventually.Get(() => RunOf(store, Second), run => run is { Done: > 0 }, LongEnough);
            await killed.KillAsync();
        }
        (await RunOf(store, Second))!.Done.ShouldBeInRange(1, Items - 1);
        var before = await CalculatedInRun(store);

        await using var successor = await ServiceProcesses.StartAsync(database, "successor");
        var run = await Finished(store, Second);
        (run.Done, run.Calculated, run.Unchanged).ShouldBe((Items + Components, Items + Components, 0));
        await using var session = store.QuerySession();
        var noted = (await session.Events.FetchStreamAsync(run.Id)).Select(e => e.Data).OfType<ItemsForecast>().SelectMany(e => e.Items)
            .Select(item => item.ForecastId).ToList();
        (noted.Count, noted.Distinct().Count()).ShouldBe((Items + Components, Items + Components));
        var calculated = await CalculatedInRun(store);
        calculated.Keys.ShouldBe(noted, ignoreOrder: true);
        foreach (var (id, sequence) in before) calculated[id].ShouldBe(sequence, "it was calculated again");
        (await Forecasts(store)).ShouldAllBe(forecast => forecast.Calculations == 2 && forecast.Week == Second);
    }

    [Fact]
    public async Task The_same_events_give_the_same_forecasts_to_the_last_bit_on_any_number_of_cores()
    {
        var one = await ForecastsOn(processors: 1);
        one.Count.ShouldBe(2 * (40 + Components));
        var four = await ForecastsOn(processors: 4);
        four.Keys.ShouldBe(one.Keys, ignoreOrder: true);
        four.Keys.Where(forecast => four[forecast] != one[forecast]).ShouldBeEmpty();
    }

    /// <summary>
    /// All that a process on so many processors calculates of 40 items and their components in two weeks, but when and by which run.
    /// </summary>
    async Task<IReadOnlyDictionary<(Guid Forecast, DateOnly Week), string>> ForecastsOn(int processors)
    {
        await using var database = await processes.NewDatabaseAsync();
        var store = database.Store;
        await Count(store, 40);
        await using var process = await ServiceProcesses.StartAsync(database, $"on-{processors}", processors);
        await Finished(store, First);
        await Begin(store, Second);
        await Finished(store, Second);
        await using var session = store.QuerySession();
        return (await session.Events.QueryAllRawEvents().ToListAsync())
            .Select(e => e.Data switch
            {
                ForecastCalculated item =>
                    (e.StreamId, item.Week, Json: JsonSerializer.Serialize(item with { At = default, RunId = null })),
                ForecastReconciled component =>
                    (e.StreamId, component.Week, Json: JsonSerializer.Serialize(component with { At = default, RunId = default })),
                _ => default,
            })
            .Where(forecast => forecast.Json is not null)
                .ToDictionary(forecast => (forecast.StreamId, forecast.Week), forecast => forecast.Json);
    }

    /// <summary>
    /// The first week begins, and so many products have actuals: of few years and of many, of large parts and of few pieces now
    /// and then. The first of them are built of two components.
    /// </summary>
    static async Task Count(IDocumentStore store, int items)
    {
        await Begin(store, First);
        await using var session = store.LightweightSession();
        for (var item = 0; item < items; item++)
        {
            var random = new Random(item);
            var demanded = new DemandedItem($"P{item:000}", null);
            var weeks = Enumerable.Range(1, item % 4 == 0 ? 30 : 110)
                .Select(ago => new WeekQuantity(First.AddDays(-7 * ago), Quantity(item, ago, random))).InOrder();
            var id = ActualsLog.IdOf(Oem, demanded, Qingdao);
            session.Events.StartStream<ActualsLog>(id, new ActualsRecorded(id, Oem, demanded, Qingdao, weeks, Now));
            if (item < 12)
                session.Store(Structure(demanded.Product!, Part(item % 2 == 0 ? Lens : Display, 2 + item)));
        }
        await session.SaveChangesAsync();
    }

    // The larger the figures, the more of their bits are seen behind the third decimal that is kept.
    static decimal Quantity(int item, int ago, Random random) => (item % 3) switch
    {
        0 => random.Next(4) == 0 ? random.Next(1, 9) : 0,
        1 => random.Next(90, 110) + ago * (item + 7) % 23,
        _ => 300_000_000.125m + random.Next(100_000_000) + (decimal)Math.Round(100_000_000 * Math.Sin(ago * Math.PI / 26), 3),
    };

    static async Task Begin(IDocumentStore store, DateOnly week)
    {
        await using var session = store.LightweightSession();
        session.Events.Append(PlanningWeek.StreamId, new WeekBegan(week, Now));
        await session.SaveChangesAsync();
    }

    static async Task<ForecastRun?> RunOf(IDocumentStore store, DateOnly week)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<ForecastRun>(ForecastRun.IdOf(week, Oem));
    }

    static async Task<ForecastRun> Finished(IDocumentStore store, DateOnly week) =>
        (await Eventually.Get(() => RunOf(store, week), run => run is { FinishedAt: not null }, LongEnough))!;

    static async Task<IReadOnlyList<ItemForecast>> Forecasts(IDocumentStore store)
    {
        await using var session = store.QuerySession();
        return await session.Query<ItemForecast>().ToListAsync();
    }

    /// <summary>Where in the history the second run calculated each forecast; throws if it did one twice.</summary>
    static async Task<IReadOnlyDictionary<Guid, long>> CalculatedInRun(IDocumentStore store)
    {
        await using var session = store.QuerySession();
        return (await session.Events.QueryAllRawEvents().ToListAsync())
            .Where(e => (
                e.Data switch
                {
                    ForecastCalculated item =>
                item.RunId,
                    ForecastReconciled component => component.RunId,
                    _ => null
                }) == ForecastRun.IdOf(Second, Oem))
            .ToDictionary(e => e.StreamId, e => e.Sequence);
    }
}
