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
    public static async Task<IReadOnlyList<Candidate>> FindAsync(
        this IQuerySession session, Need need, DateTimeOffset now, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var parts = (await session.PartsFor(need, cancel)).ToDictionary(part => part.Id);
        var fits = parts.Values.ToLookup(
            part => !HardFilters.Part(need, part.Class!, part.Lifecycle, part.Properties).Any(), part => part.Id);
        var supply = await session.SupplyOf([.. fits[true]], [.. fits[false]], need, today, cancel);
        var suppliers = (await session.LoadManyAsync<Supplier>(cancel, supply.Suppliers))
            .Where(supplier => supplier.Counts).ToDictionary(supplier => supplier.Id, supplier => new Profile(supplier));
        supply.CountFor(suppliers.Keys);
        var tracks = await session.TracksOf([.. suppliers.Keys], now, cancel);

        var offering = supply.Offers.Where(own => own.Any(offer => offer.Public || offer.Terms.ValidTo >= today))
            .Select(own => (Source: own.Key, Terms: ShownTerms(own, need, today)));
        return [.. offering.Concat(supply.Offered.Select(source => (Source: source, Terms: (Terms?)null)))
            .Where(own => suppliers.ContainsKey(own.Source.SupplierId))
            .Select(own => CandidateOf(
                own.Source, suppliers[own.Source.SupplierId], parts[own.Source.ComponentId], own.Terms, supply, tracks))];
    }

    static Candidate CandidateOf(
        Source source, Profile supplier, Part part, Terms? terms, Supply supply, IReadOnlyDictionary<Guid, Track> tracks) => new(
            source.SupplierId, source.ComponentId, part.Class!, part.Lifecycle, part.Properties, supplier.Regions, supplier.Certificates,
            terms,
            supply.Weeks(source), supply.State(source), tracks.GetValueOrDefault(source.SupplierId, Track.None), Track.None,
            part.Origin switch { Origin.Domestic => 1, Origin.Imported => 0, _ => null }, supply.Share(source));

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

    /// <summary>What all candidates of a supplier have in common.</summary>
    sealed record Profile(IReadOnlyList<string> Regions, IReadOnlyList<Certificate> Certificates)
    {
        public Profile(Supplier supplier) : this([.. supplier.Sites.Select(site => site.Region)], supplier.Certificates ?? [])
        {
        }
    }
}
