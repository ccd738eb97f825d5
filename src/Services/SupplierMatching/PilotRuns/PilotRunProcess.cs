using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.PilotRuns;

/// <summary>A run's result came, was corrected or was confirmed, and the supplier's qualification was assessed with it.</summary>
/// <param name="Shortcomings">Why the run does not count; empty where it counts.</param>
/// <param name="Qualified">Whether the supplier is qualified for the component after this run.</param>
public sealed record RunResultAssessed(RunResult Run, IReadOnlyList<Reason> Shortcomings, bool Qualified);

/// <summary>Time passed and nothing was heard.</summary>
public sealed record TimePassed;

/// <summary>
/// One supplier's pilot run, to be read from top to bottom: what is heard, how the run stands, and what follows. Answers
/// come in any order, late, and more than once.
/// </summary>
public static class PilotRunProcess
{
    public static object[] Decide(PilotRun run, PilotRunTerms terms, object fact, DateTimeOffset at) => fact switch
    {
        // A line holds a slot. Its confirmation may have been heard before.
        SlotHeld m when run.Find(m.BookingId)?.End is not null => [],
        SlotHeld m when run.IsCancelled => [Held(run, m, at), new PilotRunCancelled(run.Id, run.SupplierId, at)],
        SlotHeld m => [Held(run, m, at)],

        // No line has a free slot.
        SlotDeclined m when m.Attempt > run.Attempt || run.Declined.Contains(m.Attempt) => [],
        SlotDeclined m when new RunSlotDeclined(run.Id, run.SupplierId, m.Attempt, m.Reason, at) is var declined =>
            [declined, .. NextSlot(run.After(declined), terms, at)],

        BookingConfirmed m when run.Find(m.BookingId) is { IsConfirmed: true } => [],
        BookingConfirmed m => [new RunConfirmed(run.Id, run.SupplierId, m.BookingId, at)],

        // A slot that was used cannot be lost any more.
        HoldExpired m => Lose(run, m.BookingId, SlotLoss.Expired, terms, at),
        BookingReleased { MovedTo: not null } m => Move(run, m, terms, at),
        BookingReleased m => Lose(run, m.BookingId, SlotLoss.Released, terms, at),

        // The run was made; or its result was corrected or confirmed.
        RunResultAssessed result when run.IsCancelled || !IsNews(result, run) => [],
        RunResultAssessed result when HasResult(run, result) => Again(run, terms, result, at),
        RunResultAssessed result when Measured(run, result, at) is var measured =>
            [measured, .. AfterResult(run.After(measured), terms, result, at)],

