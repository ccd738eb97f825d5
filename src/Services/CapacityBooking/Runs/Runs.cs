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

/// <summary>A run's result as it stands after its corrections.</summary>
public sealed partial class RunProjection : MultiStreamProjection<CompletedRun, Guid>
{
    public RunProjection()
    {
        Identity<RunCompleted>(e => e.BookingId);
        Identity<RunCorrected>(e => e.BookingId);
    }

    public static CompletedRun Create(IEvent<RunCompleted> stored)
    {
        var e = stored.Data;
        return new CompletedRun(e.BookingId, e.Operator, new Run(
            e.BookingId, stored.StreamId, e.Organisation, e.For.PilotRunId, e.For.SupplierId, e.For.ComponentId, e.Lot,
            e.Started, e.Good, Yield.Of(e.Good, e.Started), [.. e.Characteristics.Select(Capability.Of)], e.At,
            e.For.GapClosureId)
        { Spreads = Spread.Of(e.Characteristics), Sheet = e.Sheet });
    }

    public static CompletedRun Apply(RunCorrected e, CompletedRun completed) => completed with
    {
        Run = completed.Run with
        {
            Lot = e.Lot,
            Started = e.Started,
            Good = e.Good,
            Yield = Yield.Of(e.Good, e.Started),
            Characteristics = [.. e.Characteristics.Select(Capability.Of)],
            Spreads = Spread.Of(e.Characteristics),
            Sheet = e.Sheet,
            Corrections = [.. completed.Run.Corrections, new RunCorrection(e.Correction, e.Reason, e.CorrectedBy, e.At, e.Superseded)],
        },
    };
}

/// <summary>Finds completed runs.</summary>
public static class Runs
{
    const string CorrectedAt = "(d.data #>> '{run,corrections,-1,at}')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/runs", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapGet("/runs/{id:guid}", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapPost("/runs/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
    }

    /// <param name="from">With <paramref name="until"/>, the half-open range in which the run was reported.</param>
    /// <param name="changedAfter">Reported or corrected since.</param>
    /// <param name="order">By the time of the report; null for the order of ids.</param>
    static async Task<Page<Run>> List(
        Guid? lineId, Guid? componentId, DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset? changedAfter, DateOrder? order,
        Paging paging, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        new Faults().Require(from is null || until is null || from < until, "until", "must be after from").ThrowIfAny();
        var runs = session.RunsVisibleTo(caller);
        if (lineId is { } line) runs = runs.Where(run => run.LineId == line);
        if (componentId is { } component) runs = await runs.OfComponent(component, session, cancel);
        runs = runs.ReportedWithin(from, until);
        if (changedAfter is { } moment)
            runs = runs.WhereSql($"greatest({VisibleRuns.CompletedAt}, {CorrectedAt}) > ?::timestamptz", moment);
        if (order is not { } dated) return await paging.Of(runs, run => run.SeenBy(caller), run => run.Id, cancel);

        var found = await paging.InOrderOf(runs, VisibleRuns.CompletedAt, dated).ToListAsync(cancel);
        return paging.Of([.. found.Select(each => each.SeenBy(caller))], run => new Dated(run.CompletedAt, run.Id));
    }

    static async Task<Run> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        (await session.RunsVisibleTo(caller).FirstOrDefaultAsync(run => run.Id == id, cancel))?.SeenBy(caller)
        ?? throw Rejected.NotFound("run", id);

    static async Task<IReadOnlyList<Run>> ByIds(Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var found = await session.RunsVisibleTo(caller).Where(run => run.Id.IsOneOf(ids)).ToListAsync(cancel);
        return [.. found.Select(run => run.SeenBy(caller))];
    }
}
