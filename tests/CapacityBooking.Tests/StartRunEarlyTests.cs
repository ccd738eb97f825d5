using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class StartRunEarlyTests(BookingService service)
{
    static readonly Guid Another = new("40000000-0000-0000-0000-000000000002");

    [Fact]
    public void The_slot_begins_now_and_keeps_its_length() =>
        Given(A.LineOpened(), A.Held(A.Slot(5, 8)), A.Confirmed()).When(Start(1)).Then(new RunStartedEarly(A.Booking, A.Slot(1, 4), A.Now.AddHours(1)));

    [Fact]
    public void A_slot_that_has_begun_stays_as_it_is() =>
        Given(A.LineOpened(), A.Held(A.Slot(5, 8)), A.Confirmed()).When(Start(5)).ThenNothing();

    [Fact]
    public void A_hold_is_confirmed_before_it_starts() =>
        Given(A.LineOpened(), A.Held(A.Slot(5, 8))).When(Start(1)).ThenRejected("bookingId");

    [Theory]
    [InlineData(3.5), InlineData(1.5)]
    public void No_other_booking_and_no_outage_is_in_the_way(double at)
    {
        object[] booked = [A.LineOpened(), A.Held(A.Slot(5, 8)), A.Confirmed()];
        Given([.. booked, A.Held(A.Slot(at, at + 1), Another, A.Other)]).When(Start(1)).ThenRejected("bookingId");
        Given([.. booked, new LineOutageDeclared(Another, A.Slot(at, at + 1), "pump", A.Now)]).When(Start(1)).ThenRejected("bookingId");
    }

    [Fact]
    public void The_time_that_becomes_free_goes_to_who_waits()
    {
        var place = new WaitlistJoined(Guid.NewGuid(), A.Other, 120, A.Slot(6, 8), A.NoPurpose, null, A.Now);
        var booking = NamedId.Of("booking", place.PlaceId.ToString("N"));
        var now = A.Now.AddHours(1);
        Given(A.LineOpened(), A.Held(A.Slot(5, 8)), A.Confirmed(), place).When(Start(1)).Then(
            new RunStartedEarly(A.Booking, A.Slot(1, 4), now), new WaitlistServed(place.PlaceId, booking, now),
            new SlotHeld(booking, A.Other, A.Slot(6, 8), A.Now.AddHours(6), A.NoPurpose, null, now));
    }

    [Fact]
    public async Task The_operator_alone_starts_early_and_others_see_the_time_as_busy()
    {
        var (@operator, oem, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var booking = (await service.Hold(oem, line, service.Hour(days: 5))).Id;
        await service.Confirm(oem, line, booking);
        var path = $"/lines/{line}/bookings/{booking}/start-early";
        (await service.As(oem, "oem").Refused(path, new { })).Status.ShouldBe(403);
        (await service.As(Guid.NewGuid(), "operator").Refused(path, new { })).Status.ShouldBe(404);
        var before = service.Clock.GetUtcNow();
        await service.StartEarly(@operator, line, booking);

        var busy = (await service.Calendar(other, line, before.AddHours(-1), before.AddDays(9))).Entries.Single();
        (busy.Kind, busy.Booking).ShouldBe((CalendarEntryKind.Busy, null));
        (busy.Slot.Start - before).ShouldBeLessThan(TimeSpan.FromMinutes(5));
        busy.Slot.Length().ShouldBe(TimeSpan.FromHours(2));
        await service.Bus.Hear<Contracts.CapacityBooking.LineCalendarChanged>(changed => changed.LineId == line);
    }

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> Start(double at) =>
        line => StartRunEarlyDecider.Decide(A.Booking, line!, A.Caller(A.Operator), A.Now.AddHours(at));
}
