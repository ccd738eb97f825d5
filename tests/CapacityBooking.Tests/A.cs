using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Fixed data for pure tests: a Monday morning, a line that never closes, and who deals with it.</summary>
static class A
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly Guid Line = new("10000000-0000-0000-0000-000000000001");
    public static readonly Guid Operator = new("20000000-0000-0000-0000-000000000001");
    public static readonly Guid Oem = new("30000000-0000-0000-0000-000000000001");
    public static readonly Guid Other = new("30000000-0000-0000-0000-000000000002");
    public static readonly Guid Booking = new("40000000-0000-0000-0000-000000000001");
    public static readonly RunPurpose NoPurpose = new(null, null, null);

    public static readonly OpeningHours AllHours = new(
        "UTC", [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, TimeOnly.MinValue, TimeOnly.MinValue))]);

    /// <summary>A policy without shares, for tests that are about something else.</summary>
    public static readonly BookingPolicy Unlimited = new(MaximumMinutesPerWeek: null, MaximumWaitlistPlaces: null, NoticeMinutes: 0, PenaltyDays: 0);

    public static PilotLineOpened LineOpened(BookingPolicy? policy = null, OpeningHours? hours = null, Guid? id = null) => new(
        id ?? Line, Operator, "Nanoimprint 1", "370200", ["nanoimprint"], hours ?? AllHours, policy ?? Unlimited, Now);

    /// <summary>A slot so many hours after now.</summary>
    public static Slot Slot(double from, double until) => new(Now.AddHours(from), Now.AddHours(until));

    public static SlotHeld Held(
        Slot slot, Guid? booking = null, Guid? by = null, double expires = 1, RunPurpose? purpose = null) =>
        new(booking ?? Booking, by ?? Oem, slot, Now.AddHours(expires), purpose ?? NoPurpose, null, Now);

    /// <summary>What the operator overrode to give a booking.</summary>
    public static PolicyOverridden Overridden(Guid booking, params PolicyConflict[] objections) =>
        new(booking, objections, Reason, Operator, Now);

    public const string Reason = "pump test";

    public static BookingConfirmed Confirmed(Guid? booking = null) => new(booking ?? Booking, null, Now);

    public static Caller Caller(Guid organisation, params string[] roles) => new(organisation, "test", roles.ToHashSet());
}
