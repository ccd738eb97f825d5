namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>Why a booking costs a penalty: no run was reported, or it was released too late.</summary>
public enum PenaltyCause { Missed, LateRelease }

/// <summary>A penalty that counts against an organisation's share of a line.</summary>
/// <param name="BookingId">The booking that was missed or released too late.</param>
/// <param name="Minutes">Length of its slot. They count in every week as if they were booked.</param>
/// <param name="Until">When the penalty ends.</param>
/// <param name="Appeal">What its organisation says against it; null where it did not appeal.</param>
public sealed record BookingPenalty(
    Guid BookingId, Guid LineId, Guid Organisation, PenaltyCause Cause, int Minutes, DateTimeOffset At, DateTimeOffset Until,
    PenaltyAppeal? Appeal = null);

/// <summary>What an organisation says against its penalty, and the answer. A penalty that is waived instead is no longer listed.</summary>
/// <param name="Reason">Why the organisation thinks that it should not stand.</param>
/// <param name="UpheldAt">Null while the line's operator has not answered.</param>
/// <param name="UpheldReason">Why the penalty stands all the same; null while there is no answer.</param>
public sealed record PenaltyAppeal(
    string Reason, DateTimeOffset At, DateTimeOffset? UpheldAt = null, string? UpheldReason = null);

/// <summary>Appeals against a penalty, by the organisation that has it, once. The penalty counts until it is waived.</summary>
/// <param name="Reason">1 to 500 characters. The line's operator sees it.</param>
public sealed record AppealPenalty([ReasonText] string Reason);

/// <summary>Lets a penalty stand after an appeal, by the line's operator.</summary>
/// <param name="Reason">1 to 500 characters. The organisation that has the penalty sees it.</param>
public sealed record UpholdPenalty([ReasonText] string Reason);

/// <summary>Waives a penalty, by the line's operator.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WaivePenalty([ReasonText] string Reason);
