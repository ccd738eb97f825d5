using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>A candidate that fits, as the figures by which it is compared with others.</summary>
/// <param name="Coverage">How much of the quantity asked its maximum capacity covers in time: 0.5 for a part, 1 for all.</param>
/// <param name="Currency">Of its terms; null where it gives them on request only.</param>
/// <param name="UnitPrice">
/// Landed cost of one piece of the quantity asked; null where it is not known, or in a currency that the request states no rate for.
/// </param>
/// <param name="NearestSite">GB/T 2260 code of its site nearest to the region asked; null where none is known.</param>
/// <param name="Flexibility">(maximum - actual) / maximum capacity over the weeks asked (CX-0128: flexible capacity), in fifths.</param>
/// <param name="CurrentShare">Its share of the qualified capacity in the weeks asked, in fifths.</param>
/// <param name="AboveEvidence">Whether its capacity in the weeks asked is far above what its runs have shown.</param>
public sealed record Fitting(
    Guid SupplierId, Guid ComponentId, Lifecycle Lifecycle, QualificationState Qualification, decimal Coverage, string? Currency,
    decimal? UnitPrice, int? LeadTimeDays, Track Quality, Track Delivery, string? NearestSite, decimal Flexibility, decimal? DomesticShare,
    decimal CurrentShare, bool AboveEvidence)
{
    static readonly QuantityAttribute Capacity = new();
    static readonly QuantityAboveZeroAttribute Order = new();

    /// <summary>0 to 100 on the scorecard; null without any history.</summary>
    public decimal? Points => Scorecard.Points(Quality, Delivery);

    public static Fitting Of(Need need, Candidate candidate, DateOnly today) => new(
        candidate.SupplierId, candidate.ComponentId, candidate.Lifecycle, candidate.Qualification,
        Coarsely.Covered(need.Coverage(candidate, today)),
        candidate.Terms?.Currency,
        candidate.Terms is { } terms
            ? UnitPriceOf(LandedPricing.Of(need.Costs, terms, candidate.Tooling, candidate.DeliveryTerms), need.Quantity)
            : null,
        candidate.Terms?.LeadTimeDays is { } days ? Math.Max(0, days) : null, candidate.Quality, candidate.Delivery,
        Nearness.Nearest(need.Region, candidate.SiteRegions),
        Coarsely.Share(FlexibilityOf(need, candidate)), candidate.DomesticShare, Coarsely.Share(candidate.CurrentShare),
        CapacityEvidence.IsFarBelow(candidate.Capacity.Max(week => (decimal?)week.Maximum) ?? 0, candidate.Evidenced));

    /// <summary>
    /// What an order for <paramref name="quantity"/> costs, rounded up to what can be ordered. Null where the terms cannot be calculated
    /// with: those stored before numbers had bounds may hold any, and must not stop the other candidates.
    /// </summary>
    public static LandedCost? OrderOf(LandedPricing? pricing, decimal quantity)
    {
        if (pricing is not { Terms: var terms }) return null;
        if (!Order.Spans(terms.MinimumOrder) || !Order.Spans(terms.OrderMultiple)) return null;

        return pricing.At(Math.Ceiling(Math.Max(quantity, terms.MinimumOrder) / terms.OrderMultiple) * terms.OrderMultiple);
    }

    /// <summary>The same for each piece asked.</summary>
    public static decimal? UnitPriceOf(LandedPricing? pricing, decimal quantity) => OrderOf(pricing, quantity)?.Total / quantity;

    static decimal FlexibilityOf(Need need, Candidate candidate)
    {
        var (actual, maximum) = (0m, 0m);
        foreach (var week in candidate.Capacity)
            if (Capacity.Spans(week.Actual) && Capacity.Spans(week.Maximum) && need.QuantityIn(week.Week) is not null)
                (actual, maximum) = (actual + week.Actual, maximum + week.Maximum);
        return maximum == 0 ? 0 : (maximum - actual) / maximum;
    }
}

/// <summary>What all fitting candidates have in common when one of them is weighed.</summary>
/// <param name="Price">Mean figure of those whose price is known; stands in for the others. Likewise the next.</param>
/// <param name="Quality">Mean yield over all periods of all candidates, the prior of those with little history. Likewise Delivery.</param>
public sealed record Peers(
    decimal? BestPrice, decimal Price, int? BestLeadTime, decimal LeadTime, Track Quality, Track Delivery, decimal Domestic)
{
    /// <summary>Where nobody knows a figure, it neither helps nor harms.</summary>
    public const decimal Middle = 0.5m;

    public static Peers Of(IReadOnlyList<Fitting> fitting)
    {
        var bestPrice = fitting.Min(f => f.UnitPrice);
        var bestLeadTime = fitting.Min(f => f.LeadTimeDays);
        return new(
            bestPrice, MeanOr(fitting.Select(f => bestPrice / f.UnitPrice)),
            bestLeadTime, MeanOr(fitting.Select(f => (bestLeadTime + 1m) / (f.LeadTimeDays + 1m))),
            Pooled(fitting.Select(f => f.Quality)), Pooled(fitting.Select(f => f.Delivery)), MeanOr(fitting.Select(f => f.DomesticShare)));
    }

    static decimal MeanOr(IEnumerable<decimal?> known) => known.Average() ?? Middle;

    static Track Pooled(IEnumerable<Track> tracks)
    {
        var (periods, sum) = tracks.Aggregate((Periods: 0, Sum: 0m), (all, t) => (all.Periods + t.Periods, all.Sum + t.Periods * t.Mean));
        return periods == 0 ? new Track(0, Middle) : new Track(periods, sum / periods);
    }
}
