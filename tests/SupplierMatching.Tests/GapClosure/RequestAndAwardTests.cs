using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>The steps that an OEM takes: requested, declined, awarded, and back.</summary>
public sealed class RequestAndAwardTests
{
    static readonly SourcingRequest Opened = SourcingRequest.Create(Requested);
    static readonly AwardedPart Part = new(Supplier, Component, Share);
    static readonly SourcingAwarded Award = new([Part], [], AcceptLess: false, At(3));

    static object[] RequestFor(GapClosure? closure, SourcingRequested request) =>
        GapClosureProcess.Decide(closure, new RequestOpened(Process, request, Share), At(1));

    static object[] AwardOf(GapClosure? closure, SourcingAwarded award, bool qualified = false, SourcingRequest? request = null) =>
        GapClosureProcess.Decide(closure, new RequestAwarded(
            request?.GapClosureId is null && request is not null ? AwardForGap.ClosureIdOf(Request) : Process, request ?? Opened, award,
            [.. award.Parts.Select(part => new AwardEligibility(part.SupplierId, true, qualified, Share))], Share), At(3));

    static object[] Withdraw(GapClosure? closure, DateTimeOffset at) =>
        GapClosureProcess.Decide(closure, new RequestMoved(Opened, new AwardWithdrawn("too late", at)), at);

    [Fact]
    public void A_request_for_the_share_moves_the_process() =>
        Scenario.Given<GapClosure>(Proposed).When(closure => RequestFor(closure, Requested)).Then(Quoted[1]);

    [Fact]
    public void A_process_has_one_request_at_a_time() =>
        Scenario.Given<GapClosure>(Quoted).When(closure => RequestFor(closure, Requested)).ThenRejected("process");

    [Fact]
    public void Another_OEMs_process_does_not_exist()
    {
        Scenario.Given<GapClosure>(Proposed).When(closure => RequestFor(closure, Requested with { Organisation = OtherOem }))
            .ThenRejected("process");
        Scenario.Given<GapClosure>().When(closure => RequestFor(closure, Requested)).ThenRejected("process");
    }

