using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.Contracts;

namespace SupplyChain.CapacityBooking.Waitlist;

public static class Offering
{
    /// <summary>
    /// Holds what is free for those who wait, in the order in which they came: each gets the earliest slot that fits
    /// its wish, and its place ends with that turn whether it confirms or not.
    /// </summary>
    public static IEnumerable<object> Offers(this PilotLine line, DateTimeOffset now)
    {
        foreach (var place in line.Terms.Waitlist)
        {
            if (line.FirstFor(place.Organisation, TimeSpan.FromMinutes(place.Minutes), place.Within, now) is not { } slot) continue;

            var bookingId = NamedId.Of("booking", place.Id.ToString("N"));
            var served = new WaitlistServed(place.Id, bookingId, now);
            var held = HoldSlotDecider.Held(line, bookingId, place.Organisation, slot, place.For, place.Note, now);
            line = line.Apply(served).Apply(held);
            yield return served;
            yield return held;
        }
    }
}
