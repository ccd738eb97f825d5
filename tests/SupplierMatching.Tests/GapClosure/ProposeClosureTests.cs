using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

public sealed class ProposeClosureTests
{
    static readonly GapNotice Told = new(Gap, Component, Qingdao, Weeks, [Oem, OtherOem], Proposes: true);
    static readonly GapNotice Eased = Told with { Weeks = [new(FirstWeek, 1000, 200)], Proposes = false };

    static object[] Tell(GapNotice gap, GapClosure? open) =>
        GapClosureProcess.Decide(open, new GapTold(gap, Oem, GapNotice.ClosureIdOf(Gap, Oem, Message)), Now);

    [Fact]
    public void A_gap_is_proposed_to_an_OEM_that_contributes() =>
        Scenario.Given<GapClosure>().When(open => Tell(Told, open)).Then(Proposed);

    [Fact]
    public void The_same_message_leads_to_the_same_process() =>
        GapNotice.ClosureIdOf(Gap, Oem, Message).ShouldBe(Process);

    [Fact]
    public void An_OEM_has_one_open_process_for_a_gap() =>
        Scenario.Given<GapClosure>(Proposed).When(open => Tell(Told, open)).ThenNothing();

    [Fact]
    public void Nothing_is_proposed_to_an_OEM_that_does_not_contribute() =>
        Scenario.Given<GapClosure>().When(open => Tell(Told with { Contributors = [OtherOem] }, open)).ThenNothing();

    [Fact]
    public void A_gap_that_eases_is_not_proposed_anew() =>
        Scenario.Given<GapClosure>().When(open => Tell(Eased, open)).ThenNothing();

    [Fact]
    public void A_process_under_way_learns_how_the_gap_changes() =>
        Scenario.Given<GapClosure>(Awarded).When(open => Tell(Eased, open)).Then(new GapRestated(Eased.Weeks, Now));

    [Fact]
    public void A_gap_that_opens_again_takes_its_end_back()
    {
        var reopened = After([.. Awarded, new GapEnded([], At(4)), new GapRestated(Weeks, At(5))]);
        reopened.GapEnd.ShouldBeNull();
        reopened.Weeks.ShouldBe(Weeks);
    }

    [Fact]
    public void A_proposal_lapses_when_its_OEM_no_longer_contributes() =>
        Scenario.Given<GapClosure>(Proposed).When(open => Tell(Eased with { Contributors = [OtherOem] }, open))
            .Then(new ClosureLapsed(Now));

    [Fact]
    public void A_contribution_is_known_as_the_newest_message_states_it()
    {
        var message = new Contracts.DemandForecasting.ContributionChanged(Component, Qingdao, Oem, Share);
        var stated = Contribution.After(null, message, version: 2);
        (stated.Organisation, stated.ComponentId, stated.Region, stated.Weeks).ShouldBe((Oem, Component, Qingdao, Share));
        Contribution.After(stated, message with { Weeks = [] }, version: 2).ShouldBeSameAs(stated);
        Contribution.After(stated, message with { Weeks = [] }, version: 1).ShouldBeSameAs(stated);
        IReadOnlyList<WeekQuantity> less = [new(FirstWeek, 1)];
        Contribution.After(stated, message with { Weeks = less }, version: 3).Weeks.ShouldBe(less);
        Contribution.After(stated with { Version = 0 }, message with { Weeks = less }, version: 1).Weeks.ShouldBe(
            less, "known from before versions");
    }
}