    public static TheoryData<Ask, string> Unfit => new()
    {
        { AskedFor with { ComponentId = Gap }, "componentId" },
        { AskedFor with { AcceptSubstitutes = true }, "acceptSubstitutes" },
        { AskedFor with { Region = "370100" }, "region" },
        { AskedFor with { Weeks = [Share[0]] }, "weeks" },
        { AskedFor with { Weeks = [Share[0], Share[1] with { Quantity = 299 }] }, "weeks" },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void A_request_that_does_not_fit_the_gap_is_refused(Ask ask, string field) =>
        Scenario.Given<GapClosure>(Proposed).When(closure => RequestFor(closure, Requested with { Ask = ask })).ThenRejected(field);

    [Fact]
    public void Accepting_asks_for_the_share_unless_weeks_are_named()
    {
        AcceptProposalDecider.AskOf(new AcceptProposal(Conditions), After(Proposed), Process, Oem, Share).Weeks.ShouldBe(Share);
        IReadOnlyList<WeekQuantity> more = [new(FirstWeek, 900)];
        AcceptProposalDecider.AskOf(new AcceptProposal(Conditions, more), After(Proposed), Process, Oem, Share).Weeks.ShouldBe(more);
        Should.Throw<ServiceDefaults.Rejected>(
            () => AcceptProposalDecider.AskOf(new AcceptProposal(Conditions), After(Proposed), Process, Oem, []))
            .Faults.Single().Field.ShouldBe("weeks");
        Should.Throw<ServiceDefaults.Rejected>(
            () => AcceptProposalDecider.AskOf(new AcceptProposal(Conditions), After(Proposed), Process, OtherOem, Share))
            .Status.ShouldBe(404);
    }

    [Fact]
    public void A_proposal_is_declined_once_with_a_reason_and_by_its_OEM_alone()
    {
        var declined = new ProposalDeclined("stock suffices", At(1));
        object[] Decline(GapClosure? closure, string reason, Guid caller) =>
            DeclineProposalDecider.Decide(new DeclineProposal(reason), closure, Process, caller, At(1));
        Scenario.Given<GapClosure>(Proposed).When(closure => Decline(closure, "stock suffices", Oem)).Then(declined);
        Scenario.Given<GapClosure>([.. Proposed, declined]).When(closure => Decline(closure, "stock suffices", Oem)).ThenNothing();
        Scenario.Given<GapClosure>(Proposed).When(closure => Decline(closure, "", Oem)).ThenRejected("reason");
        Scenario.Given<GapClosure>(Proposed).When(closure => Decline(closure, "x", OtherOem)).ThenRejected("process");
        Scenario.Given<GapClosure>(Quoted).When(closure => Decline(closure, "x", Oem)).ThenRejected("process");
    }

    [Fact]
    public void An_award_asks_for_a_slot_for_each_supplier_that_is_not_qualified() =>
        Scenario.Given<GapClosure>(Quoted).When(closure => AwardOf(closure, Award)).Then(Awarded[^2..]);

    [Fact]
    public void A_qualified_supplier_needs_no_run()
    {
        var awarded = new ClosureAwarded(1, [new AwardedSupplier(Supplier, Component, Qualified: true)], Need, At(3));
        Scenario.Given<GapClosure>(Quoted).When(closure => AwardOf(closure, Award, qualified: true)).Then(awarded);
        After([.. Quoted, awarded]).Step.ShouldBe(GapClosureStep.Qualified);
    }

    [Fact]
    public void An_award_covers_the_share_of_the_gap_unless_less_is_accepted()
    {
        var less = Award with { Parts = [Part with { Weeks = [Share[0]] }] };
        Scenario.Given<GapClosure>(Quoted).When(closure => AwardOf(closure, less)).ThenRejected("splits");
        Scenario.Given<GapClosure>(Quoted).When(closure => AwardOf(closure, less with { AcceptLess = true })).Then(Awarded[^2..]);
    }

    [Fact]
    public void Outside_any_gap_an_award_that_needs_a_run_begins_a_process_of_its_own()
    {
        var (id, request) = (AwardForGap.ClosureIdOf(Request), Opened with { GapClosureId = null });
        var run = GapClosure.RunIdOf(id, Supplier, 1);
        object[] begun = [new ClosureOpenedByAward(id, Oem, Component, Qingdao, Request, At(3)), Awarded[^2], Asked(run, Supplier)];
        Scenario.Given<GapClosure>().When(closure => AwardOf(closure, Award, request: request)).Then(begun);
        Scenario.Given<GapClosure>().When(closure => AwardOf(closure, Award, qualified: true, request)).ThenNothing();
        Scenario.Given<GapClosure>(begun).When(closure => React(closure!, Completed(run: run), At(12)).TakeLast(1))
            .Then(new ClosureFinished(ByThis: false, null, At(12)));
    }

    [Fact]
    public void A_withdrawn_award_gives_back_what_stands_behind_it_but_not_what_is_done()
    {
        object[] halfway = [.. AwardedToTwo, new RunSlotHeld(SecondRun, Second, Slot, At(11), At(12), At(5), At(4)),
            new RunQualified(Run, Supplier, At(12))];
        Scenario.Given<GapClosure>(halfway).When(closure => Withdraw(closure, At(13)))
            .Then(new PilotRunCancelled(SecondRun, Second, At(13)), new AwardUndone("too late", At(13)));
    }

    [Fact]
    public void After_a_withdrawn_award_the_next_has_runs_of_its_own()
    {
        object[] undone = [.. Awarded, new PilotRunCancelled(Run, Supplier, At(4)), new AwardUndone("other plans", At(4))];
        After(undone).Step.ShouldBe(GapClosureStep.Quoted);
        Scenario.Given<GapClosure>(undone).When(closure => AwardOf(closure, Award)).Then(
            ((ClosureAwarded)Awarded[^2]) with { Award = 2 }, Asked(GapClosure.RunIdOf(Process, Supplier, 2), Supplier));
    }

    [Fact]
    public void The_award_of_a_finished_process_stands() =>
        Scenario.Given<GapClosure>(
            [.. Awarded, new RunQualified(Run, Supplier, At(12)), new ClosureFinished(true, TimeSpan.FromDays(13), At(13))])
            .When(closure => Withdraw(closure, At(14))).ThenRejected("process");

    [Fact]
    public void A_request_that_ends_without_an_award_leaves_the_proposal_or_nothing_where_the_gap_is_gone()
    {
        var closed = new RequestMoved(Opened, new SourcingClosedWithoutAward(Reason.FreeText("no fit"), At(9)));
        var ended = new RequestEndedUnawarded(Reason.FreeText("no fit"), At(9));
        Scenario.Given<GapClosure>(Quoted).When(closure => GapClosureProcess.Decide(closure, closed, At(9))).Then(ended);
        Scenario.Given<GapClosure>([.. Quoted, new GapEnded([], At(8))]).When(closure => GapClosureProcess.Decide(closure, closed, At(9)))
            .Then(ended, new ClosureLapsed(At(9)));
        Scenario.Given<GapClosure>([.. Quoted, ended]).When(closure => GapClosureProcess.Decide(closure, closed, At(9))).ThenNothing();
    }
}
