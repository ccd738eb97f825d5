using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>A supplier says that it can make a component.</summary>
public sealed record QualificationDeclared(Guid SupplierId, Guid ComponentId, DateTimeOffset At);

/// <summary>A run of the supplier's component ended and was held against the criteria of who asked for it.</summary>
/// <param name="Shortcomings">Each criterion that was missed; empty where the run counts.</param>
public sealed record RunAssessed(RunResult Run, IReadOnlyList<Reason> Shortcomings, DateTimeOffset At);

/// <summary>A run met the criteria, but more of them are asked for.</summary>
/// <param name="GapClosureId">
/// The gap closure that the run belongs to; null outside any. Stored as <c>processId</c>, as in the next two.
/// </param>
public sealed record SupplierSampled(
    Guid SupplierId, Guid ComponentId, [property: JsonPropertyName("processId")] Guid? GapClosureId, DateTimeOffset At);

/// <summary>As many runs as asked for met the criteria.</summary>
public sealed record SupplierQualified(
    Guid SupplierId, Guid ComponentId, [property: JsonPropertyName("processId")] Guid? GapClosureId, DateTimeOffset At);

/// <summary>The alliance recorded a qualification from before or outside the platform.</summary>
public sealed record QualificationRecorded(
    Guid SupplierId, Guid ComponentId, QualificationRecord Record, Guid RecordedBy, DateTimeOffset At);

/// <summary>No run confirmed what was reached for a year.</summary>
public sealed record QualificationLapsed(Guid SupplierId, Guid ComponentId, DateTimeOffset At);

/// <summary>What a pilot run came to.</summary>
/// <param name="BookingId">The booking it was run under: each has one result.</param>
public sealed record RunResult(
    [property: JsonPropertyName("processId")] Guid? GapClosureId, Guid BookingId, string Lot, decimal Started, decimal Good,
    IReadOnlyList<CharacteristicCapability> Characteristics)
{
    /// <summary>Good / started, 0 to 1.</summary>
    public decimal Yield => Started > 0 ? Good / Started : 0;
}

/// <summary>How far a supplier has come with a component.</summary>
/// <param name="LapsesAt">When the state is lost unless a run confirms it; null while there is none to lose.</param>
public sealed record SupplierQualification(
    Guid Id, Guid SupplierId, Guid ComponentId, QualificationState State, DateTimeOffset Since, DateTimeOffset? LapsesAt,
    QualificationRecord? Record, IReadOnlyList<RunAssessed> Runs)
{
    const int KeptRuns = 60;

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

    public SupplierQualification Apply(SupplierSampled e) => Reached(QualificationState.Sampled, e.At, e.At + Confirmation);
    public SupplierQualification Apply(SupplierQualified e) => Reached(QualificationState.Qualified, e.At, e.At + Confirmation);
    public SupplierQualification Apply(QualificationLapsed e) => Reached(QualificationState.Lapsed, e.At, null);

    public SupplierQualification Apply(QualificationRecorded e) => Reached(
        QualificationState.Qualified, e.At, e.Record.QualifiedOn.ToDateTime(default, DateTimeKind.Utc) + Confirmation) with
    { Record = e.Record };

    public static Guid IdOf(Guid supplier, Guid component) =>
        NamedId.Of("qualification", supplier.ToString("N"), component.ToString("N"));

    public bool Knows(Guid booking) => Runs.Any(run => run.Run.BookingId == booking);

    SupplierQualification Reached(QualificationState state, DateTimeOffset at, DateTimeOffset? lapsesAt) =>
        this with { State = state, Since = at, LapsesAt = lapsesAt };
}
