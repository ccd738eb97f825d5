using SupplyChain.SupplierMatching.GapClosure;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.GapClosure.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosure;

public sealed class ProposeClosureTests
{
    static readonly ToldGap Told = new(Gap, Component, Qingdao, Weeks, [Oem, OtherOem], Proposes: true);
    static readonly ToldGap Eased = Told with { Weeks = [new(FirstWeek, 1000, 200)], Proposes = false };

    static object[] Tell(ToldGap gap, Closure? open) => ProposeClosure.Decide(gap, Oem, open, Message, Now);

    [Fact]
    public void A_gap_is_proposed_to_an_OEM_that_contributes() =>
        Scenario.Given<Closure>().When(open => Tell(Told, open)).Then(Proposed);

    [Fact]
    public void The_same_message_leads_to_the_same_process() =>
        ProposeClosure.IdOf(Gap, Oem, Message).ShouldBe(Process);

    [Fact]
    public void An_OEM_has_one_open_process_for_a_gap() =>
        Scenario.Given<Closure>(Proposed).When(open => Tell(Told, open)).ThenNothing();

    [Fact]
    public void Nothing_is_proposed_to_an_OEM_that_does_not_contribute() =>
        Scenario.Given<Closure>().When(open => Tell(Told with { Contributors = [OtherOem] }, open)).ThenNothing();

    [Fact]
    public void A_gap_that_eases_is_not_proposed_anew() =>
        Scenario.Given<Closure>().When(open => Tell(Eased, open)).ThenNothing();

    [Fact]
    public void A_process_under_way_learns_how_the_gap_changes() =>
        Scenario.Given<Closure>(Awarded).When(open => Tell(Eased, open)).Then(new GapRestated(Eased.Weeks, Now));

    [Fact]
    public void A_gap_that_opens_again_takes_its_end_back()
    {
        var reopened = After([.. Awarded, new GapEnded([], At(4)), new GapRestated(Weeks, At(5))]);
        reopened.GapEnd.ShouldBeNull();
        reopened.Weeks.ShouldBe(Weeks);
    }

    [Fact]
    public void A_proposal_lapses_when_its_OEM_no_longer_contributes() =>
        Scenario.Given<Closure>(Proposed).When(open => Tell(Eased with { Contributors = [OtherOem] }, open)).Then(new ClosureLapsed(Now));

    [Fact]
    public void A_contribution_is_stated_once()
    {
        var message = new Contracts.DemandForecasting.ContributionChanged(Component, Qingdao, Oem, Share);
        var stated = new ContributionStated(Oem, Component, Qingdao, Share, Now);
        Scenario.Given<Contribution>().When(known => WhenContributionChanged.Decide(message, known, Now)).Then(stated);
        Scenario.Given<Contribution>(stated).When(known => WhenContributionChanged.Decide(message with { Weeks = [.. Share] }, known, Now)).ThenNothing();
        IReadOnlyList<WeekQuantity> less = [new(FirstWeek, 1)];
        Scenario.Given<Contribution>(stated).When(known => WhenContributionChanged.Decide(message with { Weeks = less }, known, Now))
            .Then(stated with { Weeks = less });
    }
}
