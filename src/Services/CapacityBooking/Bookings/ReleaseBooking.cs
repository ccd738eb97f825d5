using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class ReleaseBookingDecider
{
    /// <summary>Releases a hold or a confirmed booking, by its organisation or the line's operator.</summary>
    public static object[] Decide(Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now) =>
        Release([line.OpenBooking(bookingId, caller).Id], line, ReleaseReason.GivenUp, now);

    /// <summary>Releases those of the bookings that are open. Their slots are offered to the wait list.</summary>
    public static object[] Release(IReadOnlyCollection<Guid> bookings, PilotLine line, ReleaseReason reason, DateTimeOffset now)
    {
        var released = line.Bookings.Where(booking => bookings.Contains(booking.Id))
            .Select(booking => new BookingReleased(booking.Id, booking.For.PilotRunId, reason, now)).ToList();
        return released.Count == 0 ? [] : [.. released, .. released.Aggregate(line, (each, e) => each.Apply(e)).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/release",
            (Guid lineId, Guid bookingId, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(bookingId, line, command.Caller, command.At), cancel, about: bookingId))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
