using Marten;
using Marten.Linq.MatchesSql;

using MassTransit;

using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>A pilot run and the gap closure that it belongs to; none of this ever changes.</summary>
sealed record RunOfClosure(Guid ClosureId, Guid RunId, Guid SupplierId, Guid ComponentId)
{
    /// <summary>Decides on what was heard of the run.</summary>
    public async Task Hear(Work work, object fact, DateTimeOffset at)
    {
        var closure = work.Stream<GapClosure>(ClosureId);
        await work.Load();
        closure.Append(GapClosureProcess.Decide(closure.State, new HeardOfRun(RunId, fact), at));
    }

    /// <summary>
    /// Assesses the supplier's qualification with the run's result, and decides on it. The result of a cancelled run no longer counts;
    /// the correction of one that counted does.
    /// </summary>
    /// <param name="correction">0 for the result as first reported, then the number of its correction.</param>
    public async Task Assess(Work work, RunCompleted m, int correction, DateTimeOffset at)
    {
        var closure = work.Stream<GapClosure>(ClosureId);
        var qualification = work.Stream<SupplierQualification>(SupplierQualification.IdOf(SupplierId, ComponentId));
        await work.Load();
        var run = closure.State!.Run(RunId)!;
        if (!PilotRunProcess.BelongsTo(m, run) || run.IsCancelled && qualification.State?.Find(m.BookingId) is null) return;

        var result = new RunResult(
            ClosureId, m.BookingId, m.Lot, m.Started, m.Good, m.Characteristics, correction, m.LineId, m.Operator, m.BookedBy);
        qualification.Append(AssessRun.Decide(
            new AssessRun(SupplierId, ComponentId, result, closure.State.PilotRun!.Criteria), qualification.State, at));
        var (known, qualified) = (
            qualification.State!.Find(m.BookingId)!, qualification.State.State == QualificationState.Qualified);
        closure.Append(GapClosureProcess.Decide(
            closure.State, new HeardOfRun(RunId, new RunResultAssessed(known.Run, known.Shortcomings, qualified)), at));
    }
}

static class RunsOfClosures
{
    const string HasRun = "d.data -> 'runIds' @> jsonb_build_array(?::text)";

    /// <summary>
    /// Goes on where the run belongs to a gap closure. Most bookings do not: they change nothing, and are not even noted as seen.
    /// </summary>
    public static async Task WithRun(this IDocumentStore store, Guid? runId, Func<RunOfClosure, Task> then, CancellationToken cancel)
    {
        if (runId is not { } id || await store.Find(id, cancel) is not { } run) return;
        await then(run);
    }

    /// <summary>Decides on what was heard of a run.</summary>
    public static Task HearOfRun<T>(this IDocumentStore store, ConsumeContext<T> context, Guid? runId) where T : class => store.WithRun(
        runId, run => store.Consume(context, (work, delivery) => run.Hear(work, context.Message, delivery.At)), context.CancellationToken);

    static async Task<RunOfClosure?> Find(this IDocumentStore store, Guid id, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var closure = await session.Query<GapClosure>().FirstOrDefaultAsync(closure => closure.MatchesSql(HasRun, $"{id}"), cancel);
        return closure?.Run(id) is { } run ? new(closure.Id, id, run.SupplierId, run.ComponentId) : null;
    }
}
