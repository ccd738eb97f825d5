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

[Subscription, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class LineSubscriptions
{
    /// <summary>A line's calendar in a range, as the caller may see it, after every change of the line.</summary>
    /// <param name="until">At most 100 days after <paramref name="from"/>.</param>
    public static IAsyncEnumerable<LineCalendar> LineCalendarChanged(
        Guid lineId, DateTimeOffset from, DateTimeOffset until, LiveChanges live, ICapacityBooking booking) =>
        live.Of<LineCalendar>((line, cancel) => booking.Calendar(line, from, until, cancel), lineId);
}
