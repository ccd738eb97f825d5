using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>A booking that is moved is released and held elsewhere in one decision.</summary>
public sealed class MoveBookingTests
{
    static readonly Guid New = new("40000000-0000-0000-0000-000000000009"), Third = new("40000000-0000-0000-0000-000000000003");
    static readonly Guid Place = new("60000000-0000-0000-0000-000000000001"), Served = NamedId.Of("booking", Place.ToString("N"));
    static readonly BookingReleased Released = new(A.Booking, null, ReleaseReason.Moved, A.Now, New);
    static readonly BookingPolicy Notice = new(NoticeMinutes: 180, PenaltyDays: 10);

    [Fact]
    public void A_booking_may_overlap_its_former_self_and_stays_confirmed() => Given(A.LineOpened(), A.Held(A.Slot(3, 5)), A.Confirmed())
        .When(Move(4, 6)).Then(Released, Held(4, 6, expires: 4), A.Confirmed(New));

    [Theory]
    [InlineData(3, 4), InlineData(3, 7), InlineData(2, 5)]
    public void A_booking_is_made_shorter_or_longer(double from, double until) =>
        Given(A.LineOpened(), A.Held(A.Slot(3, 5)), A.Confirmed())
            .When(Move(from, until)).Then(Released, Held(from, until, expires: from), A.Confirmed(New));

    [Fact]
    public void A_hold_is_not_extended_by_moving_it()
    {
        Given(A.LineOpened(), A.Held(A.Slot(3, 5), expires: 1)).When(Move(30, 32)).Then(Released, Held(30, 32, expires: 1));
        Given(A.LineOpened(), A.Held(A.Slot(3, 5), expires: 3)).When(Move(2, 4)).Then(Released, Held(2, 4, expires: 2));
        Given(A.LineOpened(new BookingPolicy(HoldMinutes: 60)), A.Held(A.Slot(3, 5), expires: 3))
            .When(Move(6, 8)).Then(Released, Held(6, 8, expires: 1)); // the policy allows less now
    }

    [Fact]
    public void What_it_is_for_goes_along()
    {
        var (purpose, run) = (new RunPurpose(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), A.Held(A.Slot(3, 5)));
        Given(A.LineOpened(), run with { For = purpose, Note = "waveguide" }, A.Confirmed()).When(Move(6, 8)).Then(
            Released with { PilotRunId = purpose.PilotRunId }, Held(6, 8, expires: 6) with { For = purpose, Note = "waveguide" },
            A.Confirmed(New) with { PilotRunId = purpose.PilotRunId });
    }

    [Fact]
    public void A_slot_that_is_taken_the_same_or_begun_is_a_conflict()
    {
        object[] booked = [A.LineOpened(), A.Held(A.Slot(3, 5)), A.Confirmed(), A.Held(A.Slot(6, 8), Third, A.Other)];
        Given(booked).When(Move(5, 7)).ThenRejected("start");
        Given(booked).When(Move(3, 5)).ThenRejected("start");
        Given(booked).When(Move(9, 11, at: 3)).ThenRejected("bookingId");
        Given(A.LineOpened(), A.Held(A.Slot(3, 5), expires: 1)).When(Move(9, 11, at: 1)).ThenRejected("bookingId");
        Given([.. booked, new LineOutageDeclared(Guid.NewGuid(), A.Slot(10, 12), "pump", A.Now)]).When(Move(9, 11)).ThenRejected("start");
    }

    [Fact]
    public void Who_may_not_release_it_may_not_move_it()
    {
        object[] booked = [A.LineOpened(), A.Held(A.Slot(3, 5)), A.Confirmed()];
        Given(booked).When(Move(6, 8, by: A.Other)).ThenRejected("booking");
        Given(booked).When(line => MoveBookingDecider.Decide(
            new MoveBooking(A.Now.AddHours(6), A.Now.AddHours(8)), Third, New, line!, A.Caller(A.Oem), A.Now)).ThenRejected("booking");
        Given(booked).When(Move(6, 8, by: A.Operator)).Then(Released, Held(6, 8, expires: 6), A.Confirmed(New));
    }

