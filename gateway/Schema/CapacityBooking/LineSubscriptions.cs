using System.Runtime.CompilerServices;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Topic<LineCalendar>]
static class LineCalendarTopic
{
    public static Change Held(SlotHeld contract) => new(contract.LineId);
    public static Change Confirmed(BookingConfirmed contract) => new(contract.LineId);
    public static Change Released(BookingReleased contract) => new(contract.LineId);
    public static Change Expired(HoldExpired contract) => new(contract.LineId);
    public static Change Completed(RunCompleted contract) => new(contract.LineId);
    public static Change Otherwise(LineCalendarChanged contract) => new(contract.LineId);
}

[Topic<LineBooking>]
static class BookingTopic
{
    public static Change Held(SlotHeld contract) => new(contract.BookingId);
    public static Change Confirmed(BookingConfirmed contract) => new(contract.BookingId);
    public static Change Released(BookingReleased contract) => new(contract.BookingId);
    public static Change Expired(HoldExpired contract) => new(contract.BookingId);
    public static Change Completed(RunCompleted contract) => new(contract.BookingId);
    public static Change Otherwise(LineCalendarChanged contract) => new(contract.BookingId ?? Guid.Empty);
}

[Topic<WaitlistPlace>]
static class WaitlistTopic
{
    public static Change Changed(WaitlistChanged contract) => new(contract.LineId);
}

[Subscription, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class LineSubscriptions
{
    /// <summary>A line's calendar in a range, as the caller may see it, after every change of the line.</summary>
    /// <param name="until">At most 100 days after <paramref name="from"/>.</param>
    /// <param name="snapshot">Whether the stream begins with the calendar as it is now.</param>
    public static IAsyncEnumerable<LineCalendar> LineCalendarChanged(
        Guid lineId, DateTimeOffset from, DateTimeOffset until, LiveChanges live, ICapacityBooking booking, bool snapshot = false) =>
        live.Of<LineCalendar>((line, cancel) => booking.Calendar(line, from, until, cancel), lineId, snapshot: snapshot);

    /// <summary>
    /// Each booking of the caller that is held or changes after the subscription; for an operator, also those on its lines.
    /// </summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    public static IAsyncEnumerable<LineBooking> BookingChanged(
        LiveChanges live, ICapacityBooking booking, Guid? id = null, bool snapshot = false) =>
        live.Of<LineBooking>(booking.Booking, id, snapshot: snapshot);

    /// <summary>
    /// The caller's places on a line's wait list: as they are now, and after each change of them, such as of a position. The line's
    /// operator gets all places.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<WaitlistPlace>> WaitlistChanged(
        Guid lineId, LiveChanges live, ICapacityBooking booking, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        IReadOnlyList<WaitlistPlace>? last = null;
        await foreach (var places in live.Of<WaitlistPlace, IReadOnlyList<WaitlistPlace>>(booking.Waitlist, lineId, snapshot: true)
            .WithCancellation(cancel))
        {
            // Others join and leave: who sees nothing of it is not told when.
            if (last is not null && places.SequenceEqual(last)) continue;
            yield return last = places;
        }
    }

    /// <summary>Each of the lines after every change of its calendar, hours or policy.</summary>
    /// <param name="lineIds">1 to 20.</param>
    public static IAsyncEnumerable<PilotLineProfile> PilotLinesChanged(
        [Entries(1, 20)] IReadOnlyList<Guid> lineIds, LiveChanges live, ICapacityBooking booking) =>
        live.Of<LineCalendar, PilotLineProfile>(
            (line, cancel) => lineIds.Contains(line) ? booking.Line(line, cancel) : Task.FromResult<PilotLineProfile?>(null));
}
