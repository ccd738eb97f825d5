using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>A line of the timeline.</summary>
/// <param name="Text">Without names and figures: everyone who may know of the process reads it.</param>
/// <param name="Detail">With figures, for the OEM, and for the supplier concerned where there is one.</param>
public sealed record TimelineLine(DateTimeOffset At, Reason Text, Reason? Detail = null, Guid? SupplierId = null);

/// <summary>What the events of a process say in its timeline.</summary>
public static class TimelineText
{
    public static IEnumerable<TimelineLine> Of(object data) => data switch
    {
        ClosureAwarded e => e.Suppliers.Select(supplier => new TimelineLine(e.At,
            (supplier.Qualified ? TimelineTexts.QualifiedSupplierAwarded : TimelineTexts.UnqualifiedSupplierAwarded)
                .With(), null, supplier.SupplierId)),
        _ when OfProcess(data) is { } line => [line],
        _ when OfRun(data) is { } line => [line],
        _ => throw new ArgumentOutOfRangeException(nameof(data), data.GetType().Name, "has no text yet"),
    };

    static TimelineLine? OfProcess(object data) => data switch
    {
        ClosureProposed e => new(e.At, TimelineTexts.Proposed.With()),
        ClosureOpenedByAward e => new(e.At, TimelineTexts.OpenedByAward.With()),
        GapRestated e => new(e.At, TimelineTexts.GapChanged.With()),
        GapEnded e => new(e.At, (e.Suppliers.Count > 0 ? TimelineTexts.GapClosedByCapacity : TimelineTexts.GapClosedByRequirements).With()),
        ClosureLapsed e => new(e.At, TimelineTexts.ProposalLapsed.With()),
        ProposalDeclined e => new(e.At, TimelineTexts.ProposalDeclined.With(), Reason.FreeText(e.Reason)),
        ClosureRequested e => new(e.At, TimelineTexts.Requested.With(), TimelineDetails.QuotesUntil.With(e.QuoteDeadline)),
        ClosureQuotesAwaited e => new(
            e.At, (e.Round is null ? TimelineTexts.QuoteDeadlineExtended : TimelineTexts.RoundOpened).With(),
            TimelineDetails.QuotesUntil.With(e.QuoteDeadline)),
        ClosureQuoted e => new(e.At, TimelineTexts.QuotesOpened.With(), TimelineDetails.Quotes.With(e.Quotes, e.AwardBy)),
        AwardMissed e => new(e.At, TimelineTexts.AwardDeadlinePassed.With(), TimelineDetails.AwardBy.With(e.NextAwardBy)),
        RequestEndedUnawarded e => new(e.At, TimelineTexts.EndedWithoutAward.With(), e.Reason),
        AwardUndone e => new(e.At, TimelineTexts.AwardWithdrawn.With(), Reason.FreeText(e.Reason)),
        ClosureFinished e => new(e.At, (e.ByThis ? TimelineTexts.ClosedByThis : TimelineTexts.Finished).With(),
            e.GapToClose is { } time ? TimelineDetails.GapToClose.With(time) : null),
        AttentionAsked e => new(e.At, TimelineTexts.AttentionAsked.With().BecauseOf(e.Reason), null, e.SupplierId),
        _ => null,
    };

    static TimelineLine? OfRun(object data) => data switch
    {
        PilotRunAsked e => new(e.At, TimelineTexts.SlotRequested.With(),
            TimelineDetails.Slot.With(e.Attempt, e.Steps, e.Duration, e.NotBefore, e.NotAfter), e.SupplierId),
        PilotRunCancelled e => new(e.At, TimelineTexts.RunCancelled.With(), null, e.SupplierId),
        RunSlotHeld e => new(e.At, TimelineTexts.SlotHeld.With(), TimelineDetails.Held.With(e.Start, e.End, e.ExpiresAt), e.SupplierId),
        RunSlotDeclined e =>
            new(e.At, TimelineTexts.SlotDeclined.With(), TimelineDetails.Declined.With(e.Attempt).BecauseOf(e.Reason), e.SupplierId),
        RunSlotLost e =>
            new(e.At, (e.Loss == SlotLoss.Expired ? TimelineTexts.HoldExpired : TimelineTexts.SlotReleased).With(), null, e.SupplierId),
        RunSlotMoved e => new(e.At, TimelineTexts.SlotMoved.With(), null, e.SupplierId),
        RunConfirmed e => new(e.At, TimelineTexts.SlotBooked.With(), null, e.SupplierId),
        RunMeasured e => new(e.At, Verdict(e.Shortcomings).With(),
            Result(e.Lot, e.Good, e.Started, e.LowestCpk, e.Shortcomings), e.SupplierId),
        RunRemeasured e => new(e.At,
            (e.IsConfirmation ? TimelineTexts.ResultConfirmed : TimelineTexts.ResultCorrected).With()
                .BecauseOf(Verdict(e.Shortcomings).With()),
            Result(e.Lot, e.Good, e.Started, e.LowestCpk, e.Shortcomings), e.SupplierId),
        RunQualificationLost e => new(e.At, TimelineTexts.QualificationLost.With(), null, e.SupplierId),
        RunOverdue e => new(e.At, TimelineTexts.ResultOverdue.With(), null, e.SupplierId),
        RunFailed e => new(e.At, TimelineTexts.RunNotMade.With(), null, e.SupplierId),
        RunQualified e => new(e.At, TimelineTexts.SupplierQualified.With(), null, e.SupplierId),
        _ => null,
    };

    static ReasonCode Verdict(IReadOnlyList<Reason> shortcomings) =>
        shortcomings.Count == 0 ? TimelineTexts.RunMetCriteria
        : shortcomings.All(reason => reason.Code == RunReasons.OwnLineUnconfirmed.Code) ? TimelineTexts.RunToBeConfirmed
        : TimelineTexts.RunMissedCriteria;

    static Reason Result(string lot, decimal good, decimal started, decimal? lowestCpk, IReadOnlyList<Reason> shortcomings) =>
        (lowestCpk is { } cpk
            ? TimelineDetails.ResultWithCpk.With(lot, good, started, cpk)
            : TimelineDetails.Result.With(lot, good, started)).BecauseOf(shortcomings);
}
