using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>How far a supplier has come with a component.</summary>
/// <param name="LapsesAt">When the state is lost unless a run confirms it; null while there is none to lose.</param>
public sealed record SupplierQualification(
    Guid Id, Guid SupplierId, Guid ComponentId, QualificationState State, DateTimeOffset Since, DateTimeOffset? LapsesAt,
    QualificationRecord? Record, IReadOnlyList<RunAssessed> Runs)
{
    const int KeptRuns = 60;

    /// <summary>The criteria under which the state was reached; null where they were not stored.</summary>
    public QualificationCriteria? Criteria { get; init; }

    /// <summary>The confirmations of runs on the supplier's own lines.</summary>
    public IReadOnlyList<RunResultConfirmed> Confirmations { get; init; } = [];

    /// <summary>Whether a run waits for a confirmation; stored so that it can be asked for.</summary>
    public bool AwaitsConfirmation => Runs.Any(IsUnconfirmed);

    /// <summary>A run, and a record, confirms for a year.</summary>
    public static readonly TimeSpan Confirmation = TimeSpan.FromDays(365);

    public static SupplierQualification Create(QualificationDeclared e) => new(
        IdOf(e.SupplierId, e.ComponentId), e.SupplierId, e.ComponentId, QualificationState.Declared, e.At, null, null, []);

    public SupplierQualification Apply(RunAssessed e)
    {
        var confirms = e.Shortcomings.Count == 0 && State is QualificationState.Sampled or QualificationState.Qualified;
        return this with
        {
            Runs = [.. Runs.TakeLast(KeptRuns - 1), e],
            LapsesAt = confirms ? e.At + Confirmation : LapsesAt,
        };
    }

    public SupplierQualification Apply(RunReassessed e) =>
        Replace(e.Run.BookingId, run => run with { Run = e.Run, Shortcomings = e.Shortcomings });

    public SupplierQualification Apply(RunResultConfirmed e) =>
        (this with { Confirmations = [.. Confirmations.TakeLast(KeptRuns - 1), e] }).Replace(
            e.BookingId, run => run with { Shortcomings = [.. run.Shortcomings.Where(reason => !IsOwnLine(reason))] });

    public SupplierQualification Apply(SupplierSampled e) =>
        Reached(QualificationState.Sampled, e.At, e.At + Confirmation) with { Criteria = e.Criteria };

    public SupplierQualification Apply(SupplierQualified e) =>
        Reached(QualificationState.Qualified, e.At, e.At + Confirmation) with { Criteria = e.Criteria };

    public SupplierQualification Apply(QualificationWithdrawn e) =>
        Reached(e.State, e.At, e.State == QualificationState.Sampled ? LastConfirmation() : null);

    public SupplierQualification Apply(QualificationLapsed e) => Reached(QualificationState.Lapsed, e.At, null);

    public SupplierQualification Apply(QualificationRecorded e) => Reached(
        QualificationState.Qualified, e.At, e.Record.QualifiedOn.ToDateTime(default, DateTimeKind.Utc) + Confirmation) with
    { Record = e.Record, Criteria = null };

    /// <summary>Of those for several ids of a component the one that counts most, then the latest; null without any.</summary>
    public static SupplierQualification? BestOf(IEnumerable<SupplierQualification?> known) => known.OfType<SupplierQualification>()
        .OrderByDescending(own => own.State == QualificationState.Qualified)
        .ThenByDescending(own => own.State == QualificationState.Sampled)
        .ThenByDescending(own => own.Since).FirstOrDefault();

    public static Guid IdOf(Guid supplier, Guid component) => QualificationChanged.IdOf(supplier, component);

    public RunAssessed? Find(Guid booking) => Runs.FirstOrDefault(run => run.Run.BookingId == booking);

    /// <summary>The confirmation of a result; null where there is none, or where it was corrected since.</summary>
    public RunResultConfirmed? ConfirmationOf(RunResult run) =>
        Confirmations.FirstOrDefault(e => e.BookingId == run.BookingId && e.Correction == run.Correction);

    /// <summary>Whether a record of the alliance stands, whatever the runs say.</summary>
    public bool IsRecorded(DateTimeOffset now) => Record is not null && RecordEnds > now;

    public static bool IsUnconfirmed(RunAssessed run) => run.Shortcomings.Any(IsOwnLine);

    static bool IsOwnLine(Reason reason) => reason.Code == RunReasons.OwnLineUnconfirmed.Code;

    DateTimeOffset? RecordEnds => Record is { } record ? record.QualifiedOn.ToDateTime(default, DateTimeKind.Utc) + Confirmation : null;

    /// <summary>A year after the last run that counts, or after the record.</summary>
    DateTimeOffset? LastConfirmation() =>
        Runs.Where(run => run.Shortcomings.Count == 0).Max(run => (DateTimeOffset?)run.At + Confirmation) is { } ofRuns
            && !(RecordEnds > ofRuns) ? ofRuns : RecordEnds;

    SupplierQualification Replace(Guid booking, Func<RunAssessed, RunAssessed> change)
    {
        var after = this with { Runs = [.. Runs.Select(run => run.Run.BookingId == booking ? change(run) : run)] };
        return State is QualificationState.Sampled or QualificationState.Qualified
            ? after with { LapsesAt = after.LastConfirmation() ?? LapsesAt } : after;
    }

    SupplierQualification Reached(QualificationState state, DateTimeOffset at, DateTimeOffset? lapsesAt) =>
        this with { State = state, Since = at, LapsesAt = lapsesAt };
}
