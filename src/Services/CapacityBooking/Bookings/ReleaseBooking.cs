using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class ReleaseBookingDecider
{
    /// <summary>
    /// Releases a hold or a confirmed booking, by its organisation or the line's operator. Its organisation gets a penalty where it
    /// releases the booking too late.
    /// </summary>
    public static object[] Decide(Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.SingleBooking(bookingId, caller);
        return Release([booking.Id], line, ReleaseReason.GivenUp, now, costs: caller.Organisation == booking.Organisation);
    }

    /// <summary>Releases those of the bookings that are open. Their slots are offered to the wait list.</summary>
    /// <param name="costs">Whether a late release costs a penalty.</param>
    public static object[] Release(
        IReadOnlyCollection<Guid> bookings, PilotLine line, ReleaseReason reason, DateTimeOffset now, bool costs)
    {
        var open = line.Bookings.Where(booking => bookings.Contains(booking.Id)).ToList();
        var released = open.Select(booking => new BookingReleased(booking.Id, booking.For.PilotRunId, reason, now)).ToList();
        var penalised = open.SelectMany(booking => costs ? line.PenaltyFor(booking, PenaltyCause.LateRelease, now) : []).ToList();
        var charged = open.SelectMany(booking =>
            costs ? line.ChargeFor(booking, ChargeCause.LateRelease, booking.Slot.End, now) : []).ToList();
        if (released.Count == 0) return [];

        var after = released.Aggregate(line, (each, e) => each.Apply(e));
        return [.. released, .. penalised, .. charged, .. penalised.Aggregate(after, (each, e) => each.Apply(e)).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/release",
            (Guid lineId, Guid bookingId, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(bookingId, line, command.Caller, command.At), cancel, about: bookingId))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
