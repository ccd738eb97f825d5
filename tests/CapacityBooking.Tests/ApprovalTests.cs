using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Where a line's policy needs approval, its operator says yes or no to a hold before it can be confirmed.</summary>
public sealed class ApprovalTests
{
    static readonly Guid New = new("40000000-0000-0000-0000-000000000009"), Place = new("60000000-0000-0000-0000-000000000001");
    static readonly PilotLineOpened Line = A.LineOpened(A.Unlimited with { NeedsApproval = true });
    static readonly SlotHeld Waiting = A.Held(A.Slot(3, 5), expires: 3) with { Approval = ApprovalState.Awaited };
    static readonly BookingApproved Approved = new(A.Booking, A.Operator, A.Now);

    [Fact]
    public void A_hold_waits_unless_it_is_the_operator_s()
    {
        Given(Line).When(Hold()).Events.OfType<SlotHeld>().Single().Approval.ShouldBe(ApprovalState.Awaited);
        Given(Line).When(Hold(A.Operator)).Events.OfType<SlotHeld>().Single().Approval.ShouldBeNull();
        Given(A.LineOpened()).When(Hold()).Events.OfType<SlotHeld>().Single().Approval.ShouldBeNull();
        var place = new WaitlistJoined(Place, A.Oem, 60, A.Slot(2, 5), A.NoPurpose, null, A.Now);
        Given(Line, place).When(line => PassDeadlinesDecider.Decide(line!.Apply(A.Held(A.Slot(9, 10), New, expires: -1)), A.Now))
            .Events.OfType<SlotHeld>().Single().Approval.ShouldBe(ApprovalState.Awaited);
    }

    [Fact]
    public void It_is_confirmed_after_it_was_approved_and_not_before()
    {
        foreach (var caller in new[] { A.Oem, A.Operator })
        {
            var refused = Given(Line, Waiting).When(Confirm(caller)).Rejected!;
            (refused.Status, refused.Faults.Single().Field, refused.Faults.Single().Reason)
                .ShouldBe((409, "bookingId", "must be approved by the operator first"));
        }
        Given(Line, Waiting, Approved).When(Confirm(A.Oem)).Then(A.Confirmed());
        Given(Line, Waiting).When(Approve()).Then(Approved);
        Given(Line, Waiting, Approved).When(Approve()).ThenNothing();
        Given(A.LineOpened(), A.Held(A.Slot(3, 5))).When(Approve()).ThenNothing();
        Given(Line, Waiting).When(Approve(at: 3)).ThenRejected("bookingId");
        Given(Line).When(Approve()).ThenRejected("booking");
    }

    [Fact]
    public void One_that_is_declined_is_released_without_a_penalty_and_its_time_is_offered()
    {
        var place = new WaitlistJoined(Place, A.Other, 60, A.Slot(3, 5), A.NoPurpose, null, A.Now);
        var outcome = Given(Line, Waiting, place).When(Decline("the press is reserved "));
        outcome.Events.Select(e => e.GetType()).ShouldBe([typeof(BookingDeclined), typeof(BookingReleased), typeof(WaitlistServed), typeof(SlotHeld)]);
        outcome.Events[0].ShouldBe(new BookingDeclined(A.Booking, null, "the press is reserved", A.Operator, A.Now));
        ((BookingReleased)outcome.Events[1]).Reason.ShouldBe(ReleaseReason.Declined);
        Given(Line, Waiting).When(Decline(" ")).ThenRejected("reason");
        Given(Line, Waiting, Approved).When(Decline("late")).Rejected!.Status.ShouldBe(409);
        Given(Line, Waiting, Approved, A.Confirmed()).When(Decline("late")).Rejected!.Status.ShouldBe(409);
    }

    [Theory]
    [InlineData(3, 4, true), InlineData(3.5, 5, true), InlineData(3, 6, false), InlineData(2, 5, false), InlineData(30, 32, false)]
    public void A_moved_booking_stays_approved_within_its_former_slot_alone(double from, double until, bool stays)
    {
        var moved = Given(Line, Waiting, Approved, A.Confirmed()).When(Move(from, until)).Events;
        moved.OfType<SlotHeld>().Single().Approval.ShouldBe(stays ? ApprovalState.Approved : ApprovalState.Awaited);
        moved.OfType<BookingConfirmed>().Count().ShouldBe(stays ? 1 : 0);
        // What the operator moves it need not approve again; what waits goes on waiting.
        var byOperator = Given(Line, Waiting, Approved, A.Confirmed()).When(Move(from, until, A.Operator)).Events;
        (byOperator.OfType<SlotHeld>().Single().Approval, byOperator.OfType<BookingConfirmed>().Count()).ShouldBe((ApprovalState.Approved, 1));
        foreach (var caller in new[] { A.Oem, A.Operator })
            Given(Line, Waiting).When(Move(from, until, caller)).Events.OfType<SlotHeld>().Single().Approval.ShouldBe(ApprovalState.Awaited);
    }

