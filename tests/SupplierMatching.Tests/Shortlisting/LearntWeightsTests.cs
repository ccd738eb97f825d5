using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

/// <summary>The weights that a buyer's awards follow.</summary>
public sealed class LearntWeightsTests
{
    static readonly CriteriaWeights Cheap = new(Price: 100), Fast = new(LeadTime: 60, Quality: 40);

    [Fact]
    public void A_few_awards_propose_nothing()
    {
        LearntWeights.Of([]).ShouldBeNull();
        LearntWeights.Of(Awards(Cheap, LearntWeights.FewestAwards - 1)).ShouldBeNull();
        LearntWeights.Of(Awards(Cheap, LearntWeights.FewestAwards)).ShouldNotBeNull();
    }

    [Fact]
    public void Awards_that_follow_a_criterion_give_it_weight_the_more_of_them_there_are()
    {
        var (some, many) = (LearntWeights.Of(Awards(Cheap, 8))!, LearntWeights.Of(Awards(Cheap, 50))!);
        some.Price.ShouldBeGreaterThan(CriteriaWeights.Default.Price);
        many.Price.ShouldBeGreaterThan(some.Price);
        var fast = LearntWeights.Of(Awards(Fast, 50))!;
        (fast.LeadTime + fast.Quality).ShouldBeGreaterThan(55);
        fast.LeadTime.ShouldBeGreaterThan(fast.Quality);
    }

    [Fact]
    public void Weights_are_whole_and_sum_to_a_hundred_and_the_same_awards_give_the_same()
    {
        foreach (var count in new[] { 5, 9, 23, 50 })
        {
            var weights = LearntWeights.Of(Awards(Fast, count))!;
            decimal[] all = [.. Criteria.All.Select(weights.WeightOf)];
            all.Sum().ShouldBe(100);
            all.ShouldAllBe(weight => weight >= 0 && weight % 1 == 0);
            LearntWeights.Of(Awards(Fast, count)).ShouldBe(weights);
        }
    }

    [Fact]
    public void They_agree_with_awards_that_they_were_not_learnt_from_better_than_the_usual_ones()
    {
        var awards = Awards(Cheap, 50);
        var (learnt, usual) = LearntWeights.Agreement(awards, CriteriaWeights.Default);
        learnt.ShouldBeGreaterThan(usual);
        learnt.ShouldBeGreaterThan(35);
    }

    [Fact]
    public void Awards_by_chance_move_the_weights_little_and_are_not_agreed_with()
    {
        var random = new Random(7);
        PastAward[] awards = [.. Awards(Cheap, 50).Select(award => award with { Shares = Only(random.Next(award.Shares.Length), award.Shares.Length) })];
        var weights = LearntWeights.Of(awards)!;
        Math.Abs(weights.Price - CriteriaWeights.Default.Price).ShouldBeLessThan(25);
        LearntWeights.Agreement(awards, CriteriaWeights.Default).Learnt.ShouldBeLessThan(25);
    }

    [Fact]
    public void A_split_award_counts_by_its_shares()
    {
        // Both got a half each time: nothing speaks for either, and the usual weights stay.
        PastAward[] awards = [.. Enumerable.Range(0, 20).Select(_ => new PastAward([[1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0, 0, 0]], [0.5, 0.5]))];
        var weights = LearntWeights.Of(awards)!;
        Math.Abs(weights.Price - weights.LeadTime).ShouldBeLessThan(CriteriaWeights.Default.Price - CriteriaWeights.Default.LeadTime);
    }

    /// <summary>Awards of all of the need to the one that comes first by some weights, out of four candidates with random figures.</summary>
    static PastAward[] Awards(CriteriaWeights followed, int count)
    {
        var random = new Random(42);
        double[] weights = [.. Criteria.All.Select(criterion => (double)followed.WeightOf(criterion))];
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                double[][] candidates = [.. Enumerable.Range(0, 4).Select(_ => Criteria.All.Select(_ => random.NextDouble()).ToArray())];
                var best = candidates.Index().MaxBy(each => each.Item.Zip(weights, (figure, weight) => figure * weight).Sum()).Index;
                return new PastAward(candidates, Only(best, candidates.Length));
            }),
        ];
    }

    static double[] Only(int place, int count) => [.. Enumerable.Range(0, count).Select(i => i == place ? 1.0 : 0)];
}
