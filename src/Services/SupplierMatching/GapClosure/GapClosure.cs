using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosures;

public enum ClosurePhase { Proposed, Requested, Quoted, Awarded, Finished, Lapsed, Declined }

/// <summary>
/// The process 'close a gap', for one OEM's part of it. Its phases follow each other by the OEM's decisions; between
/// award and end every supplier's run goes its own way (<see cref="PilotRun"/>).
/// </summary>
public sealed partial record GapClosure(
    Guid Id, Guid Organisation, Guid? GapId, Guid? ComponentId, string Region, ClosurePhase Phase, DateTimeOffset OpenedAt)
{
    /// <summary>The gap when it was proposed or opened again, or as of the beginning of a later week.</summary>
    public IReadOnlyList<ShortWeek> Weeks { get; init; } = [];

    /// <summary>What was heard of the gap since, and in which week; it counts from the next week on.</summary>
    public IReadOnlyList<ShortWeek>? Latest { get; init; }
    public DateOnly? LatestIn { get; init; }
    public GapEnded? GapEnd { get; init; }
    public Guid? RequestId { get; init; }
    public int Requests { get; init; }
    public int Awards { get; init; }
    public IReadOnlyList<AwardedSupplier> Suppliers { get; init; } = [];
    public PilotRunNeed? PilotRun { get; init; }
    public IReadOnlyList<PilotRun> Runs { get; init; } = [];
    public TimeSpan? GapToClose { get; init; }
    public double? GapToCloseSeconds => GapToClose?.TotalSeconds;

    /// <summary>When it was closed, lapsed or was declined. Null before, and in processes that ended before it was stored.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the process is next to be looked at: for the proposal's answer, or the gap's close after the last run.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The request's quote deadline, then its award deadline. Null in processes from before it was stored.</summary>
    public DateTimeOffset? RequestDue { get; init; }

    /// <summary>Why the process as a whole does not proceed without a person; null where it does.</summary>
    public Reason? Attention { get; init; }

    public bool IsOpen => Phase < ClosurePhase.Finished;
    public bool NeedsAttention => Attention is not null || Current.Any(run => run.Attention is not null);
    public IReadOnlyList<Guid> RunIds => [.. Runs.Select(run => run.Id)];

    /// <summary>Also those whose award was withdrawn: they keep seeing what concerned them.</summary>
    public IReadOnlyList<Guid> SuppliersEver =>
        [.. Suppliers.Select(supplier => supplier.SupplierId).Union(Runs.Select(run => run.SupplierId))];

    public DateTimeOffset? DueAt => Current.Select(run => run.DueAt).Append(IsOpen ? AnswerBy : null).Min();

    public GapClosureStep Step => Phase switch
    {
        ClosurePhase.Proposed => GapClosureStep.Proposed,
        ClosurePhase.Requested => GapClosureStep.Requested,
        ClosurePhase.Quoted => GapClosureStep.Quoted,
        ClosurePhase.Awarded => Current.Count == 0 ? GapClosureStep.Qualified : Current.Min(run => run.Step),
        ClosurePhase.Finished => GapClosureStep.Closed,
        ClosurePhase.Lapsed => GapClosureStep.Lapsed,
        _ => GapClosureStep.Declined,
    };

    [JsonIgnore]
    public IReadOnlyList<PilotRun> Current => [.. Runs.Where(run => !run.IsCancelled)];

    [JsonIgnore]
    public IReadOnlyList<Guid> Qualified =>
        [.. Suppliers.Where(s => s.Qualified || Current.Any(run => run.SupplierId == s.SupplierId && run.IsQualified))
            .Select(s => s.SupplierId)];

    [JsonIgnore]
    public bool AllQualified => Suppliers.Count > 0 && Qualified.Count == Suppliers.Count;

    /// <summary>Whether the gap stood like that before.</summary>
    public bool Knows(GapNotice gap) => GapEnd is null && (Latest ?? Weeks).SequenceEqual(gap.Weeks);

    /// <summary>The gap as it counts in a week. It changes once a week: an OEM must not see how it follows its own figures.</summary>
    public IReadOnlyList<ShortWeek> WeeksIn(DateOnly week) => Latest is not null && LatestIn < week ? Latest : Weeks;

    public static GapClosure Create(ClosureProposed e) =>
        new(e.ClosureId, e.Organisation, e.GapId, e.ComponentId, e.Region, ClosurePhase.Proposed, e.GapOpenedAt)
        { Weeks = e.Weeks, AnswerBy = e.At + GapClosureLimits.ProposalAnswer };

    public static GapClosure Create(ClosureOpenedByAward e) =>
        new(e.ClosureId, e.Organisation, null, e.ComponentId, e.Region, ClosurePhase.Quoted, e.At)
        { RequestId = e.RequestId, Requests = 1 };

    public GapClosure Apply(GapRestated e) => GapEnd is not null
        ? this with { Weeks = e.Weeks, GapEnd = null }
        : this with { Weeks = WeeksIn(IsoWeek.Of(e.At)), Latest = e.Weeks, LatestIn = IsoWeek.Of(e.At) };

    public GapClosure Apply(GapEnded e) => this with { Weeks = [], Latest = null, LatestIn = null, GapEnd = e };
    public GapClosure Apply(ClosureLapsed e) => this with { Phase = ClosurePhase.Lapsed, Attention = null, EndedAt = e.At };
    public GapClosure Apply(ProposalDeclined e) => this with { Phase = ClosurePhase.Declined, Attention = null, EndedAt = e.At };

    public GapClosure Apply(ClosureRequested e) => this with
    {
        Phase = ClosurePhase.Requested,
        RequestId = e.RequestId,
        Requests = Requests + 1,
        AnswerBy = null,
        RequestDue = e.QuoteDeadline,
        Attention = null,
    };

    public GapClosure Apply(ClosureQuoted e) => this with
    { Phase = ClosurePhase.Quoted, RequestDue = e.AwardBy, Attention = e.Quotes == 0 ? AttentionReasons.NoQuotes.With() : null };

    public GapClosure Apply(ClosureQuotesAwaited e) =>
        this with { Phase = ClosurePhase.Requested, RequestDue = e.QuoteDeadline, Attention = null };

    public GapClosure Apply(AwardMissed e) =>
        this with { RequestDue = e.NextAwardBy, Attention = AttentionReasons.AwardDeadlinePassed.With() };

    public GapClosure Apply(RequestEndedUnawarded e) => this with
    { Phase = ClosurePhase.Proposed, RequestId = null, AnswerBy = e.At + GapClosureLimits.ProposalAnswer, Attention = null };

    public GapClosure Apply(ClosureAwarded e) => this with
    {
        Phase = ClosurePhase.Awarded,
        Awards = e.Award,
        Suppliers = e.Suppliers,
        PilotRun = e.PilotRun,
        Attention = null,
        AnswerBy = e.Suppliers.All(supplier => supplier.Qualified) ? e.At + GapClosureLimits.GapClose : null,
    };

    public GapClosure Apply(AwardUndone e) => this with
    {
        Phase = ClosurePhase.Quoted,
        Suppliers = [],
        AnswerBy = null,
        RequestDue = e.At > RequestDue ? e.At + SourcingDeadlines.AwardExtension : RequestDue,
        Attention = null,
    };

    public GapClosure Apply(ClosureFinished e) => this with
    { Phase = ClosurePhase.Finished, GapToClose = e.GapToClose, EndedAt = e.At, AnswerBy = null, Attention = null };

    public GapClosure Apply(AttentionAsked e) =>
        e.RunId is { } run ? With(run, r => r.After(e)) : this with { Attention = e.Reason, AnswerBy = null };
}
