using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>
/// What follows when a process was due and nothing had been heard. The state decides whether the time-out still
/// matters: what was answered meanwhile has no due time any more.
/// </summary>
public static class PassDeadline
{
    public static object[] Decide(Closure closure, DateTimeOffset now) =>
    [
        .. closure.AnswerBy <= now && closure.IsOpen ? [Unanswered(closure, now)] : Array.Empty<object>(),
        .. closure.Current.Where(run => run.DueAt <= now).Select(run => Overdue(run, now)).SelectMany(events => events),
    ];

    static AttentionAsked Unanswered(Closure closure, DateTimeOffset now) => new(null, null,
        closure.Phase == ClosurePhase.Proposed
            ? AttentionReasons.ProposalUnanswered.With()
            : AttentionReasons.GapStillOpen.With(),
        now);

    static object[] Overdue(PilotRun run, DateTimeOffset now)
    {
        if (run.AwaitsAnswer) return [new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.NoLineAnswered.With(), now)];

        var booking = run.Bookings.First(booking => booking.DueAt <= now);
        return booking.Reminded
            ? [new RunFailed(run.Id, run.SupplierId, booking.Id, now),
                new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.NoRunResult.With(), now)]
            : [new RunOverdue(run.Id, run.SupplierId, booking.Id, now)];
    }
}
