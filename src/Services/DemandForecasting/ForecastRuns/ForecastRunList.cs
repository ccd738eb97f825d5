using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ForecastRuns;

/// <summary>Progress of the caller's forecast runs.</summary>
public static class ForecastRunList
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/forecast-runs", (Caller caller, Paging paging, IQuerySession session, CancellationToken cancel) =>
            paging.Of(session.Query<ForecastRun>().Where(run => run.Organisation == caller.Organisation), ViewOf, run => run.Id, cancel))
            .RequireAnyRole(Roles.Oem);
        routes.MapGet("/forecast-runs/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await session.LoadAsync<ForecastRun>(id, cancel) is { } run && run.Organisation == caller.Organisation
                ? ViewOf(run)
                : throw Rejected.NotFound("run", id)).RequireAnyRole(Roles.Oem);
    }

    static ForecastRunProgress ViewOf(ForecastRun run) =>
        new(run.Id, run.Week, run.Items.Count + run.Components.Count, run.Done, run.Calculated, run.Unchanged, run.StartedAt,
            run.FinishedAt);
}
