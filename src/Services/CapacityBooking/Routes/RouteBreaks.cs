namespace SupplyChain.CapacityBooking.Routes;

/// <summary>What a route does when bookings of it are lost.</summary>
public static class RouteBreaks
{
    /// <summary>How long a broken route can be mended, unless its next step starts before that.</summary>
    public static readonly TimeSpan TimeToMend = TimeSpan.FromHours(24);

    /// <summary>
    /// Breaks an open route where one of the bookings is a step of it that was not known as lost. It can be mended for a day, until the
    /// next of its other steps starts, and until its holds expire.
    /// </summary>
    public static RouteBroken? Broken(this OrderedRoute route, IReadOnlyCollection<Guid> bookings, DateTimeOffset now)
    {
        var lost = route.Legs.Where(leg => !leg.IsLost && bookings.Contains(leg.BookingId)).Select(leg => leg.BookingId).ToList();
        if (!route.IsOpen || lost.Count == 0) return null;

        var begins = route.Legs.Where(leg => !leg.IsLost && !lost.Contains(leg.BookingId) && leg.Slot.Start > now)
            .Select(leg => leg.Slot.Start);
        // A lost step has nowhere to go once the time for it is over.
        var missed = route.Legs.Where(leg => lost.Contains(leg.BookingId) && leg.Slot.End <= now).Select(_ => now);
        return new RouteBroken(lost, begins.Concat(missed).Append(now + TimeToMend).Min(), now);
    }
}
