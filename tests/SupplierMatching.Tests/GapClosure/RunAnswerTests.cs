using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.TestKit;
using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;
using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

public sealed class RunAnswerTests
{
    static readonly RunSlotHeld Held = new(Run, Supplier, Slot, Now.AddDays(11), Now.AddDays(11).AddHours(4), Now.AddDays(5), At(4));
    static readonly RunConfirmed Booked = new(Run, Supplier, Slot, At(5));
    static readonly RunMeasured Good = new(Run, Supplier, Slot, "L1", 100, 95, 1.5m, [], At(12));

    static readonly Reason NoneFree = Reason.FreeText("none free");

    static Scenario.Outcome Hear(object message, DateTimeOffset at, params object[] given) =>
        Scenario.Given<GapClosure>(given).When(closure => React(closure!, message, at));

    static RunSlotLost Lost(SlotLoss loss, Guid? slot = null) => new(Run, Supplier, slot ?? Slot, loss, At(5));

    [Fact]
    public void A_held_slot_is_noted_once()
    {
        Hear(SlotHeld(), At(4), Awarded).Then(Held);
        Hear(SlotHeld(), At(4), [.. Awarded, Held]).ThenNothing();
        After([.. Awarded, Held]).Step.ShouldBe(GapClosureStep.SlotHeld);
    }

    [Fact]
    public void A_confirmation_is_noted_once_and_may_overtake_its_hold()
    {
        Hear(Confirmed(), At(5), Awarded).Then(Booked);
        Hear(Confirmed(), At(5), [.. Awarded, Booked]).ThenNothing();
        Hear(SlotHeld(), At(4), [.. Awarded, Booked]).Then(Held);
        After([.. Awarded, Booked, Held]).Step.ShouldBe(GapClosureStep.Confirmed);
    }

    [Fact]
    public void After_an_expired_hold_the_next_slot_is_asked_for() =>
        Hear(new Booking.HoldExpired(Line, Slot, Run), At(5), [.. Awarded, Held])
            .Then(Lost(SlotLoss.Expired), Asked(Run, Supplier, attempt: 2, @try: 2, At(5)));

    [Fact]
    public void After_a_released_slot_the_next_one_is_asked_for() =>
        Hear(new Booking.BookingReleased(Line, Slot, Run), At(5), [.. Awarded, Held, Booked])
            .Then(Lost(SlotLoss.Released), Asked(Run, Supplier, attempt: 2, @try: 2, At(5)));

    [Fact]
    public void An_expiry_heard_twice_asks_once() =>
        Hear(new Booking.HoldExpired(Line, Slot, Run), At(6), [.. Awarded, Held, Lost(SlotLoss.Expired), Asked(Run, Supplier, 2, 2, At(5))])
            .ThenNothing();

    [Fact]
    public void The_third_slot_in_a_row_that_is_lost_or_declined_asks_a_person()
    {
        object[] twice = [.. Awarded, Held, Lost(SlotLoss.Expired), Asked(Run, Supplier, 2, 2, At(5)),
            new RunSlotDeclined(Run, Supplier, 2, NoneFree, At(5)), Asked(Run, Supplier, 3, 3, At(5))];
        var expected = new AttentionAsked(Run, Supplier, AttentionReasons.SlotsLost.With(3), At(6));
        Hear(new Booking.SlotDeclined(Run, Supplier, 3, NoneFree), At(6), twice)
            .Then(new RunSlotDeclined(Run, Supplier, 3, NoneFree, At(6)), expected);
        After([.. twice, new RunSlotDeclined(Run, Supplier, 3, NoneFree, At(6)), expected]).NeedsAttention.ShouldBeTrue();
    }

    [Fact]
    public void A_refusal_of_an_attempt_that_was_answered_changes_nothing() =>
        Hear(new Booking.SlotDeclined(Run, Supplier, 1, NoneFree), At(6),
            [.. Awarded, new RunSlotDeclined(Run, Supplier, 1, NoneFree, At(4)), Asked(Run, Supplier, 2, 2, At(4))]).ThenNothing();

    [Fact]
    public void No_slot_is_asked_for_once_the_time_for_it_has_passed() =>
        Hear(new Booking.SlotDeclined(Run, Supplier, 1, NoneFree), Need.NotAfter, Awarded).Then(
            new RunSlotDeclined(Run, Supplier, 1, NoneFree, Need.NotAfter),
            new AttentionAsked(Run, Supplier, AttentionReasons.RunPeriodOver.With(), Need.NotAfter));

    [Fact]
    public void A_slot_for_a_cancelled_run_is_given_back() =>
        Hear(SlotHeld(), At(4), [.. Awarded, new PilotRunCancelled(Run, Supplier, At(4)), new AwardUndone("other plans", At(4))])
            .Then(Held, new PilotRunCancelled(Run, Supplier, At(4)));

    [Fact]
    public void A_run_that_meets_the_criteria_qualifies_the_supplier() =>
        Hear(Completed(), At(12), [.. Awarded, Held, Booked]).Then(Good, new RunQualified(Run, Supplier, At(12)));

    [Fact]
    public void A_result_is_taken_once() =>
        Hear(Completed(), At(13), [.. Awarded, Held, Booked, Good, new RunQualified(Run, Supplier, At(12))]).ThenNothing();

    [Fact]
    public void A_lot_of_another_supplier_is_not_this_process_business() =>
        PilotRunProcess.BelongsTo(Completed(supplier: Second), After(Awarded).Run(Run)!).ShouldBeFalse();

