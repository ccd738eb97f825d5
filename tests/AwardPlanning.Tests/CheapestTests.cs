using SupplyChain.AwardPlanning.Planning;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Tests;

public sealed class CheapestTests
{
    static readonly SolveLimits Limits = new(TimeSpan.FromSeconds(20));

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void No_award_of_small_instances_is_cheaper(int batch)
    {
        var planned = 0;
        for (var seed = batch * 200; seed < (batch + 1) * 200; seed++)
        {
            var instance = SmallInstance.Of(seed);
            var least = SmallInstance.Cheapest(instance);

            var result = Cheapest.Of(instance, Limits, Cancel);

            result.State.ShouldBe(least is null ? PlanState.Infeasible : PlanState.Found, $"seed {seed}");
            if (result.Plan is not { } plan) continue;
            planned++;
            plan.Cost.ShouldBe(least!.Value, $"seed {seed}");
            plan.Bound.ShouldBe(least.Value, $"seed {seed}");
            RuleBook.Broken(instance, plan.Splits).ShouldBeEmpty($"seed {seed}");
            RuleBook.Cost(instance, plan.Splits).ShouldBe(plan.Cost, $"seed {seed}");
        }
        planned.ShouldBeGreaterThan(20);
    }

    [Theory, InlineData(0), InlineData(1)]
    public void Plans_of_practice_keep_all_rules_and_their_bound_holds(int batch)
    {
        var planned = 0;
        for (var seed = batch * 100; seed < (batch + 1) * 100; seed++)
        {
            var instance = GeneratedInstance.Of(seed, parts: 1 + seed % 3, suppliers: 5, weeks: 8, offersEach: 4);

            var result = Cheapest.Of(instance, Limits with { Gap = 0.005 }, Cancel);

            if (result.Plan is not { } plan) continue;
            planned++;
            RuleBook.Broken(instance, plan.Splits).ShouldBeEmpty($"seed {seed}");
            RuleBook.Cost(instance, plan.Splits).ShouldBe(plan.Cost, $"seed {seed}");
            plan.Gap.ShouldBeLessThanOrEqualTo(0.005, $"seed {seed}");
            var greedy = GreedyBuyer.Of(instance);
            if (greedy.Parts.Count == instance.Parts.Count) greedy.Cost.ShouldBeGreaterThanOrEqualTo(plan.Bound, $"seed {seed}");
        }
        planned.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_same_instance_has_the_same_plan()
    {
        var instance = GeneratedInstance.Of(seed: 7, parts: 4, suppliers: 8, weeks: 12, offersEach: 6);
        string Planned() => string.Join(';', Cheapest.Of(instance, Limits with { Gap = 0.01, Parallel = 2 }, Cancel).Plan!.Splits
            .Select(split => $"{split.Offer}:{string.Join(',', split.Quantities)}"));
        Planned().ShouldBe(Planned());
    }
}
