using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ForecastRuns;

/// <summary>Progress of the caller's forecast runs.</summary>
public static class ForecastRunList
{
    const string StartedAt = "(d.data ->> 'startedAt')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/forecast-runs", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/forecast-runs/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await session.LoadAsync<ForecastRun>(id, cancel) is { } run && run.Organisation == caller.Organisation
                ? ViewOf(run)
                : throw Rejected.NotFound("run", id)).RequireAnyRole(Roles.Oem);
    }

    /// <param name="order">By the time of the start; null for the order of ids.</param>
    static async Task<Page<ForecastRunProgress>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, DateOrder? order = null)
    {
        var runs = session.Query<ForecastRun>().Where(run => run.Organisation == caller.Organisation);
        if (order is not { } dated) return await paging.Of(runs, ViewOf, run => run.Id, cancel);

        var found = await paging.InOrderOf(runs, StartedAt, dated).ToListAsync(cancel);
        return paging.Of([.. found.Select(ViewOf)], run => new Dated(run.StartedAt, run.Id));
    }

    static ForecastRunProgress ViewOf(ForecastRun run) =>
        new(run.Id, run.Week, run.Items.Count + run.Components.Count, run.Done, run.Calculated, run.Unchanged, run.StartedAt,
            run.FinishedAt);
}
