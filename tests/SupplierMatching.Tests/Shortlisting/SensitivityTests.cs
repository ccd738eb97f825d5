using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

public sealed class SensitivityTests
{
    // Price 60, lead time 40.
    static readonly CriteriaWeights Two = new(Price: 60, LeadTime: 40);

    [Fact]
    public void A_weight_is_told_at_which_another_one_comes_level_and_who_is_ahead_beyond_it()
    {
        // 60 + 20 against 36 + 40: level where 1 w + 0.5 (100 - w) = 0.6 w + 1 (100 - w), that is 55.56.
        Compared cheap = Of(1, 1, 0.5m), fast = Of(2, 0.6m, 1);
        var effects = Sensitivity.Of([cheap, fast], Two);

        effects.Select(effect => effect.Criterion).ShouldBe(Enum.GetValues<Criterion>());
        effects[0].ShouldBe(new(Criterion.Price, 60, new(55.56m, fast.SupplierId, fast.ComponentId), null));
        effects[1].ShouldBe(new(Criterion.LeadTime, 40, null, new(44.44m, fast.SupplierId, fast.ComponentId)));
        effects.Skip(2).ShouldAllBe(effect => effect.Weight == 0 && effect.Less == null && effect.More == null);
    }

    [Fact]
    public void A_criterion_that_does_not_count_may_decide_once_it_does()
    {
        Compared cheap = Of(1, 1, 1), near = Of(2, 0.9m, 0.9m, distance: 1);
        var distance = Sensitivity.Of([cheap, near], Two).Single(effect => effect.Criterion == Criterion.Distance);
        distance.ShouldBe(new(Criterion.Distance, 0, null, new(9.09m, near.SupplierId, near.ComponentId)));
    }

    [Fact]
    public void Of_several_the_nearest_is_told()
    {
        Compared first = Of(1, 1, 0.5m), second = Of(2, 0.6m, 0.7m), third = Of(3, 0.9m, 0.8m);
        Sensitivity.Of([first, second, third], new(Price: 90, LeadTime: 10))[0].Less!.SupplierId.ShouldBe(third.SupplierId);
    }

    [Fact]
    public void Nothing_changes_alone_beside_one_that_is_worse_in_all_or_where_one_criterion_counts_alone()
    {
        Sensitivity.Of([], Two).ShouldBeEmpty();
        foreach (var effects in new[]
        {
            Sensitivity.Of([Of(1, 1, 1)], Two), Sensitivity.Of([Of(1, 1, 1), Of(2, 0.5m, 1)], Two),
            [Sensitivity.Of([Of(1, 1, 0), Of(2, 0.5m, 1)], new(Price: 100))[0]],
        })
            effects.ShouldAllBe(effect => effect.Less == null && effect.More == null);
    }

    [Fact]
    public void Who_is_level_already_is_ahead_at_once()
    {
        var effects = Sensitivity.Of([Of(1, 1, 0.5m), Of(2, 0.5m, 1.25m)], Two);
        effects[0].Less!.Weight.ShouldBe(60);
        effects[0].More.ShouldBeNull();
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void The_list_is_led_by_the_first_up_to_the_weight_that_is_told_and_by_the_other_beyond_it(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var weights = Weights(random);
            var candidates = Enumerable.Range(1, random.Next(2, 7)).Select(number => Of(number, random)).OrderByDescending(own => Score(own, weights)).ToList();
            foreach (var effect in Sensitivity.Of(candidates, weights))
            {
                Check(effect.Less, -1);
                Check(effect.More, 1);

                void Check(WeightChange? change, int direction)
                {
                    var end = direction < 0 ? 0 : 100;
                    var until = change?.Weight ?? end;
                    for (var step = 0; step <= 20; step++)
                    {
                        var weight = effect.Weight + ((until - effect.Weight) * step / 20m);
                        if (Math.Abs(weight - until) > 0.01m || change is null) Leads(candidates[0], weight);
                    }
                    if (change is not null && Math.Abs(end - until) > 0.05m)
                        Leads(candidates.Single(own => own.SupplierId == change.SupplierId), until + (direction * 0.02m));
                }

                void Leads(Compared expected, decimal weight)
                {
                    var changed = Changed(weights, effect.Criterion, weight);
                    Score(expected, changed).ShouldBeGreaterThanOrEqualTo(candidates.Max(own => Score(own, changed)) - 0.002m, $"{effect.Criterion} {weight}");
                }
            }
        }
    }

    static Compared Of(int number, decimal price, decimal leadTime, decimal distance = 0) =>
        new(Given.Supplier(number), Guid.Empty, [price, leadTime, 0, 0, distance, 0, 0, 0]);

    static Compared Of(int number, Random random) =>
        new(Given.Supplier(number), Guid.Empty, [.. Criteria.All.Select(_ => random.Next(0, 101) / 100m)]);

    static CriteriaWeights Weights(Random random)
    {
        var cuts = Enumerable.Range(0, 7).Select(_ => random.Next(0, 101)).Append(0).Append(100).Order().ToList();
        return FromList([.. cuts.Zip(cuts.Skip(1), (one, next) => (decimal)(next - one))]);
    }

    static CriteriaWeights Changed(CriteriaWeights weights, Criterion criterion, decimal weight)
    {
        var rest = 100 - weights.WeightOf(criterion);
        return FromList([.. Criteria.All.Select(each => each == criterion ? weight : rest == 0 ? 0 : weights.WeightOf(each) * (100 - weight) / rest)]);
    }

    static CriteriaWeights FromList(IReadOnlyList<decimal> of) => new(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]);

    static decimal Score(Compared own, CriteriaWeights weights) => Criteria.All.Select((criterion, i) => weights.WeightOf(criterion) * own.Figures[i]).Sum();
}