    [Fact]
    public void All_objections_of_the_policy_come_at_once_and_the_operator_may_override_them()
    {
        object[] booked = [A.LineOpened(new BookingPolicy(HorizonDays: 1, MaximumMinutes: 120)), A.Held(A.Slot(3, 5)), A.Confirmed()];
        var refused = Given(booked).When(Move(30, 33)).Rejected!;
        (refused.Status, string.Join(',', refused.Faults.Select(fault => fault.Field))).ShouldBe((422, "start,end"));
        Given(booked).When(Move(30, 33, overriding: true)).ThenRejected("overridePolicy");
        Given(booked).When(Move(30, 33, by: A.Operator)).Rejected!.Faults.Count.ShouldBe(2);
        Given(booked).When(Move(30, 33, by: A.Operator, overriding: true)).Then(
            Released, Held(30, 33, expires: 30), A.Overridden(New, PolicyConflict.TooFarAhead, PolicyConflict.TooLong), A.Confirmed(New));
        Given(A.LineOpened(new BookingPolicy(Mode: BookingMode.WaitList)), A.Held(A.Slot(3, 5))).When(Move(4, 6)).ThenRejected("lineId");
        Given(booked).When(Move(-1, 1.00001)).Rejected!.Faults.Select(fault => fault.Field).ShouldBe(["end", "start"]);
    }

    [Fact]
    public void Shares_do_not_count_a_booking_twice()
    {
        var line = A.LineOpened(new BookingPolicy(MaximumFutureBookings: 1, MaximumMinutesPerWeek: 180, NoticeMinutes: 0));
        object[] booked = [line, A.Held(A.Slot(3, 5)), A.Confirmed()];
        Given(booked).When(Move(6, 9)).Then(Released, Held(6, 9, expires: 6), A.Confirmed(New));
        Given(booked).When(Move(6, 9.5)).ThenRejected("organisation");
    }

    [Fact]
    public void A_late_move_costs_what_a_late_release_does_unless_the_operator_moves_it()
    {
        object[] booked = [A.LineOpened(Notice), A.Held(A.Slot(3, 5)), A.Confirmed()];
        var (late, at) = (A.Now.AddMinutes(1), 1 / 60.0);
        var penalty = new BookingPenalised(A.Booking, A.Oem, PenaltyCause.LateRelease, 120, late.AddDays(10), late);
        var (released, held, confirmed) = (Released with { At = late }, Held(6, 8, 6) with { At = late }, A.Confirmed(New) with { At = late });
        Given(booked).When(Move(6, 8)).Then(Released, Held(6, 8, expires: 6), A.Confirmed(New));
        Given(booked).When(Move(6, 8, at: at)).Then(released, penalty, held, confirmed);
        Given(booked).When(Move(6, 8, at: at, by: A.Operator)).Then(released, held, confirmed);
        Given(A.LineOpened(Notice), A.Held(A.Slot(3, 5), expires: 3)).When(Move(6, 8, at: at)).Then(released, held with { ExpiresAt = A.Now.AddHours(3) });
        // The penalty counts when the new slot is judged, as it does in a hold after a release.
        Given(A.LineOpened(Notice with { MaximumMinutesPerWeek = 200 }), A.Held(A.Slot(3, 5)), A.Confirmed())
            .When(Move(6, 8, at: at)).ThenRejected("organisation");
    }

    [Fact]
    public void The_time_that_becomes_free_is_offered_after_the_move_and_who_waits_comes_first_for_the_new_slot()
    {
        object[] waiting = [
            A.LineOpened(), A.Held(A.Slot(3, 5)), A.Confirmed(),
            new WaitlistJoined(Place, A.Other, 60, A.Slot(3, 5), A.NoPurpose, null, A.Now)];
        Given(waiting).When(Move(4, 6)).Then(
            Released, Held(4, 6, expires: 4), A.Confirmed(New), new WaitlistServed(Place, Served, A.Now),
            A.Held(A.Slot(3, 4), Served, A.Other, expires: 3));

        // The horizon has moved on since A.Other joined: 50 to 52 is its slot.
        object[] beyond = [
            A.LineOpened(new BookingPolicy(HorizonDays: 1)), A.Held(A.Slot(40, 42)), A.Confirmed(),
            new WaitlistJoined(Place, A.Other, 120, A.Slot(50, 54), A.NoPurpose, null, A.Now)];
        Given(beyond).When(Move(51, 53, at: 30)).ThenRejected("start");
        Given(beyond).When(Move(52, 54, at: 30)).Events.Select(e => e.GetType().Name).ShouldBe(
            ["WaitlistServed", "SlotHeld", "BookingReleased", "BookingPenalised", "SlotHeld", "BookingConfirmed"]);
    }

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> Move(double from, double until, Guid? by = null, bool overriding = false, double at = 0) =>
        line => MoveBookingDecider.Decide(
            new MoveBooking(A.Now.AddHours(from), A.Now.AddHours(until), overriding, overriding ? A.Reason : null), A.Booking, New, line!, A.Caller(by ?? A.Oem),
            A.Now.AddHours(at));

    static SlotHeld Held(double from, double until, double expires) =>
        A.Held(A.Slot(from, until), New, expires: expires) with { MovedFrom = A.Booking };
}