    [Fact]
    public void A_hold_that_becomes_one_again_has_the_time_of_a_hold_to_be_confirmed() =>
        Given(Line, Waiting, Approved, A.Confirmed()).When(Move(80, 82)).Events.OfType<SlotHeld>().Single().ExpiresAt.ShouldBe(A.Now.AddHours(48));

    [Fact]
    public void Each_side_is_told_what_the_other_did()
    {
        Notices(Waiting).ShouldBe([(NoticeKind.ApprovalAsked, A.Operator), (NoticeKind.SlotHeld, A.Oem)]);
        Notices(Approved).ShouldBe([(NoticeKind.BookingApproved, A.Oem)]);
        Notices([.. Given(Line, Waiting).When(Decline("no")).Events]).ShouldBe([(NoticeKind.BookingDeclined, A.Oem)]);
        Notices([.. Given(Line, Waiting, Approved, A.Confirmed()).When(Move(30, 32)).Events])
            .ShouldBe([(NoticeKind.ApprovalAsked, A.Operator), (NoticeKind.BookingMoved, A.Oem)]);
        LineChanges.Of(Fold(Line, Waiting), [Approved]).Select(told => told.Audience).ShouldBe([A.Line, A.Oem]);
    }

    [Fact]
    public void An_override_needs_a_reason_and_tells_what_it_overrode()
    {
        var narrow = A.LineOpened(A.Unlimited with { MaximumMinutes = 60, HorizonDays = 1 });
        HoldSlot hold = new(A.Now.AddHours(30), A.Now.AddHours(32), OverridePolicy: true);
        Func<PilotLine?, IEnumerable<object>> As(Guid by, string? reason) =>
            line => HoldSlotDecider.Decide(hold with { OverrideReason = reason }, New, line!, A.Caller(by), A.Now);
        Given(narrow).When(As(A.Operator, null)).ThenRejected("overrideReason");
        Given(narrow).When(As(A.Operator, " ")).ThenRejected("overrideReason");
        Given(narrow).When(As(A.Operator, new string('x', 501))).ThenRejected("overrideReason");
        Given(narrow).When(As(A.Oem, "please")).Rejected!.Faults.Select(fault => fault.Field).ShouldBe(["overridePolicy"]);
        Given(narrow).When(As(A.Operator, " pump test ")).Then(
            A.Held(A.Slot(30, 32), New, A.Operator, expires: 30),
            A.Overridden(New, PolicyConflict.TooFarAhead, PolicyConflict.TooLong));
        Given(A.LineOpened()).When(As(A.Operator, "pump test")).Events.ShouldHaveSingleItem("nothing stood against it");
        Given(narrow, A.Held(A.Slot(1, 2), by: A.Operator)).When(line => MoveBookingDecider.Decide(
            new MoveBooking(hold.Start, hold.End, true), A.Booking, New, line!, A.Caller(A.Operator), A.Now)).ThenRejected("overrideReason");
    }

    static IEnumerable<(NoticeKind, Guid?)> Notices(params object[] events) =>
        LineNotices.Of(Fold(Line, Waiting), events).Select(notice => (notice.Kind, notice.Organisation));

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static PilotLine Fold(params object[] events) => Scenario.Fold<PilotLine>(events)!;

    static Func<PilotLine?, IEnumerable<object>> Hold(Guid? by = null) => line => HoldSlotDecider.Decide(
        new HoldSlot(A.Now.AddHours(3), A.Now.AddHours(5)), New, line!, A.Caller(by ?? A.Oem), A.Now);

    static Func<PilotLine?, IEnumerable<object>> Confirm(Guid by) => line => ConfirmBookingDecider.Decide(A.Booking, line!, A.Caller(by), A.Now);

    static Func<PilotLine?, IEnumerable<object>> Approve(double at = 0) =>
        line => ApproveBookingDecider.Decide(A.Booking, line!, A.Caller(A.Operator), A.Now.AddHours(at));

    static Func<PilotLine?, IEnumerable<object>> Decline(string reason) =>
        line => DeclineBookingDecider.Decide(new DeclineBooking(reason), A.Booking, line!, A.Caller(A.Operator), A.Now);

    static Func<PilotLine?, IEnumerable<object>> Move(double from, double until, Guid? by = null) => line => MoveBookingDecider.Decide(
        new MoveBooking(A.Now.AddHours(from), A.Now.AddHours(until)), A.Booking, New, line!, A.Caller(by ?? A.Oem), A.Now);
}
