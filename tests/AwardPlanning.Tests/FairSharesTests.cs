using SupplyChain.AwardPlanning.Sharing;

namespace SupplyChain.AwardPlanning.Tests;

public sealed class FairSharesTests
{
    [Fact]
    public void Small_claims_are_met_and_the_others_share_what_is_left()
    {
        var shares = FairShares.Of(
            [new("coating", 100)], [new("A", 10, [new(0, 1)]), new("B", 60, [new(0, 1)]), new("C", 80, [new(0, 1)])]);

        shares.ShouldBe([new FairShare("A", 10, null), new FairShare("B", 45, "coating"), new FairShare("C", 45, "coating")]);
    }

    /// <summary>What defines max-min fairness: whoever lacks something is at a full resource of which nobody took more.</summary>
    [Fact]
    public void Whoever_lacks_something_uses_a_full_resource_of_which_nobody_has_more()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var resources = Enumerable.Range(0, 1 + random.Next(3)).Select(index => new Resource($"{index}", random.Next(60))).ToList();
            var claims = Enumerable.Range(0, 1 + random.Next(5)).Select(index => new Claim($"{index}", random.Next(40), [..
                Enumerable.Range(0, resources.Count).Where(_ => random.Next(3) > 0).Select(resource => new Use(resource, 1))])).ToList();

            var shares = FairShares.Of(resources, claims);

            long Used(int resource) => claims.Zip(shares).Where(pair => pair.First.Uses.Any(use => use.Resource == resource))
                .Sum(pair => pair.Second.Granted);
            for (var resource = 0; resource < resources.Count; resource++)
                Used(resource).ShouldBeLessThanOrEqualTo(resources[resource].Capacity);
            foreach (var (claim, share) in claims.Zip(shares))
            {
                share.Granted.ShouldBeInRange(0, claim.Demand);
                (share.BoundBy is null).ShouldBe(share.Granted == claim.Demand, $"seed {seed}");
                if (share.BoundBy is not { } name) continue;
                var bound = resources.FindIndex(resource => resource.Name == name);
                Used(bound).ShouldBe(resources[bound].Capacity, $"seed {seed}");
                claims.Zip(shares).Where(pair => pair.First.Uses.Any(use => use.Resource == bound))
                    .ShouldAllBe(pair => pair.Second.Granted <= share.Granted + 1, $"seed {seed}");
            }
        }
    }
}
