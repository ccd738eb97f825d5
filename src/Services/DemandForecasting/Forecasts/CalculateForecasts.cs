using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Planning;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// Keeps the forecast of every item up to date, on one replica only: whenever actuals come or a planner adjusts, for their
/// items; in a run, for all of an OEM, and such a run begins with each week. What nothing changed for is not calculated
/// again, and a run that was interrupted goes on where it was, so doing it twice changes nothing.
/// </summary>
sealed class CalculateForecasts : SubscriptionBase
{
    public CalculateForecasts()
    {
        Name = "forecasts";
        IncludeType<ActualsRecorded>();
        IncludeType<ActualsCorrected>();
        IncludeType<OutlierMarked>();
        IncludeType<OutlierUnmarked>();
        IncludeType<ForecastOverridden>();
        IncludeType<OverrideWithdrawn>();
        IncludeType<EffectDeclared>();
        IncludeType<EffectWithdrawn>();
        IncludeType<AnalogueDeclared>();
        IncludeType<AnalogueWithdrawn>();
        IncludeType<FirmOrdersRecorded>();
        IncludeType<ForecastRunStarted>();
        IncludeType<WeekBegan>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page without any of these events only moves the progress; before the first week there is nothing to forecast from.
        if (page.Events is [] || await operations.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancellationToken) is not { } current)
            return NullChangeListener.Instance;
        var at = page.Events[^1].Timestamp;
        var store = operations.DocumentStore;
        if (page.Events.Any(e => e.Data is WeekBegan)) await StartRuns(store, current.Week, at, cancellationToken);
        await KeepForecasts.UpToDate(
            store,
            [
                .. page.Events.Select(e => e.Data).OfType<IAdjustment>().Select(e => e.Subject),
                .. await Counted(operations, [.. page.Events.Where(e => e.Data is ActualsRecorded or ActualsCorrected).Select(e => e.StreamId).Distinct()], cancellationToken),
            ],
            current.Week, at, cancellationToken);
        foreach (var run in page.Events.Select(e => e.Data).OfType<ForecastRunStarted>())
            await ContinueForecastRun.ToTheEnd(store, run.RunId, at, cancellationToken);
        return NullChangeListener.Instance;
    }

    static async Task StartRuns(IDocumentStore store, DateOnly week, DateTimeOffset at, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        foreach (var organisation in await Situations.OrganisationsAsync(session, cancel))
        {
            var id = ForecastRun.IdOf(week, organisation);
            var (items, before) = (await session.ForecastSubjectsAsync(organisation, cancel), await session.LoadAsync<ForecastRun>(id, cancel));
            var components = await session.RequiredComponentsAsync(organisation, cancel);
            session.AppendNext<ForecastRun>(id, before?.Version, StartForecastRunDecider.Decide(organisation, week, items, components, before, at));
        }
        await session.SaveChangesAsync(cancel);
    }

    /// <summary>The items whose actuals these are, and those that they stand for.</summary>
    static async Task<IReadOnlyList<ForecastSubject>> Counted(IQuerySession session, Guid[] logs, CancellationToken cancel) =>
    [
        .. (await session.LoadManyAsync<ActualsLog>(cancel, logs)).Select(SubjectOf),
        .. (await session.Query<AdjustedDemand>().Where(adjusted => adjusted.Analogue != null && adjusted.Analogue.ActualsId.IsOneOf(logs)).ToListAsync(cancel)).Select(SubjectOf),
    ];

    static ForecastSubject SubjectOf(ActualsLog log) => new(log.Organisation, log.Item, log.Region);

    static ForecastSubject SubjectOf(AdjustedDemand adjusted) => new(adjusted.Organisation, adjusted.Item, adjusted.Region);
}
