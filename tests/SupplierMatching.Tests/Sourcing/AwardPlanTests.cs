using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Plans of an award through HTTP: whatever is planned can be awarded, and nothing is told of others.</summary>
[Collection(nameof(OwnTime))]
public sealed class AwardPlanTests(OwnTimeService service)
{
    static async Task<Guid> Requested(Loop loop, decimal quantity, HttpClient? buyer = null) =>
        (await (buyer ?? loop.Buyer).Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions() with { MinimumShare = 0.1m }, MatchingService.Qingdao,
            [new WeekQuantity(loop.Week, quantity), new WeekQuantity(loop.Week.AddDays(7), quantity / 2)], loop.Component))).Id;

    Task<Receipt> Quoted(Loop loop, Guid request, Guid supplier, decimal first, decimal second, params PriceBreak[] prices) =>
        service.As(supplier, "supplier").Accepted($"/sourcing-requests/{request}/quote", new SubmitQuote(
            service.Terms() with { MinimumOrder = 50, OrderMultiple = 10, LeadTimeDays = 20, Prices = prices },
            [new WeekQuantity(loop.Week, first), new WeekQuantity(loop.Week.AddDays(7), second)]));

    /// <summary>Three suppliers that can make 1,000 in the first week and 600 in the second.</summary>
    async Task<(Loop Loop, IReadOnlyList<Guid> Suppliers)> Three()
    {
        var loop = await new Loop(service).Begin();
        List<Guid> suppliers = [loop.Supplier, await loop.NewSupplier(), await loop.NewSupplier()];
        foreach (var supplier in suppliers)
            await service.Capacity(supplier, loop.Component, MatchingService.Qingdao,
                new CapacityWeek(loop.Week, 800, 1000), new CapacityWeek(loop.Week.AddDays(7), 500, 600));
        return (loop, suppliers);
    }

    async Task<(Loop Loop, IReadOnlyList<Guid> Suppliers, Guid Request)> Opened(decimal quantity = 600)
    {
        var (loop, suppliers) = await Three();
        var request = await Requested(loop, quantity);
        await Quoted(loop, request, suppliers[0], 600, 300, new PriceBreak(50, 12), new PriceBreak(400, 10));
        await Quoted(loop, request, suppliers[1], 500, 300, new PriceBreak(50, 11.5m));
        await Quoted(loop, request, suppliers[2], 400, 300, new PriceBreak(50, 13.25m));
        await loop.QuotesOpened(request);
        return (loop, suppliers, request);
    }

    static Task<AwardPlans> Plans(HttpClient buyer, Guid request, string rules = "") =>
        buyer.Get<AwardPlans>($"/sourcing-requests/{request}/award-plans?{rules}");

    [Fact]
    public async Task Every_plan_is_accepted_as_an_award_as_it_is()
    {
        var (loop, suppliers, request) = await Opened();

        var plans = await Plans(loop.Buyer, request);

        plans.State.ShouldBe(AwardPlanState.Found);
        plans.Plans[0].Splits.Single().SupplierId.ShouldBe(suppliers[0]);
        plans.Plans[0].Cost.ShouldBe(900 * 10m);
        plans.Plans.Count.ShouldBeGreaterThanOrEqualTo(8);
        foreach (var (before, after) in plans.Plans.Zip(plans.Plans.Skip(1)))
        {
            after.Cost.ShouldBeGreaterThan(before.Cost);
            after.LargestShare.ShouldBeLessThan(before.LargestShare);
        }
        foreach (var plan in plans.Plans)
        {
            plan.Cost.ShouldBe(plan.Splits.Sum(split => split.Cost));
            plan.LeastCost.ShouldBeInRange(plan.Cost * 0.99m, plan.Cost);
            await loop.Buyer.Accepted($"/sourcing-requests/{request}/award",
                new AwardSourcing([.. plan.Splits.Select(split => new AwardSplit(split.SupplierId, split.Weeks))]));
            await loop.Buyer.Accepted($"/sourcing-requests/{request}/award/withdraw", new WithdrawAward("the next plan"));
        }
    }

    [Fact]
    public async Task Rules_hold_and_their_cost_is_told()
    {
        var (loop, _, request) = await Opened();

        var plans = await Plans(loop.Buyer, request, "minimumSources=2&largestShare=0.6");

        foreach (var plan in plans.Plans)
        {
            plan.Sources.ShouldBeGreaterThanOrEqualTo(2);
            plan.Splits.ShouldAllBe(split => split.Quantity <= 0.6m * plan.Splits.Sum(other => other.Quantity));
        }
        // 540 at 10 and 360 at 11.5, against 900 at 10.
        plans.Plans[0].Cost.ShouldBe(540 * 10 + 360 * 11.5m);
        plans.RuleCosts.Single(cost => cost.Rule == AwardRule.SupplierShare).Cheaper.ShouldNotBeNull().ShouldBeGreaterThan(300);
        plans.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nothing_is_feasible_the_smallest_change_is_told()
    {
        var (loop, _, request) = await Opened(quantity: 2_000);

        var plans = await Plans(loop.Buyer, request, "qualifiedOnly=true&minimumSources=4");

        (plans.State, plans.Plans.Count).ShouldBe((AwardPlanState.Infeasible, 0));
        plans.Changes.Where(change => change.Rule == AwardRule.Demand).Select(change => (change.Week, change.Amount))
            .ShouldBe([(loop.Week, 500), (loop.Week.AddDays(7), 100)]);
        plans.Changes.Where(change => change.Rule == AwardRule.Qualification).Sum(change => change.Amount).ShouldBe(3);
        plans.Changes.Single(change => change.Rule == AwardRule.Sources).Amount.ShouldBe(1);
    }

    [Fact]
    public async Task For_others_and_before_the_quotes_are_opened_there_are_no_plans()
    {
        var (loop, suppliers) = await Three();
        var request = await Requested(loop, 600);
        await Quoted(loop, request, suppliers[0], 600, 300, new PriceBreak(50, 12));
        var path = $"/sourcing-requests/{request}/award-plans";
        (await loop.Buyer.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await loop.QuotesOpened(request);
        (await service.As(Guid.NewGuid(), "oem").GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var (organisation, role) in new[] { (suppliers[0], "supplier"), (suppliers[1], "supplier"), (Guid.NewGuid(), "alliance") })
            (await service.As(organisation, role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        string[] wrong = ["minimumSources=0", "largestShare=0", "largestShare=1.5", "plans=99", "minimumSources=3&maximumSources=2"];
        foreach (var rules in wrong)
            (await loop.Buyer.GetAsync($"{path}?{rules}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, rules);
    }

    /// <summary>A rival was awarded 330 of 1,000: the plan counts with 500 and not with the 670 that are left.</summary>
    [Fact]
    public async Task What_a_rival_was_awarded_cannot_be_read_from_a_plan()
    {
        var (loop, suppliers) = await Three();
        var rival = service.As(Guid.NewGuid(), "oem");
        var other = await Requested(loop, 330, rival);
        var request = await Requested(loop, 1_300);
        await Quoted(loop, other, suppliers[0], 330, 170, new PriceBreak(50, 9));
        await Quoted(loop, request, suppliers[0], 1_000, 400, new PriceBreak(50, 9));
        await Quoted(loop, request, suppliers[1], 1_000, 600, new PriceBreak(50, 12));
        await loop.QuotesOpened(request);
        await Eventually.Get(() => rival.Get<SourcingOverview>($"/sourcing-requests/{other}"), r => r.State == SourcingState.QuotesOpened);
        await rival.Accepted($"/sourcing-requests/{other}/award", new AwardSourcing([new AwardSplit(
            suppliers[0], [new WeekQuantity(loop.Week, 330), new WeekQuantity(loop.Week.AddDays(7), 170)])]));

        var cheapest = (await Plans(loop.Buyer, request, "plans=1")).Plans[0];

        var weeks = cheapest.Splits.Single(split => split.SupplierId == suppliers[0]).Weeks;
        weeks.ShouldBe([new WeekQuantity(loop.Week, 500), new WeekQuantity(loop.Week.AddDays(7), 400)]);
    }
}
