using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.Planning;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.ForecastRuns;

/// <summary>
/// Begins a run for each OEM with each week, and works off these and those that an OEM asked for, one after the other and on
/// one replica only. One that was interrupted goes on where it was, so doing it twice changes nothing.
/// </summary>
sealed class WorkOffForecastRuns : SubscriptionBase
{
    public WorkOffForecastRuns()
    {
        Name = "forecast-runs";
        IncludeType<ForecastRunStarted>();
        IncludeType<WeekBegan>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page without any of these events only moves the progress.
        if (page.Events is []) return NullChangeListener.Instance;
        var (store, at) = (operations.DocumentStore, page.Events[^1].Timestamp);
        if (page.Events.Any(e => e.Data is WeekBegan)) await StartRuns(store, at, cancellationToken);
        foreach (var run in page.Events.Select(e => e.Data).OfType<ForecastRunStarted>())
            await ContinueForecastRun.ToTheEnd(store, run.RunId, at, cancellationToken);
        return NullChangeListener.Instance;
    }

    static async Task StartRuns(IDocumentStore store, DateTimeOffset at, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel) is not { Week: var week }) return;
        foreach (var organisation in await Situations.OrganisationsAsync(session, cancel))
        {
            var id = ForecastRun.IdOf(week, organisation);
            var (items, before) = (await session.ForecastSubjectsAsync(organisation, cancel), await session.LoadAsync<ForecastRun>(id, cancel));
            var components = await session.ForecastComponentsAsync(organisation, cancel);
            session.AppendNext<ForecastRun>(id, before?.Version, StartForecastRunDecider.Decide(organisation, week, items, components, before, at));
        }
        await session.SaveChangesAsync(cancel);
    }
}
