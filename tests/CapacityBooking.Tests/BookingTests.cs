using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Confirming, releasing, expiring, missing.</summary>
public sealed class BookingTests(BookingService service)
{
    [Fact]
    public void A_hold_is_confirmed_by_its_organisation_or_the_operator()
    {
        Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(Confirm(A.Oem)).Then(A.Confirmed());
        Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(Confirm(A.Operator)).Then(A.Confirmed());
        Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(Confirm(A.Other)).ThenRejected("booking");
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed()).When(Confirm(A.Oem)).ThenNothing();
    }

    [Fact]
    public void A_hold_counts_up_to_the_moment_it_expires()
    {
        Given(A.LineOpened(), A.Held(A.Slot(2, 4), expires: 1)).When(Confirm(A.Oem, at: 0.999))
            .Then(new BookingConfirmed(A.Booking, null, A.Now.AddHours(0.999)));
        var late = Given(A.LineOpened(), A.Held(A.Slot(2, 4), expires: 1)).When(Confirm(A.Oem, at: 1)).Rejected!;
        (late.Status, late.Faults.Single().Field).ShouldBe((409, "bookingId"));
    }

    [Fact]
    public void A_deadline_that_was_overtaken_changes_nothing()
    {
        Given(A.LineOpened(), A.Held(A.Slot(2, 4), expires: 1)).When(Pass(1)).Then(new HoldExpired(A.Booking, null, A.Now.AddHours(1)));
        Given(A.LineOpened(), A.Held(A.Slot(2, 4), expires: 1)).When(Pass(0.999)).ThenNothing();
        Given(A.LineOpened(), A.Held(A.Slot(2, 4), expires: 1), A.Confirmed()).When(Pass(1)).ThenNothing();
        Given(A.LineOpened(), A.Held(A.Slot(2, 4), expires: 1), new HoldExpired(A.Booking, null, A.Now)).When(Pass(1)).ThenNothing();
        Given(A.LineOpened(), A.Held(A.Slot(2, 4), expires: 1), new HoldExpired(A.Booking, null, A.Now)).When(Confirm(A.Oem)).ThenRejected("booking");
    }

    [Fact]
    public void A_booking_without_a_run_is_missed_after_a_week()
    {
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed()).When(Pass(4 + 7 * 24))
            .Then(new BookingMissed(A.Booking, A.Now.AddHours(4 + 7 * 24)));
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed()).When(Pass(4 + 7 * 24 - 0.001)).ThenNothing();
    }

    [Fact]
    public void A_booking_is_released_by_its_organisation_or_the_operator()
    {
        var released = new BookingReleased(A.Booking, null, ReleaseReason.GivenUp, A.Now);
        Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(Release(A.Oem)).Then(released);
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed()).When(Release(A.Operator)).Then(released);
        Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(Release(A.Other)).ThenRejected("booking");
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), released).When(Release(A.Oem)).ThenRejected("booking");
    }

    [Fact]
    public async Task A_hold_that_nobody_confirms_expires_and_frees_the_slot()
    {
        var (oem, other) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(Guid.NewGuid(), new BookingPolicy(HoldMinutes: 1));
        var start = service.Hour(days: 3);
        var booking = (await service.Hold(oem, line, start)).Id;
        (await service.Hold(other, line, start)).Events.ShouldBe(["slot_declined"]);
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.Bus.Hear<Published.HoldExpired>(expired => expired.BookingId == booking);
        (await service.Hold(other, line, start)).Events.ShouldBe(["slot_held"]);
        (await service.As(oem, "oem").Get<LineBooking>($"/bookings/{booking}")).State.ShouldBe(BookingState.Expired);
    }

    [Fact]
    public async Task Of_confirmation_and_expiry_at_the_same_time_one_wins_and_the_booking_agrees_with_it()
    {
        var oem = Guid.NewGuid();
        var line = await service.Line(Guid.NewGuid(), new BookingPolicy(HoldMinutes: 1));
        var booking = (await service.Hold(oem, line, service.Hour(days: 3))).Id;
        var confirming = service.As(oem, "oem").Command($"/lines/{line}/bookings/{booking}/confirm", new { });
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        using var response = await confirming;
        var settled = await Eventually.Get(
            () => service.As(oem, "oem").Get<LineBooking>($"/bookings/{booking}"), found => found.State != BookingState.Held);
        settled.State.ShouldBe(response.IsSuccessStatusCode ? BookingState.Confirmed : BookingState.Expired);
    }

    [Fact]
    public async Task Confirming_and_releasing_reach_the_other_services()
    {
        var oem = Guid.NewGuid();
        var line = await service.Line(Guid.NewGuid());
        var booking = (await service.Hold(oem, line, service.Hour())).Id;
        await service.Confirm(oem, line, booking);
        (await service.Confirm(oem, line, booking)).Events.ShouldBeEmpty();
        (await service.As(oem, "oem").Get<LineBooking>($"/bookings/{booking}")).ShouldSatisfyAllConditions(
            found => found.State.ShouldBe(BookingState.Confirmed), found => found.ExpiresAt.ShouldBeNull());
        await service.Release(oem, line, booking);
        await service.Bus.Hear<Published.BookingConfirmed>(heard => heard.BookingId == booking && heard.LineId == line);
        await service.Bus.Hear<Published.BookingReleased>(heard => heard.BookingId == booking && heard.LineId == line);
        (await service.As(oem, "oem").Refused($"/lines/{line}/bookings/{booking}/release", new { })).Status.ShouldBe(404);
    }

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> Confirm(Guid by, double at = 0) =>
        line => ConfirmBookingDecider.Decide(A.Booking, line!, A.Caller(by), A.Now.AddHours(at));

    static Func<PilotLine?, IEnumerable<object>> Release(Guid by) =>
        line => ReleaseBookingDecider.Decide(A.Booking, line!, A.Caller(by), A.Now);

    static Func<PilotLine?, IEnumerable<object>> Pass(double at) => line => PassDeadlinesDecider.Decide(line!, A.Now.AddHours(at));
}
