using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>
/// Measures the forecasts of an item whenever actuals of it come or are corrected, on one replica only; measuring twice changes nothing.
/// </summary>
sealed class MeasureAccuracy : SubscriptionBase
{
    const int ItemsPerTransaction = 100;

    public MeasureAccuracy()
    {
        Name = "accuracy";
        IncludeType<ActualsRecorded>();
        IncludeType<ActualsCorrected>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page without any of these events only moves the progress; before the first week nothing was forecast.
        if (page.Events is [] || await operations.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancellationToken) is not { } current)
            return NullChangeListener.Instance;
        foreach (var logs in page.Events.Select(e => e.StreamId).Distinct().Order().Chunk(ItemsPerTransaction))
            await Measure(operations.DocumentStore, logs, current.Week, page.Events[^1].Timestamp, cancellationToken);
        return NullChangeListener.Instance;
    }

    static async Task Measure(IDocumentStore store, Guid[] ids, DateOnly week, DateTimeOffset at, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        var logs = (await session.LoadManyAsync<ActualsLog>(cancel, ids))
            .ToDictionary(log => new ForecastSubject(log.Organisation, log.Item, log.Region));
        var forecasts = (await session.LoadManyAsync<ItemForecast>(cancel, [.. logs.Keys.Select(subject => subject.ForecastId())]))
            .ToDictionary(forecast => forecast.Id);
        var before = (await session.LoadManyAsync<ItemAccuracy>(cancel, [.. logs.Keys.Select(ItemAccuracy.IdOf)]))
            .ToDictionary(accuracy => accuracy.Id);
        foreach (var (subject, log) in logs)
        {
            if (!forecasts.TryGetValue(subject.ForecastId(), out var forecast)) continue;
            var id = ItemAccuracy.IdOf(subject);
            var state = before.GetValueOrDefault(id);
            var events = MeasureForecasts.Decide(
                subject, forecast.Vintages, [.. log.Weeks.Where(counted => counted.Week < week)], state, at);
            if (events is []) continue;
            if (state is null) session.Events.StartStream<ItemAccuracy>(id, events);
            else session.Events.Append(id, state.Version + events.Length, events);
        }
        await session.SaveChangesAsync(cancel);
    }
}
