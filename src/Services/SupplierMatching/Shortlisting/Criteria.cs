using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>The eight criteria. Each figure depends on its own criterion alone, so that a buyer can follow it.</summary>
public static class Criteria
{
    /// <summary>Periods of a supplier's own history that weigh as much as what its peers are like.</summary>
    public const int PriorPeriods = 3;

    /// <summary>Cheapest candidate's price / this price.</summary>
    public static Figure Price(Need need, Fitting own, Peers peers) => own.UnitPrice is { } price
        ? new(price, peers.BestPrice!.Value / price, $"{price:0.######} {need.Currency} a piece; the cheapest is {peers.BestPrice:0.######}")
        : new(null, peers.Price, "no comparable price; counted as the mean of the others");

    /// <summary>(shortest lead time + 1) / (this lead time + 1), in days.</summary>
    public static Figure LeadTime(Fitting own, Peers peers) => own.LeadTimeDays is { } days
        ? new(days, (peers.BestLeadTime!.Value + 1m) / (days + 1m), $"{days} days; the shortest is {peers.BestLeadTime}")
        : new(null, peers.LeadTime, "no lead time known; counted as the mean of the others");

    public static Figure Quality(Fitting own, Peers peers) => Shrunk(own.Candidate.Quality, peers.Quality, "yield");

    public static Figure Delivery(Fitting own, Peers peers) => Shrunk(own.Candidate.Delivery, peers.Delivery, "share on time");

    /// <summary>The nearest of the supplier's sites (see <see cref="Nearness"/>).</summary>
    public static Figure Distance(Need need, Fitting own)
    {
        if (own.Candidate.SiteRegions.Count == 0) return new(null, 0, "no site is known");
        var (site, (value, reason)) = own.Candidate.SiteRegions.Order(StringComparer.Ordinal)
            .Select(site => (Site: site, Near: Nearness.Of(need.Region, site))).MaxBy(site => site.Near.Value);
        return new(value, value, $"the nearest site, {site}, is {reason} ({need.Region})");
    }

    /// <summary>(maximum - actual) / maximum over the weeks asked (CX-0128: flexible capacity).</summary>
    public static Figure Flexibility(Need need, Fitting own)
    {
        var asked = need.Weeks.Select(week => week.Week).ToHashSet();
        var (actual, maximum) = own.Candidate.Capacity.Where(week => asked.Contains(week.Week))
            .Aggregate((Actual: 0m, Maximum: 0m), (sum, week) => (sum.Actual + week.Actual, sum.Maximum + week.Maximum));
        var flexible = maximum == 0 ? 0 : (maximum - actual) / maximum;
        return new(flexible, flexible, $"{flexible:0.####} of the maximum capacity is beyond the actual");
    }

    public static Figure Domestic(Fitting own, Peers peers) => own.Candidate.DomesticShare is { } share
        ? new(share, share, $"{share:0.####} of the part is domestic")
        : new(null, peers.Domestic, "origin not stated; counted as the mean of the others");

    /// <summary>1 - share of the current supply: the less an industry hangs on a supplier already, the better.</summary>
    public static Figure Concentration(Fitting own) => new(
        own.Candidate.CurrentShare, 1 - own.Candidate.CurrentShare,
        $"{own.Candidate.CurrentShare:0.####} of the qualified capacity is its already");

    /// <summary>
    /// (n x own mean + k x peers' mean) / (n + k), n own periods, k = <see cref="PriorPeriods"/>: little history moves
    /// a supplier little away from its peers, and no history is not perfection.
    /// </summary>
    static Figure Shrunk(Track own, Track peers, string what)
    {
        var value = (own.Periods * own.Mean + PriorPeriods * peers.Mean) / (own.Periods + PriorPeriods);
        var prior = peers.Periods == 0 ? $"nobody has a history; counted as {peers.Mean:0.####}" : $"peers' mean {peers.Mean:0.####}";
        return own.Periods == 0
            ? new(null, value, $"no history of its own: {prior}")
            : new(own.Mean, value, $"{what} {own.Mean:0.####} over {own.Periods} months, shrunk to the {prior}");
    }
}
