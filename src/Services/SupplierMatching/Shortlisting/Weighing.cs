using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>A candidate that fits, with the figures that are compared between candidates.</summary>
/// <param name="UnitPrice">Cost of one piece of the quantity asked; null where it is not known or in another currency.</param>
public sealed record Fitting(Candidate Candidate, decimal Coverage, decimal? UnitPrice)
{
    public int? LeadTimeDays => Candidate.Terms?.LeadTimeDays;

    public static Fitting Of(Need need, Candidate candidate, DateOnly today) => new(
        candidate, need.Coverage(candidate, today),
        candidate.Terms is { } terms && terms.Currency == need.Currency ? UnitPriceOf(terms, need.Quantity) : null);

    /// <summary>What an order for <paramref name="quantity"/> costs, rounded up to what can be ordered, for each piece asked.</summary>
    public static decimal UnitPriceOf(Terms terms, decimal quantity)
    {
        var order = Math.Ceiling(Math.Max(quantity, terms.MinimumOrder) / terms.OrderMultiple) * terms.OrderMultiple;
        return terms.Prices.Last(step => step.FromQuantity <= order).UnitPrice * order / quantity;
    }
}

/// <summary>One criterion's figure for a candidate: what it rests on, 0 (worst) to 1 (best), and how it came about.</summary>
public sealed record Figure(decimal? Raw, decimal Normalised, string Note);

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
            Pooled(fitting.Select(f => f.Candidate.Quality)), Pooled(fitting.Select(f => f.Candidate.Delivery)),
            MeanOr(fitting.Select(f => f.Candidate.DomesticShare)));
    }

    static decimal MeanOr(IEnumerable<decimal?> known) => known.Average() ?? Middle;

    static Track Pooled(IEnumerable<Track> tracks)
    {
        var (periods, sum) = tracks.Aggregate((Periods: 0, Sum: 0m), (all, t) => (all.Periods + t.Periods, all.Sum + t.Periods * t.Mean));
        return periods == 0 ? new Track(0, Middle) : new Track(periods, sum / periods);
    }
}
