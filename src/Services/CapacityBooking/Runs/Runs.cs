using JasperFx.Events;

using Marten;
using Marten.Events.Projections;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

/// <summary>A completed run and the operator of its line.</summary>
public sealed record CompletedRun(Guid Id, Guid Operator, Run Run)
{
    public Guid Organisation => Run.Organisation;
    public Guid? SupplierId => Run.SupplierId;
    public Guid LineId => Run.LineId;
    public Guid? ComponentId => Run.ComponentId;
}

public sealed partial class RunProjection : EventProjection
{
    public CompletedRun Create(IEvent<RunCompleted> stored)
    {
        var e = stored.Data;
        return new CompletedRun(e.BookingId, e.Operator, new Run(
            e.BookingId, stored.StreamId, e.Organisation, e.For.PilotRunId, e.For.SupplierId, e.For.ComponentId, e.Lot,
            e.Started, e.Good, e.Good / e.Started, [.. e.Characteristics.Select(Capability.Of)], e.At,
            e.For.GapClosureId));
    }
}

/// <summary>
/// Finds completed runs. An organisation sees the runs that it booked and those of its parts. An operator sees those on its
/// lines.
/// </summary>
public static class Runs
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/runs", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapGet("/runs/{id:guid}", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapPost("/runs/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
    }

    static async Task<Page<Run>> List(
        Guid? lineId, Guid? componentId, Paging paging, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var runs = VisibleTo(caller, session);
        if (lineId is { } line) runs = runs.Where(run => run.LineId == line);
        if (componentId is { } component) runs = runs.Where(run => run.ComponentId == component);
        return await paging.Of(runs, run => run.Run, run => run.Id, cancel);
    }

    static async Task<Run> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        (await VisibleTo(caller, session).FirstOrDefaultAsync(run => run.Id == id, cancel))?.Run ?? throw Rejected.NotFound("run", id);

    static async Task<IReadOnlyList<Run>> ByIds(Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var found = await VisibleTo(caller, session).Where(run => run.Id.IsOneOf(ids)).ToListAsync(cancel);
        return [.. found.Select(run => run.Run)];
    }

    static IQueryable<CompletedRun> VisibleTo(Caller caller, IQuerySession session)
    {
        var organisation = caller.Organisation;
        return session.Query<CompletedRun>().Where(run =>
            run.Organisation == organisation || run.SupplierId == organisation || run.Operator == organisation);
    }
}
