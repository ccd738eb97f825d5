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

/// <summary>The result of an assessed run was corrected. This assessment takes the place of the earlier one.</summary>
public sealed record RunReassessed(RunResult Run, IReadOnlyList<Reason> Shortcomings, DateTimeOffset At);

/// <summary>Somebody other than the supplier confirmed the result of a run on a line of the supplier.</summary>
/// <param name="Correction">Which result was confirmed: 0 for the first, or the number of its correction.</param>
public sealed record RunResultConfirmed(Guid BookingId, int Correction, Guid ConfirmedBy, string Finding, DateTimeOffset At);

/// <summary>A run met the criteria, but more of them are asked for.</summary>
/// <param name="GapClosureId">
/// The gap closure that the run belongs to; null outside any. Stored as <c>processId</c>, as in the next two.
/// </param>
/// <param name="Criteria">What its runs met; null in events from before it was stored.</param>
public sealed record SupplierSampled(
    Guid SupplierId, Guid ComponentId, [property: JsonPropertyName("processId")] Guid? GapClosureId, DateTimeOffset At,
    QualificationCriteria? Criteria = null);

/// <summary>As many runs as asked for met the criteria.</summary>
/// <param name="Criteria">What its runs met; null in events from before it was stored.</param>
public sealed record SupplierQualified(
    Guid SupplierId, Guid ComponentId, [property: JsonPropertyName("processId")] Guid? GapClosureId, DateTimeOffset At,
    QualificationCriteria? Criteria = null);

/// <summary>After the correction of a run, the runs that are left lead only to this earlier state.</summary>
/// <param name="BookingId">The run whose correction led to it.</param>
public sealed record QualificationWithdrawn(
    Guid SupplierId, Guid ComponentId, QualificationState State, Guid BookingId,
    [property: JsonPropertyName("processId")] Guid? GapClosureId, DateTimeOffset At);

/// <summary>The alliance recorded a qualification from before or outside the platform.</summary>
public sealed record QualificationRecorded(
    Guid SupplierId, Guid ComponentId, QualificationRecord Record, Guid RecordedBy, DateTimeOffset At);

/// <summary>No run confirmed what was reached for a year.</summary>
public sealed record QualificationLapsed(Guid SupplierId, Guid ComponentId, DateTimeOffset At);

/// <summary>What a pilot run came to.</summary>
/// <param name="BookingId">The booking it was run under: each has one result.</param>
/// <param name="Correction">0 for the result as first reported, then the number of its correction.</param>
/// <param name="LineId">The line, its operator and who booked; null in events from before they were told.</param>
public sealed record RunResult(
    [property: JsonPropertyName("processId")] Guid? GapClosureId, Guid BookingId, string Lot, decimal Started, decimal Good,
    IReadOnlyList<CharacteristicCapability> Characteristics, int Correction = 0, Guid? LineId = null, Guid? Operator = null,
    Guid? BookedBy = null)
{
    /// <summary>Good / started, 0 to 1.</summary>
    public decimal Yield => Contracts.Yield.Of(Good, Started);
}
