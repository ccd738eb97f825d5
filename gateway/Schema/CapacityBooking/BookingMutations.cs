using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Mutation, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class BookingMutations
{
    /// <summary>Kinds of events in the receipt of a hold that was not given.</summary>
    const string Taken = "slot_declined", LeftToWaitlist = "slot_left_to_waitlist";

    /// <summary>
    /// Holds a slot for the caller's organisation. The booking is null where the slot is taken or the wait list comes first; the
    /// warnings say which.
    /// </summary>
    [return: Called("booking")]
    public static async Task<Warned<LineBooking>> HoldSlot(
        Guid lineId, HoldSlot input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel)
    {
        var receipt = await booking.Hold(lineId, input, clientMutationId, cancel);
        var reason = receipt.Events.Contains(Taken) ? SlotReasons.SlotTaken
            : receipt.Events.Contains(LeftToWaitlist) ? SlotReasons.WaitlistFirst
            : null;
        return reason is null
            ? new Warned<LineBooking>(await booking.Booking(receipt.Id, cancel), [])
            : new Warned<LineBooking>(null, [new Warning("start", reason.With())]);
    }

    /// <summary>Confirms a hold before it expires, by its organisation or the line's operator.</summary>
    [return: Called("booking")]
    public static Task<LineBooking?> ConfirmBooking(
        Guid lineId, Guid bookingId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Confirm(lineId, bookingId, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>
    /// Moves a booking to another slot of its line, or makes it longer or shorter, by its organisation or the line's operator. The answer
    /// is the booking that goes on in its place.
    /// </summary>
    [return: Called("booking")]
    public static Task<LineBooking?> MoveBooking(
        Guid lineId, Guid bookingId, MoveBooking input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Move(lineId, bookingId, input, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>Releases a hold or a confirmed booking, by its organisation or the line's operator.</summary>
    [return: Called("booking")]
    public static Task<LineBooking?> ReleaseBooking(
        Guid lineId, Guid bookingId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Release(lineId, bookingId, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>
    /// Joins a line's wait list. If a slot is free it is held at once, the place is null, a warning says so, and the hold is in
    /// bookings.
    /// </summary>
    [Allow(Roles.Oem, Roles.Supplier)]
    [return: Called("place")]
    public static async Task<Warned<WaitlistPlace>> JoinWaitlist(
        Guid lineId, JoinWaitlist input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel)
    {
        var id = (await booking.JoinWaitlist(lineId, input, clientMutationId, cancel)).Id;
        var place = (await booking.Waitlist(lineId, cancel))?.FirstOrDefault(each => each.Id == id);
        return new Warned<WaitlistPlace>(place, place is null ? [new Warning("minutes", SlotReasons.HeldAtOnce.With())] : []);
    }

    /// <summary>Leaves a line's wait list.</summary>
    [Allow(Roles.Oem, Roles.Supplier)]
    public static Task LeaveWaitlist(
        Guid lineId, Guid placeId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.LeaveWaitlist(lineId, placeId, clientMutationId, cancel);

    /// <summary>Appeals against the caller's penalty for a booking, once. The line's operator reads the reason.</summary>
    public static Task AppealPenalty(
        Guid lineId, Guid bookingId, AppealPenalty input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Appeal(lineId, bookingId, input, clientMutationId, cancel);
}
