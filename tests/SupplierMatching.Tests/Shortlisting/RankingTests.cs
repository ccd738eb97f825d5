using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

public sealed class RankingTests
{
    static readonly Candidate First = Given.Candidate, Second = First with { SupplierId = Given.Supplier(2) };

    static Shortlist Rank(params IReadOnlyCollection<Candidate> candidates) => Ranking.Of(Given.Need, candidates, Given.Today).Explained();

    static ScorePart Part(Criterion criterion, params IReadOnlyCollection<Candidate> candidates) =>
        Rank(candidates).Ranked.Single(entry => entry.SupplierId == candidates.First().SupplierId).Parts.Single(
            part => part.Criterion == criterion);

    [Fact]
    public void A_score_is_the_sum_of_its_parts_and_each_part_weight_times_figure()
    {
        var entry = Rank(First, Second.Priced(8)).Ranked.Single(e => e.SupplierId == First.SupplierId);
        entry.Parts.Select(part => part.Criterion).ShouldBe(Enum.GetValues<Criterion>());
        entry.Parts.ShouldAllBe(part => part.Points == part.Weight * part.Normalised);
        entry.Score.ShouldBe(entry.Parts.Sum(part => part.Points));
        entry.Parts[0].ShouldBe(new ScorePart(
            Criterion.Price, 10, 0.8m, 30, 24, "10 CNY a piece; the cheapest is 8", ScoreNotes.Price.With(10m, "CNY", 8m)));
    }

    [Fact]
    public void The_price_is_that_of_the_order_that_can_be_placed()
    {
        var reel = First with
        {
            Terms =
            Given.Terms with { OrderMultiple = 800, Prices = [new PriceBreak(100, 10), new PriceBreak(1500, 9)] }
        };
        Part(Criterion.Price, reel).Raw.ShouldBe(9 * 1600 / 1000m);
    }

    [Fact]
    public void A_price_in_another_currency_is_not_compared_and_counts_as_the_mean_of_the_others()
    {
        var foreign = First with { Terms = Given.Terms with { Currency = "EUR" } };
        var third = Second with { SupplierId = Given.Supplier(3) };
        Part(Criterion.Price, foreign, Second.Priced(10), third.Priced(20)).ShouldSatisfyAllConditions(
            part => part.Raw.ShouldBeNull(), part =>
                part.Normalised.ShouldBe(0.75m), part => part.Note.ShouldContain("no comparable price"));
        Rank(foreign).Ranked.Single().Warnings.ShouldContain("prices in EUR, not in CNY");
        Part(Criterion.Price, foreign).Normalised.ShouldBe(Peers.Middle);
    }

    [Fact]
    public void Shorter_lead_times_count_more()
    {
        var fast = Second with { Terms = Given.Terms with { LeadTimeDays = 9 } };
        Part(Criterion.LeadTime, First, fast).Normalised.ShouldBe(Math.Round(10m / 31, 6));
        Part(Criterion.LeadTime, fast, First).Normalised.ShouldBe(1);
    }

    /// <summary>The code may be read where the words are: it is no closer than they are.</summary>
    [Fact]
    public void Each_part_has_its_note_as_a_code_with_figures_rounded_as_in_words()
    {
        var rival = Second.Priced(9.12345678m) with { Quality = new Track(6, 0.81234567m) };
        var parts = Rank(First, rival).Ranked.Single(ranked => ranked.SupplierId == First.SupplierId).Parts;
        parts.Count.ShouldBe(8);
        foreach (var part in parts)
            foreach (var figure in part.NoteCoded!.Parameters.Values.Concat(part.NoteCoded.Causes.SelectMany(cause => cause.Parameters.Values)))
                part.Note.ShouldContain(Told.GetValueOrDefault(figure, figure), Case.Sensitive, $"{part.NoteCoded}");
        Part(Criterion.Price, First, rival).NoteCoded!.Parameters["cheapest"].ShouldBe("9.123457");
    }

    static readonly Dictionary<string, string> Told = new() { ["region"] = "in the region itself" };

    [Fact]
    public void Without_history_a_supplier_is_like_its_peers_and_the_answer_says_so()
    {
        var unknown = First with { Quality = Track.None };
        var part = Part(Criterion.Quality, unknown, Second with { Quality = new Track(6, 0.8m) });
        (part.Raw, part.Normalised, part.Note).ShouldBe((null, 0.8m, "no history of its own: peers' mean 0.8"));
        part.NoteCoded.ShouldBe(ScoreNotes.NoHistory.With().BecauseOf(ScoreNotes.PeersMean.With(0.8m)));
        Part(Criterion.Quality, unknown).NoteCoded.ShouldBe(ScoreNotes.NoHistory.With().BecauseOf(ScoreNotes.NobodyHasHistory.With(0.5m)));
        Part(Criterion.Quality, unknown).Note.ShouldBe("no history of its own: nobody has a history; counted as 0.5");
    }

