using Marten;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Planning;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ForecastRuns;

public static class StartForecastRunDecider
{
    /// <param name="id">The run's.</param>
    /// <param name="week">The current week; null before the first has begun.</param>
    /// <param name="items">All that the OEM has actuals or adjustments of.</param>
    /// <param name="components">All that these require, or did when it was forecast.</param>
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
    public static ForecastRunStarted? Decide(
        Guid organisation, DateOnly week, IReadOnlyList<ForecastSubject> items, IReadOnlyList<Guid> components, ForecastRun? before, DateTimeOffset now) =>
        before is not null || items is [] ? null : Started(ForecastRun.IdOf(week, organisation), organisation, week, items, components, now);

    static ForecastRunStarted Started(
        Guid id, Guid organisation, DateOnly week, IReadOnlyList<ForecastSubject> items, IReadOnlyList<Guid> components, DateTimeOffset now) => new(
        id, organisation, week,
        [.. items.DistinctBy(item => item.ForecastId()).OrderBy(item => item.ForecastId()).Select(item => new ItemOfRun(item.Item, item.Region))], now,
        [.. components.Order()]);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/forecast-runs", async (Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            var organisation = command.Caller.Organisation;
            var id = command.NewId("forecast-run");
            var week = await session.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel);
            var items = await session.ForecastSubjectsAsync(organisation, cancel);
            var components = await session.ForecastComponentsAsync(organisation, cancel);
            var open = await session.Query<ForecastRun>()
                .Where(run => run.Organisation == organisation && run.FinishedAt == null && run.Id != id).FirstOrDefaultAsync(cancel);
            return await store.Handle<ForecastRun>(command, id, _ => Decide(id, organisation, week?.Week, items, components, open, command.At), cancel);
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>What is forecast for an OEM: all that it has actuals or adjustments of.</summary>
    public static async Task<IReadOnlyList<ForecastSubject>> ForecastSubjectsAsync(this IQuerySession session, Guid organisation, CancellationToken cancel)
    {
        var counted = await session.Query<ActualsLog>().Where(log => log.Organisation == organisation)
            .Select(log => new ItemIn(log.Item, log.Region)).ToListAsync(cancel);
        var adjusted = await session.Query<AdjustedDemand>().Where(demand => demand.Organisation == organisation)
            .Select(demand => new ItemIn(demand.Item, demand.Region)).ToListAsync(cancel);
        return [.. counted.Concat(adjusted).Select(item => new ForecastSubject(organisation, item.Item, item.Region))];
    }

    sealed record ItemIn(DemandPlans.DemandedItem Item, string Region);
}
