using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>What happens when nothing is heard; and that the state decides whether a time-out still matters.</summary>
public sealed class ClosureDeadlineTests
{
    static readonly RunSlotHeld Held = new(Run, Supplier, Slot, At(11), At(11.5), At(5), At(4));
    static readonly RunConfirmed Booked = new(Run, Supplier, Slot, At(5));

    static void Pass(object[] given, DateTimeOffset now, params object[] expected)
    {
        After(given).DueAt.ShouldBe(now);
        Scenario.Given<GapClosure>(given).When(closure => GapClosureProcess.Decide(closure, new TimePassed(), now.AddTicks(-1)))
            .ThenNothing();
        Scenario.Given<GapClosure>(given).When(closure => GapClosureProcess.Decide(closure, new TimePassed(), now)).Then(expected);
        Scenario.Given<GapClosure>([.. given, .. expected]).When(closure => GapClosureProcess.Decide(closure, new TimePassed(), now))
            .ThenNothing();
    }

    [Fact]
    public void A_proposal_nobody_answers_is_reminded_of() =>
        Pass(Proposed, Now + GapClosureLimits.ProposalAnswer,
            new AttentionAsked(null, null, AttentionReasons.ProposalUnanswered.With(), At(14)));

    [Fact]
    public void A_slot_that_no_line_answers_for_asks_a_person() =>
        Pass(Awarded, At(3) + PilotRunLimits.SlotAnswer, new AttentionAsked(Run, Supplier, AttentionReasons.NoLineAnswered.With(), At(4)));

    [Fact]
    public void A_hold_has_no_deadline_here_since_its_line_has_one() => After([.. Awarded, Held]).DueAt.ShouldBeNull();

    [Fact]
    public void A_result_that_does_not_come_is_reminded_of_and_then_given_up()
    {
        var (reminder, last) =
            (At(11.5) + PilotRunLimits.ResultReminder, At(11.5) + PilotRunLimits.ResultReminder + PilotRunLimits.ResultAtLast);
        var overdue = new RunOverdue(Run, Supplier, Slot, reminder);
        Pass([.. Awarded, Held, Booked], reminder, overdue);
        Pass([.. Awarded, Held, Booked, overdue], last,
            new RunFailed(Run, Supplier, Slot, last), new AttentionAsked(Run, Supplier, AttentionReasons.NoRunResult.With(), last));
    }

    [Fact]
    public void A_result_that_comes_after_all_still_counts()
    {
        object[] failed =
            [.. Awarded, Held, Booked, new RunFailed(Run, Supplier, Slot, At(22)),
            new AttentionAsked(Run, Supplier, AttentionReasons.NoRunResult.With(), At(22))];
        var late = After([.. failed, .. React(After(failed), Completed(), At(23))]);
        late.Step.ShouldBe(GapClosureStep.Qualified);
        late.NeedsAttention.ShouldBeFalse();
    }

    [Fact]
    public void A_gap_that_stays_open_after_the_last_qualification_asks_a_person() =>
        Pass([.. Awarded, new RunQualified(Run, Supplier, At(12))], At(12) + GapClosureLimits.GapClose,
            new AttentionAsked(null, null, AttentionReasons.GapStillOpen.With(), At(14)));

    [Fact]
    public void An_answer_ends_the_wait_for_it()
    {
        After([.. Awarded, Held, Booked, new RunMeasured(Run, Supplier, Slot, "L1", 100, 95, 1.5m, [], At(12)),
            new RunQualified(Run, Supplier, At(12)),
            new ClosureFinished(true, TimeSpan.FromDays(12), At(12))]).DueAt.ShouldBeNull();
        After([.. Proposed, new ClosureLapsed(At(1))]).DueAt.ShouldBeNull();
        After([.. Awarded, new PilotRunCancelled(Run, Supplier, At(4)), new AwardUndone("x", At(4))]).DueAt.ShouldBeNull();
    }

    [Fact]
    public void The_gap_ends_a_proposal_and_a_process_whose_supplier_closed_it()
    {
        Scenario.Given<GapClosure>(Proposed).When(closure => React(closure!, Closed(), At(1))).Then(new ClosureLapsed(At(1)));
        Scenario.Given<GapClosure>([.. Awarded, new RunQualified(Run, Supplier, At(12))])
            .When(closure => React(closure!, Closed(Supplier), At(13)))
            .Then(new GapEnded([Supplier], At(13)), new ClosureFinished(true, TimeSpan.FromDays(13), At(13)));
    }

    [Fact]
    public void A_gap_that_others_close_leaves_a_request_and_ends_a_process_with_nothing_left_to_do()
    {
        Scenario.Given<GapClosure>(Quoted).When(closure => React(closure!, Closed(Second), At(3))).Then(new GapEnded([Second], At(3)));
        Scenario.Given<GapClosure>([.. Awarded, new RunQualified(Run, Supplier, At(12))])
            .When(closure => React(closure!, Closed(Second), At(13)))
            .Then(new GapEnded([Second], At(13)), new ClosureFinished(false, null, At(13)));
        After([.. Quoted, new GapEnded([Second], At(3))]).Step.ShouldBe(GapClosureStep.Quoted);
    }
}
