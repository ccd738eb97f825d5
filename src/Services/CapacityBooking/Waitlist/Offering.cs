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
        foreach (var place in line.Waitlist)
        {
            if (line.FirstFor(place.Organisation, TimeSpan.FromMinutes(place.Minutes), place.Within, now) is not { } slot) continue;

            var held = HoldSlotDecider.Held(
                line, NamedId.Of("booking", place.Id.ToString("N")), place.Organisation, slot, place.For, place.Note, place.Id, now);
            line = line.Apply(held);
            yield return held;
        }
    }
}
