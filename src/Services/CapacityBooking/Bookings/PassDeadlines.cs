using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Bookings;

public static class PassDeadlinesDecider
{
    /// <summary>
    /// Expires holds, marks confirmed bookings without a reported run as missed, which may cost a penalty, and removes places that
    /// lapsed. Each deadline is checked again here. The holds of a route expire with it. Freed slots are offered to the wait list.
    /// </summary>
    public static object[] Decide(PilotLine line, DateTimeOffset now)
    {
        var expired = line.Bookings.Where(booking => booking.ExpiresAt <= now && booking.RouteId is null)
            .Select(booking => new HoldExpired(booking.Id, booking.For.PilotRunId, now)).ToList();
        var unused = line.Bookings.Where(booking => booking.ExpiresAt is null && booking.Slot.End + Booking.ReportGrace <= now).ToList();
        var missed = unused.Select(booking => new BookingMissed(booking.Id, now)).ToList();
        var penalised = unused.SelectMany(booking => line.PenaltyFor(booking, PenaltyCause.Missed, now)).ToList();
        var charged = unused.SelectMany(booking => line.ChargeFor(booking, ChargeCause.Missed, booking.Slot.End, now));
        var lapsed = line.Terms.Waitlist.Where(place => place.Deadline() <= now)
            .Select(place => new WaitlistLapsed(place.Id, now)).ToList();
        if (expired.Count + missed.Count + lapsed.Count == 0) return [];

        var after = expired.Aggregate(line, (each, e) => each.Apply(e));
        after = missed.Aggregate(after, (each, e) => each.Apply(e));
        after = penalised.Aggregate(after, (each, e) => each.Apply(e));
        after = lapsed.Aggregate(after, (each, e) => each.Apply(e));
        return [.. expired, .. missed, .. penalised, .. charged, .. lapsed, .. after.Offers(now)];
    }
}
