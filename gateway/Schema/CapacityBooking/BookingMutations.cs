using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Mutation, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class BookingMutations
{
    /// <summary>Holds a slot for the caller's organisation. The booking is null where the slot is already taken.</summary>
    [return: Called("booking")]
    public static Task<LineBooking?> HoldSlot(
        Guid lineId, HoldSlot input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Hold(lineId, input, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>Confirms a hold before it expires, by its organisation or the line's operator.</summary>
    [return: Called("booking")]
    public static Task<LineBooking?> ConfirmBooking(
        Guid lineId, Guid bookingId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Confirm(lineId, bookingId, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>Releases a hold or a confirmed booking, by its organisation or the line's operator.</summary>
    [return: Called("booking")]
    public static Task<LineBooking?> ReleaseBooking(
        Guid lineId, Guid bookingId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Release(lineId, bookingId, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>
    /// Joins a line's wait list. If a slot is free it is held at once, the place is null, and the hold is in bookings.
    /// </summary>
    [Allow(Roles.Oem, Roles.Supplier)]
    [return: Called("place")]
    public static async Task<WaitlistPlace?> JoinWaitlist(
        Guid lineId, JoinWaitlist input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel)
    {
        var place = (await booking.JoinWaitlist(lineId, input, clientMutationId, cancel)).Id;
        return (await booking.Waitlist(lineId, cancel))?.FirstOrDefault(each => each.Id == place);
    }

    /// <summary>Leaves a line's wait list.</summary>
    [Allow(Roles.Oem, Roles.Supplier)]
    public static Task LeaveWaitlist(
        Guid lineId, Guid placeId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.LeaveWaitlist(lineId, placeId, clientMutationId, cancel);
}
