using Marten;

using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ForecastRuns;

public static class StartForecastRunDecider
{
    /// <param name="id">The run's.</param>
    /// <param name="week">The current week; null before the first has begun.</param>
    /// <param name="items">All items with actuals or adjustments of the OEM.</param>
    /// <param name="components">All components that these require, or required at their last forecast.</param>
    /// <param name="open">A run of the OEM's that has not finished.</param>
    public static object[] Decide(
        Guid id, Guid organisation, DateOnly? week, IReadOnlyList<ForecastSubject> items, IReadOnlyList<Guid> components, ForecastRun? open,
        DateTimeOffset now)
    {
        new Faults()
            .Require(week is not null, "week", "none has begun yet; try again in a moment")
            .Require(items is not [], "items", "there are no actuals to forecast from")
            .ThrowIfAny();
        if (open is not null) throw Rejected.Conflict("run", $"one is under way: {open.Id}");
        return [Started(id, organisation, week!.Value, items, components, now)];
    }

    /// <summary>The run of a week that began; once per OEM.</summary>
    public static object[] Decide(
        Guid organisation, DateOnly week, IReadOnlyList<ForecastSubject> items, IReadOnlyList<Guid> components, ForecastRun? before,
        DateTimeOffset now) =>
        before is not null
            || items is [] ? [] : [Started(ForecastRun.IdOf(week, organisation), organisation, week, items, components, now)];

    static ForecastRunStarted Started(
        Guid id, Guid organisation, DateOnly week, IReadOnlyList<ForecastSubject> items, IReadOnlyList<Guid> components,
        DateTimeOffset now) => new(
        id, organisation, week,
        [.. items.DistinctBy(item => item.ForecastId()).OrderBy(item => item.ForecastId())
            .Select(item => new ItemOfRun(item.Item, item.Region))], now,
        [.. components.Order()]);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/forecast-runs", (Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var (organisation, id) = (command.Caller.Organisation, command.NewId("forecast-run"));
                var run = work.Stream<ForecastRun>(id, turn: ForecastRun.TurnOf(organisation));
                var week = work.Document<PlanningWeek>(PlanningWeek.StreamId);
                await work.Load();
                var scope = await work.Queries.LoadDemandScopeAsync(organisation, cancel);
                var components = await work.Queries.ForecastComponentsAsync(scope, cancel);
                var open = await work.Queries.Query<ForecastRun>()
                    .Where(other => other.Organisation == organisation && other.FinishedAt == null && other.Id != id)
                    .FirstOrDefaultAsync(cancel);
                return run.Append(Decide(id, organisation, week.Value?.Week, scope.Subjects(), components, open, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Oem);
}
