using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>One criterion's figure for a candidate.</summary>
/// <param name="Raw">What it rests on; null where it is not known.</param>
/// <param name="Normalised">From 0 (worst) to 1 (best).</param>
public readonly record struct Figure(decimal? Raw, decimal Normalised);

/// <summary>The eight criteria. Each figure depends on its own criterion alone, so that a buyer can follow it.</summary>
public static class Criteria
{
    /// <summary>Periods of a supplier's own history that weigh as much as what its peers are like.</summary>
    public const int PriorPeriods = 3;

    public static readonly IReadOnlyList<Criterion> All = Enum.GetValues<Criterion>();

    public static Figure Of(Criterion criterion, Fitting own, Peers peers, string region) => criterion switch
    {
        Criterion.Price => Price(own, peers),
        Criterion.LeadTime => LeadTime(own, peers),
        Criterion.Quality => Shrunk(own.Quality, peers.Quality),
        Criterion.Delivery => Shrunk(own.Delivery, peers.Delivery),
        Criterion.Distance => Distance(own, region),
        Criterion.Flexibility => new(own.Flexibility, own.Flexibility),
        Criterion.Domestic => new(own.DomesticShare, own.DomesticShare ?? peers.Domestic),
        // The less an industry depends on a supplier already, the better.
        Criterion.Concentration => new(own.CurrentShare, 1 - own.CurrentShare),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, null),
    };

    /// <summary>How much a criterion counts, out of 100.</summary>
    public static decimal WeightOf(this CriteriaWeights weights, Criterion criterion) => criterion switch
    {
        Criterion.Price => weights.Price,
        Criterion.LeadTime => weights.LeadTime,
        Criterion.Quality => weights.Quality,
        Criterion.Delivery => weights.Delivery,
        Criterion.Distance => weights.Distance,
        Criterion.Flexibility => weights.Flexibility,
        Criterion.Domestic => weights.Domestic,
        Criterion.Concentration => weights.Concentration,
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, null),
    };

    /// <summary>Cheapest candidate's price / this price; unknown prices count as the mean of the others.</summary>
    static Figure Price(Fitting own, Peers peers) => own.UnitPrice is { } price
        ? new(price, peers.BestPrice!.Value / price)
        : new(null, peers.Price);

    /// <summary>(shortest lead time + 1) / (this lead time + 1), in days; unknown ones count as the mean of the others.</summary>
    static Figure LeadTime(Fitting own, Peers peers) => own.LeadTimeDays is { } days
        ? new(days, (peers.BestLeadTime!.Value + 1m) / (days + 1m))
        : new(null, peers.LeadTime);

    /// <summary>Of the nearest of the supplier's sites (see <see cref="Nearness"/>).</summary>
    static Figure Distance(Fitting own, string region) => own.NearestSite is { } site && Nearness.Of(region, site).Value is var near
        ? new(near, near)
        : new(null, 0);

    /// <summary>
    /// (n x own mean + k x peers' mean) / (n + k), n own periods, k = <see cref="PriorPeriods"/>: little history moves
    /// a supplier little away from its peers, and no history is not perfection.
    /// </summary>
    static Figure Shrunk(Track own, Track peers) => new(
        own.Periods == 0 ? null : own.Mean,
        (own.Periods * own.Mean + PriorPeriods * peers.Mean) / (own.Periods + PriorPeriods));
}
