using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.ControlSignals;

/// <summary>
/// Finds charts that went out of control. An organisation sees those over its own runs and lines: of a loss that others see by their runs
/// nothing is told.
/// </summary>
public static class ControlLossList
{
    const string LostAt = "(d.data #>> '{loss,lostAt}')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/control-losses", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapGet("/control-losses/{id:guid}", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
    }

    /// <summary>The latest first.</summary>
    /// <param name="lost">True for charts that are out of control now, false for those that are in control again; null for both.</param>
    /// <param name="runId">Only signals that this run completed.</param>
    static async Task<Page<ControlLoss>> List(
        Guid? lineId, Guid? componentId, Guid? runId, bool? lost, Paging paging, Caller caller, IQuerySession session,
        CancellationToken cancel)
    {
        var watches = session.Query<ControlWatch>().Where(watch => watch.Reader == caller.Organisation);
        if (lineId is { } line) watches = watches.Where(watch => watch.Loss.LineId == line);
        if (runId is { } run) watches = watches.Where(watch => watch.Loss.RunId == run);
        if (lost is { } isLost) watches = watches.Where(watch => watch.IsLost == isLost);
        if (componentId is { } component)
        {
            object ids = (await session.IdentitiesOf([component], cancel)).AllOf(component).Select(id => $"{id}").ToArray();
            watches = watches.Where(watch => watch.MatchesSql("d.data #>> '{loss,componentId}' = any(?)", ids));
        }

        var found = await paging.InOrderOf(watches, LostAt, DateOrder.LatestFirst).ToListAsync(cancel);
        return paging.Of([.. found.Select(each => each.Loss)], loss => new Dated(loss.LostAt, loss.Id));
    }

    static async Task<ControlLoss> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<ControlWatch>(id, cancel) is { } found && found.Reader == caller.Organisation
            ? found.Loss : throw Rejected.NotFound("controlLoss", id);
}
