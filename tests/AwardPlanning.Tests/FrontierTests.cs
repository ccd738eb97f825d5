using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Planning;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Tests;

public sealed class FrontierTests
{
    static readonly SolveLimits Limits = new(TimeSpan.FromSeconds(20));

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_small_instances_it_has_every_plan_that_is_not_dominated()
    {
        var several = 0;
        for (var seed = 2_000; seed < 2_100; seed++)
        {
            var instance = SmallInstance.Of(seed, mostParts: 1);
            var all = SmallInstance.AwardsOf(instance, part: 0).Where(award => award.Count > 0 && SmallInstance.Fits(instance, award))
                .Select(award => (Cost: RuleBook.Cost(instance, award), Share: ShareOf(award))).Distinct().ToList();
            var best = all.Where(plan => !all.Any(other => other != plan && other.Cost <= plan.Cost && other.Share <= plan.Share))
                .OrderBy(plan => plan.Cost).ToList();

            var found = Frontier.Of(instance, Limits, wanted: 1_000, Cancel);

            if (instance.Parts[0].Demand.Sum() == 0) continue;
            found.Plans.Select(plan => (plan.Cost, plan.LargestShare)).ShouldBe(best, $"seed {seed}");
            found.IsComplete.ShouldBeTrue();
            if (best.Count > 1) several++;
        }
        several.ShouldBeGreaterThan(5);
    }

    [Theory, InlineData(1), InlineData(2)]
    public void Of_instances_of_practice_it_has_eight_plans_none_of_them_dominated(int seed)
    {
        var instance = GeneratedInstance.Of(seed, parts: 1, suppliers: 10, weeks: 13, offersEach: 9)
            with
        { Rules = new AwardRules(MinimumSources: 1) };

        var found = Frontier.Of(instance, Limits, wanted: 8, Cancel);

        found.Plans.Count.ShouldBeGreaterThanOrEqualTo(8);
        foreach (var (before, after) in found.Plans.Zip(found.Plans.Skip(1)))
        {
            after.Cost.ShouldBeGreaterThan(before.Cost);
            after.LargestShare.ShouldBeLessThan(before.LargestShare);
        }
        foreach (var plan in found.Plans) RuleBook.Broken(instance, plan.Splits).ShouldBeEmpty();
    }

    static int ShareOf(IReadOnlyList<Split> award) =>
        (int)Math.Ceiling(award.Max(split => split.Total) * 10_000m / award.Sum(split => split.Total));
}
