using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Qualification;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>A run was made: the supplier's qualification moves, and the process with it, in one transaction.</summary>
public sealed class WhenRunCompleted(IDocumentStore store) : IConsumer<Booking.RunCompleted>
{
    public Task Consume(ConsumeContext<Booking.RunCompleted> context) => context.Message.ProcessId is { } id
        ? store.Receive(context, (session, delivery) => Handle(context.Message, id, session, delivery.At, context.CancellationToken))
        : Task.CompletedTask;

    static async Task Handle(Booking.RunCompleted m, Guid id, IDocumentSession session, DateTimeOffset at, CancellationToken cancel)
    {
        if (await session.TakeClosureOfRun(id, cancel) is not { Aggregate: { } closure } stream) return;
        var run = closure.Run(id)!;
        if (!BelongsTo(m, run)) return;

        var qualification = await session.Events.FetchForWriting<SupplierQualification>(
            SupplierQualification.IdOf(run.SupplierId, run.ComponentId), cancel);
        var result = new RunResult(closure.Id, m.BookingId, m.Lot, m.Started, m.Good, m.Characteristics);
        var moved = AssessRun.Decide(
            new AssessRun(run.SupplierId, run.ComponentId, result, closure.PilotRun!.Criteria), qualification.Aggregate, at);
        qualification.AppendMany(moved);
        stream.AppendMany(Decide(
            m, closure, run, qualification.Aggregate?.State == QualificationState.Qualified || moved.OfType<SupplierQualified>().Any(), at));
    }

    /// <summary>
    /// Guard: the run is this process' and of its supplier and component; not cancelled, and each booking has one result.
    /// </summary>
    public static bool BelongsTo(Booking.RunCompleted m, PilotRun run) =>
        !run.IsCancelled && run.Find(m.BookingId)?.Met is null
        && (m.SupplierId is null || m.SupplierId == run.SupplierId) && (m.ComponentId is null || m.ComponentId == run.ComponentId);

    /// <summary>
    /// Criteria met: qualified, and perhaps the end, or the next of the runs asked for. Criteria missed: another run,
    /// and after the second a person.
    /// </summary>
    /// <param name="qualified">What the supplier's qualification is after this run.</param>
    public static object[] Decide(Booking.RunCompleted m, Closure closure, PilotRun run, bool qualified, DateTimeOffset at)
    {
        if (!BelongsTo(m, run)) return [];

        var shortcomings = RunVerdict.Shortcomings(closure.PilotRun!.Criteria, m.Started, m.Good, m.Characteristics);
        var measured = new RunMeasured(
            run.Id, run.SupplierId, m.BookingId, m.Lot, m.Started, m.Good, m.Characteristics.Min(c => c.Cpk), shortcomings, at);
        return [measured, .. Next(closure.Apply(measured), run.Id, shortcomings.Count == 0, qualified, at)];
    }

    static object[] Next(Closure closure, Guid id, bool met, bool qualified, DateTimeOffset at)
    {
        var run = closure.Run(id)!;
        if (run.IsOver) return [];
        if (met && qualified)
        {
            var done = new RunQualified(run.Id, run.SupplierId, at);
            return [done, .. FinishClosure.Decide(closure.Apply(done), at)];
        }
        if (!run.NeedsSlot) return [];
        return run.Failed < ClosureDeadlines.FailedRuns
            ? [AskForRun.Another(closure, run, at)]
            : [new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.RunsMissedCriteria.With(ClosureDeadlines.FailedRuns), at)];
    }
}
