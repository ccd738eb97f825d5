using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class PlanTests
{
    static readonly DemandPlanSubmitted Existing = Submitted(Headset, WeeksFrom(0, 10, 20, 30));
    static readonly SubmitDemandPlan Submit = new(Qingdao, WeeksFrom(0, 10, 20, 30), Product: "HMD-1");

    [Fact]
    public void A_plan_is_submitted_with_its_weeks_in_order() =>
        Scenario.Given<Plan>().When(plan => Decide(Submit with { Weeks = [.. Submit.Weeks.Reverse()], Product = " HMD-1 " }, plan))
            .Then(Existing);

    [Fact]
    public void The_same_plan_again_changes_nothing() => Scenario.Given<Plan>(Existing).When(plan => Decide(Submit, plan)).ThenNothing();

    [Fact]
    public void Another_plan_for_the_same_is_a_revision_and_refused_as_a_submission() =>
        Scenario.Given<Plan>(Existing).When(plan => Decide(Submit with { Weeks = WeeksFrom(0, 11) }, plan)).ThenRejected("product");

    [Fact]
    public void A_withdrawn_plan_may_be_submitted_anew() =>
        Scenario.Given<Plan>(Existing, new DemandPlanWithdrawn(Oem, Qingdao, null, Now)).When(plan => Decide(Submit, plan)).Then(Existing);

    public static TheoryData<string, SubmitDemandPlan> Bad => new()
    {
        { "product", Submit with { Product = null } },
        { "product", Submit with { ComponentId = Lens } },
        { "product", Submit with { Product = "  " } },
        { "componentId", Submit with { Product = null, ComponentId = Display } },
        { "region", Submit with { Region = "Qingdao" } },
        { "category", Submit with { Category = "XX99" } },
        { "weeks", Submit with { Weeks = [] } },
        { "weeks", Submit with { Weeks = WeeksFrom(0, new decimal[131]) } },
        { "weeks[0].week", Submit with { Weeks = [new WeekQuantity(Week(0).AddDays(1), 1)] } },
        { "weeks[1].week", Submit with { Weeks = [.. WeeksFrom(0, 1), .. WeeksFrom(0, 1)] } },
        { "weeks[0].week", Submit with { Weeks = WeeksFrom(131, 1) } },
        { "weeks[0].week", Submit with { Weeks = WeeksFrom(-131, 1) } },
        { "weeks[1].quantity", Submit with { Weeks = WeeksFrom(0, 1, -1) } },
        { "weeks[0].quantity", Submit with { Weeks = WeeksFrom(0, 1_000_000_001) } },
        { "weeks[0].quantity", Submit with { Weeks = WeeksFrom(0, 0.0000001m) } },
        { "weeks[0]", Submit with { Weeks = [null!] } },
    };

    [Theory, MemberData(nameof(Bad))]
    public void Bad_input_is_refused_by_field(string field, SubmitDemandPlan command) =>
        Scenario.Given<Plan>().When(plan => Decide(command, plan)).ThenRejected(field);

    [Fact]
    public void A_revision_replaces_the_weeks_it_names_and_keeps_the_others()
    {
        var revision = new DemandPlanRevised(Oem, Qingdao, WeeksFrom(1, 25), Now);
        Scenario.Given<Plan>(Existing).When(plan => Revise(plan, Oem, [.. WeeksFrom(1, 25), .. WeeksFrom(0, 10)])).Then(revision);
        var revised = Scenario.Fold<Plan>([Existing, revision])!;
        revised.Weeks.ShouldBe(WeeksFrom(0, 10, 25, 30));
        (revised.Revision, revised.Previous).ShouldBe((2, Existing.Weeks));
    }

    [Fact]
    public void A_revision_that_says_nothing_new_changes_nothing() =>
        Scenario.Given<Plan>(Existing).When(plan => Revise(plan, Oem, WeeksFrom(1, 20))).ThenNothing();

    [Theory]
    [InlineData(null), InlineData(2)]
    public void A_revision_of_the_plan_as_it_is_or_of_whatever_it_is_goes_through(int? basedOn) =>
        Scenario.Given<Plan>(Existing, new DemandPlanRevised(Oem, Qingdao, WeeksFrom(1, 25), Now))
            .When(plan => Revise(plan, Oem, WeeksFrom(1, 30), basedOn)).Then(new DemandPlanRevised(Oem, Qingdao, WeeksFrom(1, 30), Now));

    [Fact]
    public void A_revision_of_an_older_plan_is_a_conflict_unless_it_says_what_the_plan_says()
    {
        var revised = new DemandPlanRevised(Oem, Qingdao, WeeksFrom(1, 25), Now);
        Scenario.Given<Plan>(Existing, revised).When(plan => Revise(plan, Oem, WeeksFrom(1, 30), basedOn: 1)).ThenRejected("basedOn");
        Scenario.Given<Plan>(Existing, revised).When(plan => Revise(plan, Oem, WeeksFrom(1, 25), basedOn: 1)).ThenNothing();
    }

    [Fact]
    public void A_revision_is_based_on_one_that_can_be() =>
        Scenario.Given<Plan>(Existing).When(plan => Revise(plan, Oem, WeeksFrom(1, 30), basedOn: 0)).ThenRejected("basedOn");

    [Fact]
    public void A_revision_is_checked_like_a_submission() =>
        Scenario.Given<Plan>(Existing).When(plan => Revise(plan, Oem, WeeksFrom(0, -1))).ThenRejected("weeks[0].quantity");

    [Fact]
    public void A_withdrawn_plan_is_not_revised() =>
        Scenario.Given<Plan>(Existing, new DemandPlanWithdrawn(Oem, Qingdao, null, Now)).When(plan => Revise(plan, Oem, WeeksFrom(0, 1)))
            .ThenRejected("plan");

    [Fact]
    public void Another_organisations_plan_does_not_exist()
    {
        Scenario.Given<Plan>(Existing).When(plan => Revise(plan, Other, WeeksFrom(0, 1))).ThenRejected("plan");
        Scenario.Given<Plan>(Existing).When(plan => Withdraw(plan, Other)).ThenRejected("plan");
    }

    [Fact]
    public void A_plan_is_withdrawn_once()
    {
        var withdrawn = new DemandPlanWithdrawn(Oem, Qingdao, "cancelled", Now);
        Scenario.Given<Plan>(Existing).When(plan => Withdraw(plan, Oem)).Then(withdrawn);
        Scenario.Given<Plan>(Existing, withdrawn).When(plan => Withdraw(plan, Oem)).ThenNothing();
    }

    [Fact]
    public void A_reason_has_a_length() =>
        Scenario.Given<Plan>(Existing)
            .When(plan => WithdrawDemandPlanDecider.Decide(new WithdrawDemandPlan(new string('x', 501)), Existing.PlanId, plan, Oem, Now))
            .ThenRejected("reason");

    [Fact]
    public void Growth_from_next_to_nothing_has_no_ratio()
    {
        var stretch = Volatility.Between(WeeksFrom(0, 0.00000000000000000001m), WeeksFrom(0, 1_000_000_000m), 4, 0.2m, 0.2m)
            .ShouldHaveSingleItem();
        (stretch.Relative, stretch.Alert).ShouldBe((null, VolatilityAlert.Increased));
        Volatility.Between(WeeksFrom(0, 0.000001m), WeeksFrom(0, 1_000_000_000m), 4, 0.2m, 0.2m)[0].Relative.ShouldBe(999_999_999_999_999m);
    }

    [Fact]
    public void Volatility_is_told_for_consecutive_stretches()
    {
        var stretches =
            Volatility.Between(
            WeeksFrom(0, 100, 100, 50, 50), WeeksFrom(0, 100, 150, 50, 20, 10), length: 2, increase: 0.2m, decrease: 0.2m);
        stretches.ShouldBe(
        [
            new PlanVolatility(Week(0), Week(2), 200, 250, 50, 0.25m, VolatilityAlert.Increased),
            new PlanVolatility(Week(2), Week(4), 100, 70, -30, -0.3m, VolatilityAlert.Decreased),
            new PlanVolatility(Week(4), Week(6), 0, 10, 10, null, VolatilityAlert.Increased),
        ]);
    }

    static object[] Decide(SubmitDemandPlan command, Plan? plan) =>
        SubmitDemandPlanDecider.Decide(command, plan, known: command.ComponentId == Lens, Oem, Now);

    static object[] Revise(Plan? plan, Guid caller, IReadOnlyList<WeekQuantity> weeks, int? basedOn = null) =>
        ReviseDemandPlanDecider.Decide(new ReviseDemandPlan(weeks, basedOn), Existing.PlanId, plan, caller, Now);

    static object[] Withdraw(Plan? plan, Guid caller) =>
        WithdrawDemandPlanDecider.Decide(new WithdrawDemandPlan("cancelled"), Existing.PlanId, plan, caller, Now);
}
