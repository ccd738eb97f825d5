using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;

namespace SupplyChain.CapacityBooking.Waitlist;

public static class Offering
{
    /// <summary>
    /// Holds free time for the wait list, in order of joining. Each place gets the earliest slot that fits. The place is
    /// removed then, whether or not the hold is confirmed later.
    /// </summary>
    public static IEnumerable<object> Offers(this PilotLine line, DateTimeOffset now)
    {
        foreach (var place in line.Terms.Waitlist)
        {
            if (line.FirstFor(place.Organisation, TimeSpan.FromMinutes(place.Minutes), place.Within, now) is not { } slot) continue;

            var bookingId = NamedId.Of("booking", place.Id.ToString("N"));
            var served = new WaitlistServed(place.Id, bookingId, now);
            var held = line.Hold(bookingId, place.Organisation, slot, place.For, place.Note, now);
            line = line.Apply(served).Apply(held);
            yield return served;
            yield return held;
        }
    }

    /// <summary>The line after offers.</summary>
    public static PilotLine After(this PilotLine line, IEnumerable<object> offers) => offers.Aggregate(line, (each, offer) => offer switch
    {
        WaitlistServed served => each.Apply(served),
        SlotHeld held => each.Apply(held),
        _ => throw new ArgumentOutOfRangeException(nameof(offers), offer.GetType().Name, "is no offer"),
    });
}
