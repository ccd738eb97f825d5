using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

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
    public static RankedList Of(Need need, IReadOnlyCollection<Candidate> candidates, DateOnly today)
    {
        // A fixed order makes sums of decimals the same in their last digit, too.
        Candidate[] ordered = [.. candidates];
        Array.Sort(ordered, (one, other) =>
            one.SupplierId.CompareTo(other.SupplierId) is not 0 and var order ? order : one.ComponentId.CompareTo(other.ComponentId));
        // A class has thousands of them, each judged by itself.
        var judged = ordered.AsParallel().AsOrdered()
            .Select(candidate => HardFilters.Broken(need, candidate, today) is { Count: > 0 } reasons
                ? (Fitting: null, Excluded: new ExcludedSupplier(candidate.SupplierId, candidate.ComponentId, reasons))
                : (Fitting: Fitting.Of(need, candidate, today), Excluded: (ExcludedSupplier?)null))
            .ToList();
        List<Fitting> fitting = [.. judged.Select(each => each.Fitting).OfType<Fitting>()];
        List<ExcludedSupplier> excluded = [.. judged.Select(each => each.Excluded).OfType<ExcludedSupplier>()];
        var list = new RankedList(
            need.ComponentId, need.Region, need.Costs.Currency, need.Weights, Peers.Of(fitting), [], excluded, need.Costs.Rates);
        return list with
        {
            Ranked =
            [
                .. fitting.AsParallel().AsOrdered().Select(own => (Own: own, Score: list.ScoreOf(own))).AsSequential()
                    .OrderByDescending(entry => entry.Score)
                    .ThenByDescending(entry => entry.Own.Qualification == QualificationState.Qualified)
                    .ThenByDescending(entry => entry.Own.Coverage)
                    .ThenBy(entry => entry.Own.UnitPrice ?? decimal.MaxValue)
                    .ThenBy(entry => entry.Own.LeadTimeDays ?? int.MaxValue)
                    .ThenBy(entry => entry.Own.SupplierId).ThenBy(entry => entry.Own.ComponentId)
                    .Select(entry => entry.Own),
            ],
        };
    }
}

/// <summary>Candidates in order of their score, with what they were compared by, and those that do not fit with the reasons why.</summary>
/// <param name="ComponentId">The component asked for; null where a class was.</param>
/// <param name="Region">GB/T 2260 code of the region in which the parts are needed.</param>
/// <param name="Currency">ISO 4217 code of the prices that were compared.</param>
/// <param name="Rates">At which prices in other currencies were converted; null for none.</param>
public sealed record RankedList(
    Guid? ComponentId, string Region, string Currency, CriteriaWeights Weights, Peers Peers,
    IReadOnlyList<Fitting> Ranked, IReadOnlyList<ExcludedSupplier> Excluded, IReadOnlyList<ExchangeRate>? Rates = null)
{
    /// <summary>At which a candidate's price was converted; null where it was not.</summary>
    public ExchangeRate? RateOf(Fitting own) =>
        own.UnitPrice is null ? null : Rates?.FirstOrDefault(rate => rate.Currency == own.Currency);

    /// <summary>Six digits are what is shown; the score is the sum of what is shown.</summary>
    public Figure FigureOf(Criterion criterion, Fitting own) =>
        Criteria.Of(criterion, own, Peers, Region) is var figure ? figure with { Normalised = Math.Round(figure.Normalised, 6) } : figure;

    /// <summary>0 to 100.</summary>
    public decimal ScoreOf(Fitting own)
    {
        var score = 0m;
        foreach (var criterion in Criteria.All) score += Weights.WeightOf(criterion) * FigureOf(criterion, own).Normalised;
        return score;
    }

    /// <summary>All of it, or a page of both its parts, explained.</summary>
    public Shortlist Explained(int first = int.MaxValue, int after = 0) => new(
        [.. Ranked.Skip(after).Take(first).Select((own, place) => Explanation.Of(this, after + place + 1, own))],
        [.. Excluded.Skip(after).Take(first)]);
}