    [Fact]
    public void Little_history_moves_a_supplier_little_away_from_its_peers()
    {
        var peer = Second with { Quality = new Track(9, 0.8m) };
        var once = Part(Criterion.Quality, First with { Quality = new Track(1, 1) }, peer);
        var long_ = Part(Criterion.Quality, First with { Quality = new Track(24, 1) }, peer);
        once.Normalised.ShouldBe(Math.Round((1 + Criteria.PriorPeriods * 0.82m) / (1 + Criteria.PriorPeriods), 6));
        once.Normalised.ShouldBeLessThan(long_.Normalised);
        long_.Normalised.ShouldBeLessThan(1);
    }

    [Theory]
    [InlineData("370200", 1)]
    [InlineData("370211", 1)]
    [InlineData("370100", 0.6)]
    [InlineData("320500", 0.3)]
    [InlineData("440300", 0.1)]
    public void Nearness_follows_the_codes_of_regions(string site, double expected) =>
        Part(Criterion.Distance, First with { SiteRegions = ["440300", site] }).Normalised.ShouldBe((decimal)expected);

    [Fact]
    public void Two_counties_of_a_city_are_near() => Nearness.Of("370211", "370212").Value.ShouldBe(0.9m);

    [Fact]
    public void Capacity_that_flexes_domestic_origin_and_relief_of_concentration_count_as_they_are()
    {
        Part(Criterion.Flexibility, First).Normalised.ShouldBe(0.2m);
        Part(Criterion.Domestic, First).Normalised.ShouldBe(1);
        Part(Criterion.Domestic, First with { DomesticShare = null }, Second with { DomesticShare = 0.4m }).Normalised.ShouldBe(0.4m);
        Part(Criterion.Concentration, First).Normalised.ShouldBe(0.8m);
    }

    [Fact]
    public void Equal_scores_are_ordered_by_qualification_coverage_price_and_lead_time()
    {
        var need = Given.Need with { Weights = Given.Only(Criterion.Domestic) };
        var sampled = First with { Qualification = QualificationState.Sampled };
        var less = First with { SupplierId = Given.Supplier(2), Capacity = [First.Capacity[0]] };
        var dear = First.Priced(11) with { SupplierId = Given.Supplier(3) };
        var slow = First with { SupplierId = Given.Supplier(4), Terms = Given.Terms with { LeadTimeDays = 31 } };
        var twin = First with { SupplierId = Given.Supplier(5) };
        var last = twin with { SupplierId = Given.Supplier(6) };
        Ranking.Of(need, [sampled, less, dear, slow, last, twin], Given.Today).Ranked.Select(entry => entry.SupplierId)
            .ShouldBe([twin.SupplierId, last.SupplierId, slow.SupplierId, dear.SupplierId, less.SupplierId, sampled.SupplierId]);
    }

    [Fact]
    public void What_a_buyer_should_look_at_is_told()
    {
        var doubtful = First with
        {
            ComponentId = Guid.NewGuid(),
            Qualification = QualificationState.Declared,
            Terms = null,
            Lifecycle = Lifecycle.EndOfLife,
            Quality = new Track(2, 0.4m),
            Delivery = Track.None,
            Capacity = [First.Capacity[0]],
        };
        var entry = Rank(doubtful).Ranked.Single();
        (entry.Rating, entry.Coverage).ShouldBe((SupplierRating.Poor, 0.5m));
        entry.Warnings.ShouldBe([
            "a substitute for the component asked", "declared, not qualified: its capacity counts after pilot runs only",
            "covers a part of the quantity asked", "gives its terms on request only", "the component is at the end of its life",
            "poor standing: 40 of 100 points on the scorecard"]);
        entry.WarningsCoded!.Select(warning => warning.Code).ShouldBe([
            "substitute-for-component", "capacity-counts-after-pilot-runs", "covers-part-of-quantity", "terms-on-request",
            "component-end-of-life", "poor-score"]);
        Rank(First).Ranked.Single().Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0, SupplierRating.Unrated)]
    [InlineData(1, 0.29, SupplierRating.VeryPoor)]
    [InlineData(1, 0.3, SupplierRating.Poor)]
    [InlineData(1, 0.5, SupplierRating.Average)]
    [InlineData(1, 0.8, SupplierRating.Excellent)]
    public void Only_periods_with_activity_count_for_the_standing(int periods, double mean, SupplierRating expected) =>
        Scorecard.RatingOf(Scorecard.Points(new Track(periods, (decimal)mean), Track.None)).ShouldBe(expected);

    [Fact]
    public void A_thousand_candidates_are_ranked_at_once()
    {
        var need = Given.Need with { Properties = [new PropertyDemand("field_of_view", Comparator.AtLeast, 40, "deg")] };
        Candidate[] many = [.. Enumerable.Range(1, 1000).Select(i => (First with
        {
            SupplierId = Given.Supplier(i), Properties = [new ComponentProperty("field_of_view", 1, "rad")],
        }).Priced(5 + i % 17))];
        Ranking.Of(need, many, Given.Today).Ranked.Count.ShouldBe(1000);

        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = TimeProvider.System.GetTimestamp();
            Ranking.Of(need, many, Given.Today);
            return TimeProvider.System.GetElapsedTime(start);
        });
        // About ten milliseconds of one core; the bound leaves room for whatever else the machine does.
        best.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }
}
