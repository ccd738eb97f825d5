using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Planning;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// Keeps the forecast of every item up to date, on one replica only: whenever actuals come, for their items; when a week
/// begins, for all. What nothing changed for is not calculated again, so doing it twice changes nothing.
/// </summary>
sealed class CalculateForecasts : SubscriptionBase
{
    public CalculateForecasts()
    {
        Name = "forecasts";
        IncludeType<ActualsRecorded>();
        IncludeType<ActualsCorrected>();
        IncludeType<WeekBegan>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page without any of these events only moves the progress; before the first week there is nothing to forecast from.
        if (page.Events is [] || await operations.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancellationToken) is not { } current)
            return NullChangeListener.Instance;
        var at = page.Events[^1].Timestamp;
        var all = page.Events.Any(e => e.Data is WeekBegan);
        var counted = page.Events.Where(e => e.Data is not WeekBegan).Select(e => e.StreamId).Distinct().ToArray();
        var logs = all
            ? await operations.Query<ActualsLog>().ToListAsync(cancellationToken)
            : await operations.LoadManyAsync<ActualsLog>(cancellationToken, counted);
        await KeepForecasts.UpToDate(
            operations.DocumentStore, [.. logs.Select(log => new ForecastSubject(log.Organisation, log.Item, log.Region))], current.Week, at, cancellationToken);
        return NullChangeListener.Instance;
    }
}
