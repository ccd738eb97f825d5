using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Topic<LineCalendar>]
static class LineCalendarTopic
{
    public static Guid Held(SlotHeld contract) => contract.LineId;
    public static Guid Confirmed(BookingConfirmed contract) => contract.LineId;
    public static Guid Released(BookingReleased contract) => contract.LineId;
    public static Guid Expired(HoldExpired contract) => contract.LineId;
    public static Guid Completed(RunCompleted contract) => contract.LineId;
    public static Guid Otherwise(LineCalendarChanged contract) => contract.LineId;
}

[Subscription, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class LineSubscriptions
{
    /// <summary>A line's calendar in a range, as the caller may see it, whenever anything on the line changes.</summary>
    /// <param name="until">At most 100 days after <paramref name="from"/>.</param>
    public static IAsyncEnumerable<LineCalendar> LineCalendarChanged(
        Guid lineId, DateTimeOffset from, DateTimeOffset until, LiveChanges live, ICapacityBooking booking) =>
        live.Of<LineCalendar>((line, cancel) => booking.Calendar(line, from, until, cancel), lineId);
}
