using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Sourcing;

using static SupplyChain.SupplierMatching.GapClosures.ClosurePhase;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>
/// The process 'close a gap', to be read from top to bottom: how it stands, what happened, and what follows. Facts come
/// late, in any order and more than once. What no line names changes nothing.
/// </summary>
public static class GapClosureProcess
{
    /// <exception cref="Rejected">What the OEM wants does not fit how the process stands.</exception>
    public static object[] Decide(GapClosure? closure, object fact, DateTimeOffset at) => (closure, fact) switch
    {
        // The gap. One process for each OEM that contributes to it.
        (null, GapTold { Gap.Proposes: true, Contributes: true } told) => [Proposal(told, at)],
        ({ Phase: Proposed }, GapTold { Contributes: false }) => [new ClosureLapsed(at)],
        ({ IsOpen: true } c, GapTold told) => c.Knows(told.Gap) ? [] : [new GapRestated(told.Gap.Weeks, at)],
        ({ Phase: Proposed }, GapClosed) => [new ClosureLapsed(at)],
        ({ IsOpen: true, GapEnd: null } c, GapClosed m) => EndOfGap(c, m, at),

        // The OEM declines, or asks suppliers.
        ({ Phase: Proposed }, DeclineProposal decline) => [new ProposalDeclined(decline.Reason, at)],
        ({ Phase: Declined }, DeclineProposal) => [],
        (_, RequestOpened opened) when closure?.Organisation != opened.Request.Organisation =>
            throw Rejected.NotFound("process", opened.ClosureId),
        ({ Phase: Proposed } c, RequestOpened opened) => RequestForGap.Decide(c, opened),
        ({ } c, DeclineProposal or RequestOpened) => throw Rejected.Conflict("process", $"is no proposal any more: it is at {c.Step}"),

        // Its sourcing request goes on, or ends without an award.
        ({ } c, RequestMoved moved) when c.RequestId != moved.Request.Id => [],
        ({ Phase: Requested }, RequestMoved { Event: QuoteDeadlineExtended e }) => [new ClosureQuotesAwaited(e.QuoteDeadline, null, e.At)],
        ({ Phase: Quoted }, RequestMoved { Event: RoundOpened e }) => [new ClosureQuotesAwaited(e.QuoteDeadline, e.Round, e.At)],
        ({ }, RequestMoved { Event: QuotesOpened e } m) => [new ClosureQuoted(m.Request.Quoting.Count, m.Request.AwardBy, e.At)],
        ({ }, RequestMoved { Event: AwardDeadlinePassed e }) => [new AwardMissed(e.NextDeadline, e.At)],
        ({ GapId: null } or { GapEnd: not null }, RequestMoved { Event: SourcingClosedWithoutAward e }) =>
            [new RequestEndedUnawarded(e.Reason, e.At), new ClosureLapsed(e.At)],
        ({ }, RequestMoved { Event: SourcingClosedWithoutAward e }) => [new RequestEndedUnawarded(e.Reason, e.At)],

        // The OEM awards, or takes the award back.
        (_, RequestAwarded award) => AwardForGap.Decide(closure, award, at),
        ({ Phase: Finished }, RequestMoved { Event: AwardWithdrawn }) =>
            throw Rejected.Conflict("process", "is finished: the award has done what it was for"),
        ({ Phase: Awarded } c, RequestMoved { Event: AwardWithdrawn e }) =>
            [.. c.Runs.Where(run => !run.IsOver).Select(run => Cancelled(run, at)), new AwardUndone(e.Reason, at)],

        // Each awarded supplier that is not qualified makes pilot runs. A result may be corrected after the end.
        ({ IsOpen: false } c, HeardOfRun { Heard: RunResultAssessed result } heard)
            when c.Run(heard.RunId) is { } run && PilotRunProcess.HasResult(run, result) => PilotRunProcess.Note(run, result, at),
        ({ } c, HeardOfRun heard) when c.Run(heard.RunId) is { } run =>
            ThenFinish(c, PilotRunProcess.Decide(run, c.RunTerms, heard.Heard, at), at),

        // Nothing was heard for too long.
        ({ } c, TimePassed) => [.. Unanswered(c, at), .. c.Current.SelectMany(run => PilotRunProcess.Decide(run, c.RunTerms, fact, at))],

        _ => [],
    };

    /// <summary>
    /// The last step, looked at whenever the gap ends or a supplier qualifies, whichever is heard last. A supplier that
    /// qualified in this process closed the gap; or others did, and nothing is left to do. Outside any gap the process is
    /// finished once all its suppliers are qualified.
    /// </summary>
    public static object[] Finish(GapClosure closure, DateTimeOffset at) => closure switch
    {
        { Phase: not Awarded } => [],
        { GapId: null, AllQualified: true } => [new ClosureFinished(ByThis: false, GapToClose: null, at)],
        { GapEnd: { } end } when end.Suppliers.Any(closure.Qualified.Contains) =>
            [new ClosureFinished(ByThis: true, end.At - closure.OpenedAt, end.At)],
        { GapEnd: { } end, AllQualified: true } => [new ClosureFinished(ByThis: false, GapToClose: null, end.At)],
        _ => [],
    };

    static ClosureProposed Proposal(GapTold told, DateTimeOffset at) => new(
        told.ClosureId, told.Gap.GapId, told.Organisation, told.Gap.ComponentId, told.Gap.Region, told.Gap.Weeks, at, at);

    static object[] EndOfGap(GapClosure closure, GapClosed m, DateTimeOffset at)
    {
        var ended = new GapEnded([.. m.Causes.Select(cause => cause.Subject).OfType<Guid>().Distinct()], at);
        return [ended, .. Finish(closure.Apply(ended), at)];
    }

    static object[] ThenFinish(GapClosure closure, object[] ofRun, DateTimeOffset at) =>
        ofRun.OfType<RunQualified>().FirstOrDefault() is { } qualified ? [.. ofRun, .. Finish(closure.Apply(qualified), at)] : ofRun;

    static PilotRunCancelled Cancelled(PilotRun run, DateTimeOffset at) => new(run.Id, run.SupplierId, at);

    static object[] Unanswered(GapClosure closure, DateTimeOffset at) =>
        !closure.IsOpen || !(closure.AnswerBy <= at) ? []
        : closure.Phase == Proposed ? [new AttentionAsked(null, null, AttentionReasons.ProposalUnanswered.With(), at)]
        : [new AttentionAsked(null, null, AttentionReasons.GapStillOpen.With(), at)];
}
