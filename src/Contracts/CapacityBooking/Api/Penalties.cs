namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>Why a booking costs a penalty: no run was reported, or it was released too late.</summary>
public enum PenaltyCause { Missed, LateRelease }

/// <summary>A penalty that counts against an organisation's share of a line.</summary>
/// <param name="BookingId">The booking that was missed or released too late.</param>
/// <param name="Minutes">Length of its slot. They count in every week as if they were booked.</param>
/// <param name="Until">When the penalty ends.</param>
public sealed record BookingPenalty(
    Guid BookingId, Guid LineId, Guid Organisation, PenaltyCause Cause, int Minutes, DateTimeOffset At, DateTimeOffset Until);

/// <summary>Waives a penalty, by the line's operator.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WaivePenalty([ReasonText] string Reason);
