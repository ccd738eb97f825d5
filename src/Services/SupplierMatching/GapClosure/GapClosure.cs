using System.Globalization;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.GapClosures;

public enum ClosurePhase { Proposed, Requested, Quoted, Awarded, Finished, Lapsed, Declined }

/// <summary>
/// The process 'close a gap', for one OEM's part of it. Its phases follow each other by the OEM's decisions; between
/// award and end every supplier's run goes its own way (<see cref="PilotRun"/>).
/// </summary>
public sealed record GapClosure(
    Guid Id, Guid Organisation, Guid? GapId, Guid? ComponentId, string Region, ClosurePhase Phase, DateTimeOffset OpenedAt)
{
    public IReadOnlyList<ShortWeek> Weeks { get; init; } = [];
    public GapEnded? GapEnd { get; init; }
    public Guid? RequestId { get; init; }
    public int Requests { get; init; }
    public int Awards { get; init; }
    public IReadOnlyList<AwardedSupplier> Suppliers { get; init; } = [];
    public PilotRunNeed? PilotRun { get; init; }
    public IReadOnlyList<PilotRun> Runs { get; init; } = [];
    public TimeSpan? GapToClose { get; init; }
    public double? GapToCloseSeconds => GapToClose?.TotalSeconds;

    /// <summary>
    /// When the process as a whole is next to be looked at: for the proposal's answer, or the gap's close after the last run.
    /// </summary>
    public DateTimeOffset? AnswerBy { get; init; }

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

    /// <summary>What the award says of its pilot runs.</summary>
    [JsonIgnore]
    public PilotRunTerms RunTerms => new(Organisation, PilotRun!);

    /// <summary>Whether the gap stood like that before.</summary>
    public bool Knows(GapNotice gap) => GapEnd is null && Weeks.SequenceEqual(gap.Weeks);

    public PilotRun? Run(Guid id) => Runs.FirstOrDefault(run => run.Id == id);

    /// <summary>The run's id for others, so that answers find their way where several suppliers are awarded, or one is twice.</summary>
    public static Guid RunIdOf(Guid closure, Guid supplier, int award) =>
        NamedId.Of("pilot-run", closure.ToString("N"), supplier.ToString("N"), award.ToString(CultureInfo.InvariantCulture));

    public static GapClosure Create(ClosureProposed e) =>
        new(e.ClosureId, e.Organisation, e.GapId, e.ComponentId, e.Region, ClosurePhase.Proposed, e.GapOpenedAt)
        { Weeks = e.Weeks, AnswerBy = e.At + GapClosureLimits.ProposalAnswer };

    public static GapClosure Create(ClosureOpenedByAward e) =>
        new(e.ClosureId, e.Organisation, null, e.ComponentId, e.Region, ClosurePhase.Quoted, e.At)
        { RequestId = e.RequestId, Requests = 1 };

    public GapClosure Apply(GapRestated e) => this with { Weeks = e.Weeks, GapEnd = null };
    public GapClosure Apply(GapEnded e) => this with { Weeks = [], GapEnd = e };
    public GapClosure Apply(ClosureLapsed e) => this with { Phase = ClosurePhase.Lapsed, Attention = null };
    public GapClosure Apply(ProposalDeclined e) => this with { Phase = ClosurePhase.Declined, Attention = null };

    public GapClosure Apply(ClosureRequested e) => this with
    { Phase = ClosurePhase.Requested, RequestId = e.RequestId, Requests = Requests + 1, AnswerBy = null, Attention = null };

    public GapClosure Apply(ClosureQuoted e) => this with
    { Phase = ClosurePhase.Quoted, Attention = e.Quotes == 0 ? AttentionReasons.NoQuotes.With() : null };

    public GapClosure Apply(AwardMissed e) => this with { Attention = AttentionReasons.AwardDeadlinePassed.With() };

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

    public GapClosure Apply(AwardUndone e) => this with { Phase = ClosurePhase.Quoted, Suppliers = [], AnswerBy = null, Attention = null };

    public GapClosure Apply(ClosureFinished e) => this with
    { Phase = ClosurePhase.Finished, GapToClose = e.GapToClose, AnswerBy = null, Attention = null };

    public GapClosure Apply(PilotRunAsked e) =>
        Run(e.RunId) is null ? this with { Runs = [.. Runs, PilotRuns.PilotRun.Of(e)] } : With(e.RunId, run => run.After(e));

    public GapClosure Apply(PilotRunCancelled e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunSlotHeld e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunSlotDeclined e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunSlotLost e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunConfirmed e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunMeasured e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunOverdue e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunFailed e) => With(e.RunId, run => run.After(e));

    public GapClosure Apply(RunQualified e)
    {
        var after = With(e.RunId, run => run.After(e));
        return after is { AllQualified: true, IsOpen: true } ? after with { AnswerBy = e.At + GapClosureLimits.GapClose } : after;
    }

    public GapClosure Apply(AttentionAsked e) =>
        e.RunId is { } run ? With(run, r => r.After(e)) : this with { Attention = e.Reason, AnswerBy = null };

    GapClosure With(Guid run, Func<PilotRun, PilotRun> change) =>
        this with { Runs = [.. Runs.Select(r => r.Id == run ? change(r) : r)] };
}
