using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>The operator stated what its line costs. Slots that are held from then on cost it.</summary>
public sealed record PricesStated(LinePrices Prices, DateTimeOffset At);

/// <summary>A booking costs its organisation something, by the prices that stood when its slot was held.</summary>
/// <param name="Day">By the line's local time.</param>
/// <param name="Slot">The time that is charged.</param>
/// <param name="Share">The share of that time.</param>
/// <param name="Subsidised">What of the amount a subsidy may be claimed for.</param>
public sealed record BookingCharged(
    Guid BookingId, Guid Operator, Guid Organisation, ChargeCause Cause, DateOnly Day, Slot Slot, int Minutes, decimal Share,
    LinePrices Prices, decimal Amount, decimal Subsidised, DateTimeOffset At);

/// <summary>The operator credited what a booking was charged.</summary>
public sealed record ChargeCredited(Guid CreditId, BookingCharged Charged, string Reason, DateOnly Day, DateTimeOffset At);

/// <summary>What bookings cost. See <see cref="Charge"/> for the formula.</summary>
public static class Charges
{
    const int Decimals = 2, MinutesAnHour = 60;

    /// <summary>
    /// What a booking costs now; nothing where no prices stood when it was held, for the operator's own bookings, and for a hold.
    /// A release costs something only within the policy's notice, and more the later it is.
    /// </summary>
    /// <param name="until">When what is charged ended: a run may end before its slot does.</param>
    public static IEnumerable<BookingCharged> ChargeFor(
        this PilotLine line, Booking booking, ChargeCause cause, DateTimeOffset until, DateTimeOffset now)
    {
        if (booking.Prices is not { } prices || booking.ExpiresAt is not null || booking.Organisation == line.Terms.Operator) yield break;
        var slot = booking.Slot with { End = until };
        var share = cause == ChargeCause.LateRelease ? ShareOfNotice(booking.Slot.Start - now, line.Policy.NoticeMinutes) : 1;
        var minutes = (int)Math.Ceiling(slot.Length().TotalMinutes);
        var amount = Cents((minutes * share * prices.PerHour / MinutesAnHour) + (cause == ChargeCause.Run ? prices.PerRun : 0));
        if (amount == 0) yield break;
        yield return new BookingCharged(
            booking.Id, line.Terms.Operator, booking.Organisation, cause, line.DayOf(now), slot, minutes, share, prices, amount,
            Cents(amount * prices.SubsidyShare), now);
    }

    /// <summary>The line's local day; that of UTC where its time zone is no longer known.</summary>
    public static DateOnly DayOf(this PilotLine line, DateTimeOffset moment) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(moment, OpenRanges.ZoneOf(line.Terms.Hours.TimeZone) ?? TimeZoneInfo.Utc).DateTime);

    /// <summary>(notice - lead) / notice, and all once the slot has begun.</summary>
    static decimal ShareOfNotice(TimeSpan lead, int notice)
    {
        var minutes = Math.Max(0, (decimal)lead.Ticks / TimeSpan.TicksPerMinute);
        return minutes >= notice ? 0 : decimal.Round((notice - minutes) / notice, 6);
    }

    static decimal Cents(decimal amount) => decimal.Round(amount, Decimals, MidpointRounding.AwayFromZero);
}