        // Nothing was heard.
        TimePassed when run.IsCancelled || !(run.DueAt <= at) => [],
        TimePassed when run.AwaitsAnswer => [new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.NoLineAnswered.With(), at)],
        TimePassed when run.Bookings.First(booking => booking.DueAt <= at) is var due => due.Reminded
            ? [new RunFailed(run.Id, run.SupplierId, due.Id, at),
                new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.NoRunResult.With(), at)]
            : [new RunOverdue(run.Id, run.SupplierId, due.Id, at)],

        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "means nothing to a pilot run"),
    };

    /// <summary>The run's own lot, of its supplier and component.</summary>
    public static bool BelongsTo(RunCompleted m, PilotRun run) =>
        (m.SupplierId is null || m.SupplierId == run.SupplierId) && (m.ComponentId is null || m.ComponentId == run.ComponentId);

    /// <summary>Whether the booking's result came before: the new one corrects or confirms it.</summary>
    public static bool HasResult(PilotRun run, RunResultAssessed result) =>
        run.Find(result.Run.BookingId)?.Stage == BookingStage.Measured;

    /// <summary>What an ended process hears of a correction: it is noted, and nothing is asked for any more.</summary>
    public static object[] Note(PilotRun run, RunResultAssessed result, DateTimeOffset at) =>
        run.IsCancelled || !IsNews(result, run) ? []
        : [Remeasured(run, result, at), .. Lost(run, result, at)];

    /// <summary>Each booking has one result, which corrections replace and which is confirmed once where it must be.</summary>
    static bool IsNews(RunResultAssessed result, PilotRun run) =>
        run.Find(result.Run.BookingId) is not { Stage: BookingStage.Measured } booking
        || result.Run.Correction > booking.Correction
        || result.Run.Correction == booking.Correction && booking.AwaitsConfirmation && result.Shortcomings.Count == 0;

    static object[] Again(PilotRun run, PilotRunTerms terms, RunResultAssessed result, DateTimeOffset at)
    {
        var (remeasured, lost) = (Remeasured(run, result, at), Lost(run, result, at));
        var after = lost.Aggregate(run.After(remeasured), (each, e) => each.After(e));
        return [remeasured, .. lost, .. AfterResult(after, terms, result, at)];
    }

    static RunQualificationLost[] Lost(PilotRun run, RunResultAssessed result, DateTimeOffset at) =>
        run.IsQualified && !result.Qualified ? [new RunQualificationLost(run.Id, run.SupplierId, at)] : [];

    static RunSlotHeld Held(PilotRun run, SlotHeld m, DateTimeOffset at) =>
        new(run.Id, run.SupplierId, m.BookingId, m.Start, m.End, m.ExpiresAt, at);

    static object[] Lose(PilotRun run, Guid booking, SlotLoss loss, PilotRunTerms terms, DateTimeOffset at)
    {
        if (run.Find(booking)?.Stage is BookingStage.Lost or BookingStage.Measured) return [];
        var lost = new RunSlotLost(run.Id, run.SupplierId, booking, loss, at);
        return [lost, .. NextSlot(run.After(lost), terms, at)];
    }

    // What became of the booking in its place may have been heard before: if that is lost, the next slot is asked for here.
    static object[] Move(PilotRun run, BookingReleased m, PilotRunTerms terms, DateTimeOffset at)
    {
        if (run.Find(m.BookingId) is { IsMoved: true } or { Stage: BookingStage.Measured }) return [];
        var moved = new RunSlotMoved(run.Id, run.SupplierId, m.BookingId, m.MovedTo!.Value, at);
        return [moved, .. NextSlot(run.After(moved), terms, at)];
    }

    /// <summary>Nothing where the run is over, has another slot, or waits for an answer.</summary>
    static object[] NextSlot(PilotRun run, PilotRunTerms terms, DateTimeOffset at) =>
        run.NeedsSlot ? [RequestSlot.Retry(run, terms, at)] : [];

    static RunMeasured Measured(PilotRun run, RunResultAssessed r, DateTimeOffset at) => new(
        run.Id, run.SupplierId, r.Run.BookingId, r.Run.Lot, r.Run.Started, r.Run.Good, LowestCpk(r), r.Shortcomings, at, r.Run.Correction);

    static RunRemeasured Remeasured(PilotRun run, RunResultAssessed r, DateTimeOffset at) => new(
        run.Id, run.SupplierId, r.Run.BookingId, r.Run.Correction, run.Find(r.Run.BookingId)!.Correction == r.Run.Correction, r.Run.Lot,
        r.Run.Started, r.Run.Good, LowestCpk(r), r.Shortcomings, at);

    static decimal? LowestCpk(RunResultAssessed r) => r.Run.Characteristics.Min(c => c.Cpk);

    /// <summary>
    /// Qualified; or a person while the result waits for a confirmation; or the next of the runs asked for; or another run where this one
    /// missed the criteria, and after the second a person.
    /// </summary>
    static object[] AfterResult(PilotRun run, PilotRunTerms terms, RunResultAssessed result, DateTimeOffset at) =>
        run.IsOver ? []
        : result.Shortcomings.Count == 0 && result.Qualified ? [new RunQualified(run.Id, run.SupplierId, at)]
        : run.Find(result.Run.BookingId)!.AwaitsConfirmation
            ? [new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.RunUnconfirmed.With(), at)]
        : !run.NeedsSlot ? []
        : run.Failed < PilotRunLimits.FailedRuns ? [RequestSlot.ForFurtherRun(run, terms, at)]
        : [new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.RunsMissedCriteria.With(PilotRunLimits.FailedRuns), at)];
}
