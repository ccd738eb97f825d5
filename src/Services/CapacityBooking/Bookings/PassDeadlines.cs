using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.CapacityBooking.Waitlist;

namespace SupplyChain.CapacityBooking.Bookings;

public static class PassDeadlinesDecider
{
    /// <summary>Ends what has run out on a line: holds, waits, and bookings whose run nobody reported. Looks again at each.</summary>
    public static object[] Decide(PilotLine line, DateTimeOffset now)
    {
        var expired = line.Bookings.Where(booking => booking.ExpiresAt <= now)
            .Select(booking => new HoldExpired(booking.Id, booking.For.ProcessId, now)).ToList();
        var missed = line.Bookings.Where(booking => booking.ExpiresAt is null && booking.Slot.End + Booking.ReportGrace <= now)
            .Select(booking => new BookingMissed(booking.Id, now)).ToList();
        var lapsed = line.Terms.Waitlist.Where(place => place.Deadline() <= now)
            .Select(place => new WaitlistLapsed(place.Id, now)).ToList();
        if (expired.Count + missed.Count + lapsed.Count == 0) return [];

        var after = expired.Aggregate(line, (each, e) => each.Apply(e));
        after = missed.Aggregate(after, (each, e) => each.Apply(e));
        after = lapsed.Aggregate(after, (each, e) => each.Apply(e));
        return [.. expired, .. missed, .. lapsed, .. after.Offers(now)];
    }
}
