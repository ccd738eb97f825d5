using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.PilotRuns;

/// <summary>A slot for a supplier's run is asked for.</summary>
/// <param name="RunId">Gap closure, supplier and award in one id. It comes back with every answer.</param>
/// <param name="Attempt">1 for the first slot asked for this run, then one more each time.</param>
/// <param name="Try">The same, counted from 1 again after every completed run and after a person stepped in.</param>
public sealed record PilotRunAsked(
    Guid RunId, Guid Organisation, Guid SupplierId, Guid ComponentId, IReadOnlyList<string> Steps, TimeSpan Duration,
    DateTimeOffset NotBefore, DateTimeOffset NotAfter, int Attempt, int Try, DateTimeOffset At);

/// <summary>The run is no longer needed: what is held or booked for it is to be released.</summary>
public sealed record PilotRunCancelled(Guid RunId, Guid SupplierId, DateTimeOffset At);

/// <summary>A line holds a slot for the run until it is confirmed or expires.</summary>
public sealed record RunSlotHeld(
    Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset ExpiresAt,
    DateTimeOffset At);

/// <summary>No line had a free slot for the attempt.</summary>
public sealed record RunSlotDeclined(Guid RunId, Guid SupplierId, int Attempt, Reason Reason, DateTimeOffset At);

/// <summary>The slot is lost: its hold expired, or somebody released it.</summary>
public sealed record RunSlotLost(Guid RunId, Guid SupplierId, Guid BookingId, SlotLoss Loss, DateTimeOffset At);

public enum SlotLoss { Expired, Released }

/// <summary>The slot was moved: another booking goes on in the place of this one. No slot is lost by it, and none is asked for.</summary>
public sealed record RunSlotMoved(Guid RunId, Guid SupplierId, Guid BookingId, Guid MovedTo, DateTimeOffset At);

/// <summary>The slot is booked.</summary>
public sealed record RunConfirmed(Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset At);

/// <summary>The run was made and measured against the criteria.</summary>
/// <param name="LowestCpk">Of all measured characteristics; null where none has one.</param>
/// <param name="Shortcomings">Each criterion that was missed; empty where all are met.</param>
public sealed record RunMeasured(
    Guid RunId, Guid SupplierId, Guid BookingId, string Lot, decimal Started, decimal Good, decimal? LowestCpk,
    IReadOnlyList<Reason> Shortcomings, DateTimeOffset At, int Correction = 0);

/// <summary>The run's result was corrected, or was confirmed by somebody other than the supplier. It replaces the earlier one.</summary>
/// <param name="IsConfirmation">Whether it was confirmed; otherwise it was corrected.</param>
public sealed record RunRemeasured(
    Guid RunId, Guid SupplierId, Guid BookingId, int Correction, bool IsConfirmation, string Lot, decimal Started, decimal Good,
    decimal? LowestCpk, IReadOnlyList<Reason> Shortcomings, DateTimeOffset At);

/// <summary>After a correction the runs no longer qualify the supplier.</summary>
public sealed record RunQualificationLost(Guid RunId, Guid SupplierId, DateTimeOffset At);

/// <summary>The slot is over and no result has come. A result is waited for once more.</summary>
public sealed record RunOverdue(Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset At);

/// <summary>No result came after the reminder either: the run counts as not made.</summary>
public sealed record RunFailed(Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset At);

/// <summary>The runs meet the criteria: the supplier is qualified for the component.</summary>
public sealed record RunQualified(Guid RunId, Guid SupplierId, DateTimeOffset At);

/// <summary>The gap closure does not proceed without a person.</summary>
/// <param name="RunId">The run it is about; null for the gap closure as a whole.</param>
public sealed record AttentionAsked(Guid? RunId, Guid? SupplierId, Reason Reason, DateTimeOffset At);
