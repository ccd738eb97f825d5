using SupplyChain.CapacityBooking.Tests;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(BookingService))]

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>The service, and what tests ask of it again and again.</summary>
public sealed class BookingService : ServiceUnderTest<Program>
{
    /// <summary>A full hour some days ahead; each test has lines of its own, so they may share it.</summary>
    public DateTimeOffset Hour(double days = 2, int hour = 0)
    {
        var day = Clock.GetUtcNow().AddDays(days);
        return new DateTimeOffset(day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
    }

    /// <summary>Opens a line of an operator's that is open day and night.</summary>
    public async Task<Guid> Line(Guid @operator, BookingPolicy? policy = null, IReadOnlyList<string>? steps = null, OpeningHours? hours = null) =>
        (await As(@operator, "operator").Accepted(
            "/lines", new OpenPilotLine($"Line {Guid.NewGuid():N}", "370200", steps ?? ["nanoimprint"], hours ?? A.AllHours, policy))).Id;

    public Task<Receipt> Hold(Guid organisation, Guid line, DateTimeOffset start, double hours = 2) =>
        As(organisation, "oem").Accepted($"/lines/{line}/holds", new HoldSlot(start, start.AddHours(hours)));

    public Task<Receipt> Confirm(Guid organisation, Guid line, Guid booking) =>
        As(organisation, "oem").Accepted($"/lines/{line}/bookings/{booking}/confirm", new { });

    public Task<Receipt> Release(Guid organisation, Guid line, Guid booking) =>
        As(organisation, "oem").Accepted($"/lines/{line}/bookings/{booking}/release", new { });

    public Task<LineCalendar> Calendar(Guid reader, Guid line, DateTimeOffset from, DateTimeOffset until, string role = "oem") =>
        As(reader, role).Get<LineCalendar>($"/lines/{line}/calendar?from={from:O}&until={until:O}".Replace("+", "%2B", StringComparison.Ordinal));
}
