using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

public static class AnyCandidates
{
    static readonly Gen<decimal> Share = Gen.Choose(0, 100).Select(percent => percent / 100m);
    static readonly Gen<Track> Track = Gen.Zip(Gen.Choose(0, 12), Share)
        .Select(t => t.Item1 == 0 ? SupplyChain.SupplierMatching.Qualification.Track.None : new Track(t.Item1, t.Item2));

    static readonly Gen<Terms> Terms =
        from minimum in Gen.Choose(1, 1500)
        from multiple in Gen.Choose(1, 700)
        from days in Gen.Choose(0, 90)
        from cents in Gen.Choose(1, 100_000)
        from currency in Gen.Elements("CNY", "CNY", "CNY", "EUR")
        select new Terms(minimum, multiple, days, [new PriceBreak(minimum, cents / 100m)], currency, Given.Today, Given.Today.AddDays(30));

    static readonly Gen<Candidate> One =
        from terms in Gen.OneOf(Terms.Select(t => (Terms?)t), Terms.Select(t => (Terms?)t), Gen.Constant((Terms?)null))
        from region in Gen.Elements("370200", "370211", "370100", "330100", "440300")
        from actual in Gen.Choose(0, 1000)
        from flexible in Gen.Choose(0, 500)
        from state in Gen.Elements(Enum.GetValues<QualificationState>())
        from lifecycle in Gen.Elements(Enum.GetValues<Lifecycle>())
        from quality in Track
        from delivery in Track
        from domestic in Gen.OneOf(Share.Select(s => (decimal?)s), Gen.Constant((decimal?)null))
        from current in Share
        select Given.Candidate with
        {
            Terms = terms,
            SiteRegions = [region],
            Capacity = [new CapacityWeek(Given.Week, actual, actual + flexible)],
            Qualification = state,
            Lifecycle = lifecycle,
            Quality = quality,
            Delivery = delivery,
            DomesticShare = domestic,
            CurrentShare = current,
        };

    public static Arbitrary<Candidate[]> Candidates() => Arb.From(
        from size in Gen.Choose(1, 25)
        from candidates in One.ArrayOf(size)
        select candidates.Select((candidate, i) => candidate with { SupplierId = Given.Supplier(i + 1) }).ToArray());

    /// <summary>Eight parts of 100, by seven cuts.</summary>
    public static Arbitrary<CriteriaWeights> Weights() => Arb.From(Gen.Choose(0, 100).ArrayOf(7).Select(cuts =>
    {
        int[] bounds = [0, .. cuts.Order(), 100];
        var parts = bounds.Zip(bounds.Skip(1), (low, high) => (decimal)(high - low)).ToArray();
        return new CriteriaWeights(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
    }));
}

[Properties(Arbitrary = [typeof(AnyCandidates)])]
public sealed class RankingProperties
{
    static Shortlist Rank(IReadOnlyCollection<Candidate> candidates, CriteriaWeights weights) =>
        Ranking.Of(Given.Need with { Weights = weights }, candidates, Given.Today).Explained();

    static string Text(Shortlist list) => JsonSerializer.Serialize(list);

    [Property]
    public bool The_order_of_the_candidates_does_not_matter(Candidate[] candidates, CriteriaWeights weights, int seed) =>
        Text(Rank(candidates, weights)) == Text(Rank([.. candidates.OrderBy(c => HashCode.Combine(c.SupplierId, seed))], weights));

    [Property]
    public bool Scores_lie_between_0_and_100_and_descend(Candidate[] candidates, CriteriaWeights weights)
    {
        var ranked = Rank(candidates, weights).Ranked;
        return ranked.All(entry => entry.Score is >= 0 and <= 100 && entry.Parts.All(part => part.Normalised is >= 0 and <= 1))
            && ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score)
            && ranked.Select(entry => entry.Rank).SequenceEqual(Enumerable.Range(1, ranked.Count));
    }

    [Property]
    public bool Everyone_is_either_ranked_or_excluded_with_a_reason(Candidate[] candidates, CriteriaWeights weights)
    {
        var list = Rank(candidates, weights);
        return list.Excluded.All(entry => entry.Reasons.Count > 0)
            && list.Ranked.Select(entry => entry.SupplierId).Concat(list.Excluded.Select(entry => entry.SupplierId)).Order()
                .SequenceEqual(candidates.Select(candidate => candidate.SupplierId).Order());
    }

    [Property]
    public bool A_higher_price_never_raises_the_score(Candidate[] candidates, CriteriaWeights weights, PositiveInt more)
    {
        var priced = candidates.FirstOrDefault(candidate => candidate.Terms is not null);
        if (priced is null) return true;
        decimal? Score(Candidate own) => Rank([own, .. candidates.Where(c => c != priced)], weights).Ranked
            .FirstOrDefault(entry => entry.SupplierId == own.SupplierId)?.Score;
        return Score(priced.Priced(priced.Terms!.Prices[0].UnitPrice + more.Get)) is not { } dearer || dearer <= Score(priced);
    }

    [Property]
    public bool Weights_scale_the_scores_of_single_criteria(Candidate[] candidates, CriteriaWeights weights)
    {
        var pure = Enum.GetValues<Criterion>()
            .ToDictionary(c => c, c => Rank(candidates, Given.Only(c)).Ranked.ToDictionary(e => e.SupplierId, e => e.Score));
        return Rank(candidates, weights).Ranked.All(entry =>
            entry.Score == entry.Parts.Sum(part => part.Weight * pure[part.Criterion][entry.SupplierId] / 100));
    }

    [Property]
    public bool An_excluded_candidate_changes_nothing_for_the_others(Candidate[] candidates, CriteriaWeights weights)
    {
        var list = Rank(candidates, weights);
        var excluded = list.Excluded.Select(entry => entry.SupplierId).ToHashSet();
        return Text(list with { Excluded = [] }) == Text(Rank([.. candidates.Where(c => !excluded.Contains(c.SupplierId))], weights));
    }

    [Property]
    public bool A_stored_list_reads_back_to_the_same(Candidate[] candidates, CriteriaWeights weights)
    {
        var list = Ranking.Of(Given.Need with { Weights = weights }, candidates, Given.Today);
        var stored = StoredShortlist.Of(Guid.Empty, list);
        return (stored.Ranked, stored.Excluded) == (list.Ranked.Count, list.Excluded.Count)
            && Text(stored.Read().Explained()) == Text(list.Explained());
    }
}
