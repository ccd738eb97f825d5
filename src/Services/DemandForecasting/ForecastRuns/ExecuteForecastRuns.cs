using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.ForecastRuns;

/// <summary>
/// Begins a run for each OEM with each week, and works off these and those that an OEM asked for, one after the other and on
/// one replica only. One that was interrupted goes on where it was, so doing it twice changes nothing.
/// </summary>
sealed class ExecuteForecastRuns : SubscriptionBase
{
    readonly TimeProvider clock;

    public ExecuteForecastRuns(TimeProvider clock)
    {
        this.clock = clock;
        Name = "forecast-runs";
        IncludeType<ForecastRunStarted>();
        IncludeType<WeekBegan>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page without any of these events only moves the progress.
        if (page.Events is []) return NullChangeListener.Instance;
        var store = operations.DocumentStore;
        if (page.Events.Any(e => e.Data is WeekBegan)) await StartRuns(store, operations, cancellationToken);
        foreach (var run in page.Events.Select(e => e.Data).OfType<ForecastRunStarted>())
            await ContinueForecastRun.UntilFinished(store, run.RunId, clock, cancellationToken);
        return NullChangeListener.Instance;
    }

    async Task StartRuns(IDocumentStore store, IQuerySession reading, CancellationToken cancel)
    {
        if (await reading.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel) is not { Week: var week }) return;
        foreach (var organisation in await RequirementQueries.OrganisationsAsync(reading, cancel))
        {
            var id = ForecastRun.IdOf(week, organisation);
            await store.Change(id, async work =>
            {
                var run = work.Stream<ForecastRun>(id, turn: ForecastRun.TurnOf(organisation));
                await work.Load();
                if (run.State is not null) return;
                var scope = await work.Queries.LoadDemandScopeAsync(organisation, cancel);
                var components = await work.Queries.ForecastComponentsAsync(scope, cancel);
                run.Append(StartForecastRunDecider.Decide(organisation, week, scope.Subjects(), components, run.State, clock.GetUtcNow()));
            }, cancel);
        }
    }
}
