using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.DeliveryHistory;
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
        var today = ChinaDay.Of(now);
        var identities = await session.MergedComponents(cancel);
        // For a class, the database looks up who offers what while it is still found out which components fit.
        var ofClass = need is { ComponentId: null, Class: { } @class } ? session.SourcesOf(@class, today, identities, cancel) : null;
        var parts = (await session.PartsFor(need, identities, cancel)).ToDictionary(part => part.Id, part => new JudgedPart(
            part, [.. HardFilters.Part(need, part.Class!, part.Lifecycle, part.Properties)]));
        var fitting = parts.Values.Where(judged => judged.Misfits.Count == 0).Select(judged => judged.Part.Id).ToHashSet();
        var supplying = session.SupplyOf([.. fitting], need, identities, cancel);
        var sources = await (ofClass ?? session.SourcesOf([.. parts.Keys], today, identities, cancel));
        Guid[] offering = [.. sources.Select(source => source.SupplierId).Distinct()];
        // Mostly all suppliers there are: they are read while the database looks up what they can deliver.
        var assessing = session.Apart(own => own.AssessedOf(offering, cancel));
        var delivered = session.Apart(own => own.DeliveryTracksOf(offering, now, cancel));
        var suppliers = await session.CountingSuppliers(offering, cancel);
        var (assessed, deliveries, supply) = (await assessing, await delivered, await supplying);
        var (tracks, evidence) = (TrackRecord.TracksOf(assessed, now), CapacityEvidence.Of(assessed, fitting, identities));
        // Some deliver what they do not offer at the moment: they count for the shares.
        var others = supply.Suppliers.Except(sources.Select(source => source.SupplierId)).ToList();
        var counting = suppliers.Keys.ToHashSet();
        if (others.Count > 0) counting.UnionWith((await session.CountingSuppliers(others, cancel)).Keys);
        supply.CountFor(counting);
        return
        [
            .. sources.Where(source => suppliers.ContainsKey(source.SupplierId) && parts.ContainsKey(source.ComponentId))
                .Select(CandidateOf),
        ];

        Candidate CandidateOf(Source source)
        {
            var (supplier, (part, misfits)) = (suppliers[source.SupplierId], parts[source.ComponentId]);
            var terms = misfits.Count == 0 ? ShownTerms([.. supply.Offers(source)], need, today) : null;
            return new Candidate(
                supplier.Id, part.Id, part.Class!, part.Lifecycle, part.Properties, supplier.Regions, supplier.Certificates, terms,
                supply.Weeks(source), supply.State(source), tracks.GetValueOrDefault(supplier.Id, Track.None),
                deliveries.GetValueOrDefault(supplier.Id, Track.None),
                part.Origin switch { Origin.Domestic => 1, Origin.Imported => 0, _ => null }, supply.Share(source),
                evidence.GetValueOrDefault((supplier.Id, part.Id)))
            { Misfits = misfits };
        }
    }

    static async Task<Dictionary<Guid, Profile>> CountingSuppliers(
        this IQuerySession session, IEnumerable<Guid> ids, CancellationToken cancel) =>
        (await session.LoadManyAsync<Supplier>(cancel, ids.Distinct())).Where(supplier => supplier.Counts)
            .ToDictionary(supplier => supplier.Id, Profile.Of);

    /// <summary>
    /// The best of the terms that may be shown: those that fit, then the cheapest. None where nothing fits that is
    /// public, but the supplier also gives terms on request.
    /// </summary>
    public static Terms? ShownTerms(IReadOnlyList<Offer> offers, Need need, DateOnly today)
    {
        if (offers is [var only]) return only.Public ? only.Terms : null;
        var best = offers.Where(offer => offer.Public)
            .OrderBy(offer => HardFilters.Sale(need, offer.Terms, today).Count())
            .ThenBy(offer => need.Costs.WorthOf(offer.Terms.Currency) is null)
            .ThenBy(offer => Fitting.UnitPriceOf(LandedPricing.Of(need.Costs, offer.Terms), need.Quantity) ?? decimal.MaxValue)
            .ThenBy(offer => offer.Terms.LeadTimeDays)
            .ThenBy(offer => offer.Id).FirstOrDefault()?.Terms;
        var onRequest = offers.Any(offer => !offer.Public && offer.Terms.ValidTo >= today);
        return best is not null && onRequest && HardFilters.Sale(need, best, today).Any() ? null : best;
    }

    /// <summary>A component that may be meant, and why it is not what is asked for.</summary>
    sealed record JudgedPart(Part Part, IReadOnlyList<Exclusion> Misfits);

    /// <summary>What all candidates of a supplier have in common.</summary>
    sealed record Profile(Guid Id, IReadOnlyList<string> Regions, IReadOnlyList<Certificate> Certificates)
    {
        public static Profile Of(Supplier supplier) =>
            new(supplier.Id, [.. supplier.Sites.Select(site => site.Region)], supplier.Certificates ?? []);
    }
}
