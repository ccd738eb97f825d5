using Marten;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>Finds who could be asked: every supplier that offers a component which may be meant, with what is known of it.</summary>
public static class Candidates
{
    const int MaxParts = 500, MaxOffers = 5_000;

    public static async Task<IReadOnlyList<Candidate>> FindAsync(
        this IQuerySession session, Need need, DateTimeOffset now, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var parts = (await session.PartsFor(need, cancel)).ToDictionary(part => part.Id);
        Guid[] components = [.. parts.Keys];
        var offers = await session.Query<Offer>().Where(offer => offer.ComponentId.IsOneOf(components) && !offer.Withdrawn)
            .OrderBy(offer => offer.Id).Take(MaxOffers).ToListAsync(cancel);
        var suppliers = (await session.LoadManyAsync<Supplier>(cancel, offers.Select(offer => offer.SupplierId).Distinct()))
            .Where(supplier => supplier.Counts).ToDictionary(supplier => supplier.Id);
        var supply = await session.SupplyOf(components, need, cancel);
        var tracks = await session.TracksOf([.. suppliers.Keys], now, cancel);

        return [.. offers.Where(offer => suppliers.ContainsKey(offer.SupplierId))
            .GroupBy(offer => (offer.SupplierId, offer.ComponentId))
            .Where(own => own.Any(offer => offer.Public || offer.Terms.ValidTo >= today))
            .Select(own => CandidateOf(
                suppliers[own.Key.SupplierId], parts[own.Key.ComponentId], ShownTerms(own, need, today), supply, tracks))];
    }

    /// <summary>The component named and, where they are accepted, its substitutes; or all that are of the class.</summary>
    static async Task<IReadOnlyList<Part>> PartsFor(this IQuerySession session, Need need, CancellationToken cancel)
    {
        if (need.ComponentId is not { } id)
            return await session.Query<Part>().Where(part => part.Class == need.Class).OrderBy(part => part.Id).Take(MaxParts).ToListAsync(cancel);
        if (await session.LoadAsync<Part>(id, cancel) is not { } named) return [];

        var substitutes = need.AcceptSubstitutes ? await session.LoadManyAsync<Part>(cancel, named.Substitutes.Take(MaxParts)) : [];
        return [.. substitutes.Prepend(named).Where(Part.IsKnown)];
    }

    static Candidate CandidateOf(
        Supplier supplier, Part part, Terms? terms, Supply supply, IReadOnlyDictionary<Guid, Track> tracks) => new(
            supplier.Id, part.Id, part.Class!, part.Lifecycle, part.Properties, [.. supplier.Sites.Select(site => site.Region)],
            supplier.Certificates ?? [], terms, supply.Weeks(supplier.Id, part.Id), supply.State(supplier.Id, part.Id),
            tracks.GetValueOrDefault(supplier.Id, Track.None), Track.None,
            part.Origin switch { Origin.Domestic => 1, Origin.Imported => 0, _ => null }, supply.Share(supplier.Id, part.Id));

    /// <summary>
    /// The best of the terms that may be shown: those that fit, then the cheapest. None where nothing fits that is
    /// public, but the supplier also gives terms on request.
    /// </summary>
    public static Terms? ShownTerms(IEnumerable<Offer> offers, Need need, DateOnly today)
    {
        var best = offers.Where(offer => offer.Public)
            .OrderBy(offer => HardFilters.Sale(need, offer.Terms, today).Count()).ThenBy(offer => offer.Terms.Currency != need.Currency)
            .ThenBy(offer => Fitting.UnitPriceOf(offer.Terms, need.Quantity)).ThenBy(offer => offer.Terms.LeadTimeDays)
            .ThenBy(offer => offer.Id).FirstOrDefault()?.Terms;
        var onRequest = offers.Any(offer => !offer.Public && offer.Terms.ValidTo >= today);
        return best is not null && onRequest && HardFilters.Sale(need, best, today).Any() ? null : best;
    }
}