    [Fact]
    public void A_run_that_misses_the_criteria_is_made_again_and_the_second_time_a_person_is_asked()
    {
        var missed = Good with
        {
            Good = 80,
            LowestCpk = 1.2m,
            Shortcomings = [RunReasons.YieldBelowMinimum.With(0.8m, 0.9m), RunReasons.CpkBelowMinimum.With("depth", 1.2m, 1.33m)]
        };
        var again = Asked(Run, Supplier, 2, 1, At(12)) with { NotBefore = At(12) };
        Hear(Completed(80, 1.2m), At(12), [.. Awarded, Held, Booked]).Then(missed, again);
        Hear(Completed(80, 1.2m, NextSlot), At(14), [.. Awarded, Held, Booked, missed, again])
            .Then(missed with { BookingId = NextSlot, At = At(14) },
                new AttentionAsked(Run, Supplier, AttentionReasons.RunsMissedCriteria.With(2), At(14)));
    }

    [Fact]
    public void A_good_run_of_several_asked_for_leads_to_the_next()
    {
        Scenario.Given<GapClosure>([.. Awarded, Held, Booked])
            .When(closure => GapClosureProcess.Decide(
                closure, new HeardOfRun(Run, Assessed(Completed(), qualified: false)), At(12)))
            .Then(Good, Asked(Run, Supplier, 2, 1, At(12)) with { NotBefore = At(12) });
    }

    static readonly RunRemeasured Lower = new(
        Run, Supplier, Slot, 1, IsConfirmation: false, "L1", 100, 80, 1.5m, [RunReasons.YieldBelowMinimum.With(0.8m, 0.9m)], At(20));

    static object[] Correct(GapClosure closure, decimal good, int correction, bool? qualified = null) => GapClosureProcess.Decide(
        closure, new HeardOfRun(Run, Assessed(Completed(good), qualified, correction)), At(20));

    [Fact]
    public void A_correction_that_takes_the_qualification_back_leads_to_another_run()
    {
        object[] qualified = [.. Awarded, Held, Booked, Good, new RunQualified(Run, Supplier, At(12))];
        var (lost, again) = (new RunQualificationLost(Run, Supplier, At(20)), Asked(Run, Supplier, 2, 1, At(20)) with { NotBefore = At(20) });
        Scenario.Given<GapClosure>(qualified).When(closure => Correct(closure!, 80, 1)).Then(Lower, lost, again);
        Scenario.Given<GapClosure>([.. qualified, Lower, lost, again]).When(closure => Correct(closure!, 80, 1)).ThenNothing();
        Scenario.Given<GapClosure>([.. qualified, Lower, lost, again]).When(closure => Correct(closure!, 95, 0)).ThenNothing();
        Scenario.Given<GapClosure>([.. qualified, Lower, lost, again]).When(closure => Correct(closure!, 96, 2))
            .Then(Lower with { Correction = 2, Good = 96, Shortcomings = [] }, new RunQualified(Run, Supplier, At(20)));
    }

    [Fact]
    public void A_correction_after_the_end_is_noted_and_asks_for_nothing()
    {
        object[] finished = [.. Awarded, Held, Booked, Good, new RunQualified(Run, Supplier, At(12)),
            new GapEnded([Supplier], At(13)), new ClosureFinished(ByThis: true, TimeSpan.FromDays(13), At(13))];
        Scenario.Given<GapClosure>(finished).When(closure => Correct(closure!, 80, 1))
            .Then(Lower, new RunQualificationLost(Run, Supplier, At(20)));
    }

    [Fact]
    public void A_run_on_the_suppliers_own_line_waits_for_a_confirmation_and_asks_a_person()
    {
        var own = Completed() with { Operator = Supplier };
        var waits = Good with { Shortcomings = [RunReasons.OwnLineUnconfirmed.With()] };
        var asked = new AttentionAsked(Run, Supplier, AttentionReasons.RunUnconfirmed.With(), At(12));
        Hear(own, At(12), [.. Awarded, Held, Booked]).Then(waits, asked);
        After([.. Awarded, Held, Booked, waits, asked]).DueAt.ShouldBeNull();
        Scenario.Given<GapClosure>([.. Awarded, Held, Booked, waits, asked])
            .When(closure => GapClosureProcess.Decide(closure, new HeardOfRun(Run, Assessed(own, confirmed: true)), At(20)))
            .Then(Lower with { Correction = 0, IsConfirmation = true, Good = 95, Shortcomings = [] }, new RunQualified(Run, Supplier, At(20)));
    }

    [Fact]
    public void A_person_has_another_slot_asked_for()
    {
        object[] stuck = [.. Awarded, new AttentionAsked(Run, Supplier, AttentionReasons.NoLineAnswered.With(), At(5))];
        Scenario.Given<GapClosure>(stuck)
            .When(closure => RetryPilotRunDecider.Decide(new RetryPilotRun(), closure, Process, Supplier, Oem, At(6)))
            .Then(Asked(Run, Supplier, 2, 1, At(6)));
        Scenario.Given<GapClosure>(Awarded)
            .When(closure => RetryPilotRunDecider.Decide(new RetryPilotRun(), closure, Process, Supplier, Oem, At(6))).ThenRejected("run");
        Scenario.Given<GapClosure>(stuck)
            .When(closure => RetryPilotRunDecider.Decide(new RetryPilotRun(At(5)), closure, Process, Supplier, Oem, At(6)))
            .ThenRejected("notAfter");
        Scenario.Given<GapClosure>(stuck)
            .When(closure => RetryPilotRunDecider.Decide(new RetryPilotRun(), closure, Process, Supplier, OtherOem, At(6)))
            .ThenRejected("process");
        Scenario.Given<GapClosure>(stuck)
            .When(closure => RetryPilotRunDecider.Decide(new RetryPilotRun(), closure, Process, Second, Oem, At(6))).ThenRejected("run");
    }
}
