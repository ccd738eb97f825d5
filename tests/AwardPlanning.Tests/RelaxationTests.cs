using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Planning;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Tests;

public sealed class RelaxationTests
{
    static readonly SolveLimits Limits = new(TimeSpan.FromSeconds(20));

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_small_instances_no_change_is_smaller()
    {
        var changed = 0;
        for (var seed = 3_000; seed < 3_200; seed++)
        {
            var instance = SmallInstance.Of(seed, mostParts: 1);
            if (instance.Parts[0].Demand.Sum() == 0) continue;
            var least = SmallInstance.AwardsOf(instance, part: 0, anyRule: true)
                .Where(award => SmallInstance.Fits(instance, award) && award.Count <= instance.Rules.MaximumSources)
                .Select(award => BrokenBy(instance, award)).Order(Comparer<long[]>.Create(Compare)).First();

            var found = Relaxation.Of(instance, Limits, Cancel);

            found.State.ShouldBe(PlanState.Found);
            found.IsProven.ShouldBeTrue();
            Enum.GetValues<Eased>().Select(rule => found.Changes.Where(change => change.Rule == rule).Sum(change => change.Amount))
                .ShouldBe(least, $"seed {seed}");
            found.Changes.Count.ShouldBe(found.Changes.Count(change => change.Amount > 0));
            if (found.Changes.Count > 0) changed++;
        }
        changed.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void It_names_the_week_and_the_quantity_that_nobody_can_deliver()
    {
        var instance = new AwardInstance(
            3, [new("lens", [0, 50, 10])], [new(0, 7, "370200", [20, 10, 40], [new(1, 100)])], [], new());

        Cheapest.Of(instance, Limits, Cancel).State.ShouldBe(PlanState.Infeasible);
        Relaxation.Of(instance, Limits, Cancel).Changes.ShouldBe([new Change(Eased.Demand, Part: 0, Week: 1, Who: null, Amount: 20)]);
    }

    [Fact]
    public void A_part_that_nobody_offers_is_given_up()
    {
        var instance = new AwardInstance(1, [new("lens", [5])], [], [], new());

        Cheapest.Of(instance, Limits, Cancel).State.ShouldBe(PlanState.Infeasible);
        Relaxation.Of(instance, Limits, Cancel).Changes.Select(change => (change.Rule, change.Amount))
            .ShouldBe([(Eased.Demand, 5), (Eased.Sources, 1)]);
    }

    // In the order of Eased.
    static long[] BrokenBy(AwardInstance instance, IReadOnlyList<Split> award)
    {
        var (rules, demand, total) = (instance.Rules, instance.Parts[0].Demand, award.Sum(split => split.Total));
        long Arrived(int week) => award.Sum(split => split.Quantities[week]);
        var late = Enumerable.Range(0, instance.Weeks).Select(week =>
            Math.Max(0, Enumerable.Range(0, week + 1).Sum(w => demand[w] - Arrived(w))));
        var lacking = Enumerable.Range(0, instance.Weeks).Select(week => Math.Max(0, demand[week] - Arrived(week)));
        return
        [
            instance.MayBeEarly ? late.Max() : lacking.Sum(),
            award.Count(split => instance.Offers[split.Offer].QualifiedFrom > (rules.QualifiedBy ?? int.MaxValue)),
            Math.Max(0, rules.MinimumSources - award.Count),
            award.GroupBy(split => instance.Offers[split.Offer].Region)
                .Sum(region => Above(region.Sum(split => split.Total), rules.LargestRegionShare)),
            award.Sum(split => Above(split.Total, rules.LargestShare)),
            award.Sum(split => (long)Math.Ceiling(Math.Max(0, rules.SmallestShare * total / 10_000m - split.Total))),
        ];

        long Above(long part, int share) => (long)Math.Ceiling(Math.Max(0, part - share * total / 10_000m));
    }

    static int Compare(long[] a, long[] b) => a.Zip(b).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(sign => sign != 0);
}
