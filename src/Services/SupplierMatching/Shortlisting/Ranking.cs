using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// The matching of a need with suppliers: hard filters first, then the sum of weighted criteria, explained by its parts.
/// </summary>
public static class Ranking
{
    /// <summary>
    /// Ranks <paramref name="candidates"/>, of which each supplier and component occurs once. Pure: the answer depends
    /// on the arguments alone and not on the order of the candidates. Equal scores are ordered by qualification
    /// (qualified first), coverage (more first), price and lead time (less first, unknown last), then by the ids.
    /// </summary>
    /// <param name="today">The day on which terms must be valid and from which lead times count.</param>
    public static Shortlist Of(Need need, IReadOnlyCollection<Candidate> candidates, DateOnly today)
    {
        // A fixed order makes sums of decimals the same in their last digit, too.
        var judged = candidates.OrderBy(c => c.SupplierId).ThenBy(c => c.ComponentId)
            .Select(c => (Candidate: c, Broken: HardFilters.Broken(need, c, today))).ToList();
        var fitting = judged.Where(j => j.Broken.Count == 0).Select(j => Fitting.Of(need, j.Candidate, today)).ToList();
        var peers = Peers.Of(fitting);
        var ranked = fitting.Select(own => (Own: own, Parts: Parts(need, own, peers)))
            .OrderByDescending(entry => entry.Parts.Sum(part => part.Points))
            .ThenByDescending(entry => entry.Own.Candidate.Qualification == QualificationState.Qualified)
            .ThenByDescending(entry => entry.Own.Coverage)
            .ThenBy(entry => entry.Own.UnitPrice ?? decimal.MaxValue)
            .ThenBy(entry => entry.Own.LeadTimeDays ?? int.MaxValue)
            .ThenBy(entry => entry.Own.Candidate.SupplierId).ThenBy(entry => entry.Own.Candidate.ComponentId)
            .Select((entry, place) => Entry(need, place + 1, entry.Own, entry.Parts));
        return new Shortlist(
            [.. ranked],
            [.. judged.Where(j => j.Broken.Count > 0).Select(j => new ExcludedSupplier(j.Candidate.SupplierId, j.Candidate.ComponentId, j.Broken))]);
    }

    static List<ScorePart> Parts(Need need, Fitting own, Peers peers) =>
    [
        Part(Criterion.Price, need.Weights.Price, Criteria.Price(need, own, peers)),
        Part(Criterion.LeadTime, need.Weights.LeadTime, Criteria.LeadTime(own, peers)),
        Part(Criterion.Quality, need.Weights.Quality, Criteria.Quality(own, peers)),
        Part(Criterion.Delivery, need.Weights.Delivery, Criteria.Delivery(own, peers)),
        Part(Criterion.Distance, need.Weights.Distance, Criteria.Distance(need, own)),
        Part(Criterion.Flexibility, need.Weights.Flexibility, Criteria.Flexibility(need, own)),
        Part(Criterion.Domestic, need.Weights.Domestic, Criteria.Domestic(own, peers)),
        Part(Criterion.Concentration, need.Weights.Concentration, Criteria.Concentration(own)),
    ];

    static ScorePart Part(Criterion criterion, decimal weight, Figure figure)
    {
        // Six digits are what is shown; the score is the sum of what is shown.
        var normalised = Math.Round(figure.Normalised, 6);
        return new(criterion, figure.Raw, normalised, weight, weight * normalised, figure.Note);
    }

    static RankedSupplier Entry(Need need, int rank, Fitting own, List<ScorePart> parts) => new(
        rank, own.Candidate.SupplierId, own.Candidate.ComponentId, parts.Sum(part => part.Points), parts,
        Scorecard.Standing(Scorecard.Points(own.Candidate.Quality, own.Candidate.Delivery)), own.Coverage,
        [.. Warnings(need, own)]);

    static IEnumerable<string> Warnings(Need need, Fitting own)
    {
        if (own.Candidate.ComponentId != need.ComponentId && need.ComponentId is not null)
            yield return "a substitute for the component asked";
        if (own.Candidate.Qualification != QualificationState.Qualified)
            yield return $"{own.Candidate.Qualification.ToString().ToLowerInvariant()}, not qualified: its capacity counts after pilot runs only";
        if (own.Coverage < 1)
            yield return $"covers {own.Coverage:0.####} of the quantity asked";
        if (own.Candidate.Terms is null)
            yield return "gives its terms on request only";
        else if (own.Candidate.Terms.Currency != need.Currency)
            yield return $"prices in {own.Candidate.Terms.Currency}, not in {need.Currency}";
        if (own.Candidate.Lifecycle is Lifecycle.NotRecommended or Lifecycle.EndOfLife)
            yield return own.Candidate.Lifecycle == Lifecycle.EndOfLife ? "the component is at the end of its life" : "the component is not recommended for new designs";
        if (Scorecard.Points(own.Candidate.Quality, own.Candidate.Delivery) is < 50 and var points)
            yield return $"poor standing: {points:0.#} of 100 points on the scorecard";
    }
}
