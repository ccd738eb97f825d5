using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>A booking was missed or released too late. It counts against its organisation's share of the line for some time.</summary>
public sealed record BookingPenalised(
    Guid BookingId, Guid Organisation, PenaltyCause Cause, int Minutes, DateTimeOffset Until, DateTimeOffset At);

/// <summary>The line's operator waived a penalty.</summary>
public sealed record PenaltyWaived(Guid BookingId, string Reason, Guid WaivedBy, DateTimeOffset At);

/// <summary>The organisation that has a penalty asked the line's operator to waive it. The penalty counts meanwhile.</summary>
public sealed record PenaltyAppealed(Guid BookingId, Guid Organisation, string Reason, DateTimeOffset At);

/// <summary>The line's operator answered an appeal: the penalty stands.</summary>
public sealed record PenaltyUpheld(Guid BookingId, string Reason, Guid UpheldBy, DateTimeOffset At);

/// <summary>A penalty that stands.</summary>
/// <param name="Appeal">Null where its organisation did not appeal.</param>
public sealed record Penalty(
    Guid BookingId, Guid Organisation, PenaltyCause Cause, int Minutes, DateTimeOffset At, DateTimeOffset Until,
    PenaltyAppeal? Appeal = null);

/// <summary>What a slot costs that its organisation booked and did not use.</summary>
public static class Penalties
{
    /// <summary>
    /// The penalty for a confirmed booking, where the policy has penalties. The operator's own bookings cost nothing. A booking that
    /// is released costs something only within the policy's notice.
    /// </summary>
    public static IEnumerable<BookingPenalised> PenaltyFor(this PilotLine line, Booking booking, PenaltyCause cause, DateTimeOffset now)
    {
        if (line.Policy.PenaltyDays == 0 || booking.ExpiresAt is not null || booking.Organisation == line.Terms.Operator) yield break;
        if (cause == PenaltyCause.LateRelease && now <= booking.Slot.Start.AddMinutes(-line.Policy.NoticeMinutes)) yield break;
        yield return new BookingPenalised(
            booking.Id, booking.Organisation, cause, (int)Math.Ceiling(line.CountedMinutes(booking.Slot)),
            now.AddDays(line.Policy.PenaltyDays), now);
    }

    /// <summary>The penalties of an organisation that have not ended.</summary>
    public static IReadOnlyList<Penalty> PenaltiesOf(this LineTerms terms, Guid organisation, DateTimeOffset now) =>
        [.. terms.Penalties.Where(penalty => penalty.Organisation == organisation && penalty.Until > now)];

    /// <summary>The penalty for a booking; null where there is none or it has ended.</summary>
    public static Penalty? PenaltyOn(this LineTerms terms, Guid booking, DateTimeOffset now) =>
        terms.Penalties.FirstOrDefault(penalty => penalty.BookingId == booking && penalty.Until > now);
}
