using Marten;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Who offers these components, and what may the reader know of it?</summary>
public static class ComponentSupplierList
{
    const int MaxSuppliers = 100, MaxOffers = 10_000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/component-suppliers/by-ids", ByIds);

    static async Task<IReadOnlyList<ComponentSuppliers>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, TimeProvider time, CancellationToken cancel)
    {
        Paging.RequireBatch(ids);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var offers = await session.Query<Offer>()
            .Where(offer => offer.ComponentId.IsOneOf(ids) && !offer.Withdrawn && offer.Terms.ValidTo >= today)
            .OrderBy(offer => offer.Id).Take(MaxOffers).ToListAsync(cancel);
        var suppliers = (await session.LoadManyAsync<Supplier>(cancel, offers.Select(offer => offer.SupplierId).Distinct()))
            .Where(supplier => supplier.Counts).ToDictionary(supplier => supplier.Id);
        var states = (await session.LoadManyAsync<SupplierQualification>(
                cancel, offers.Select(offer => SupplierQualification.IdOf(offer.SupplierId, offer.ComponentId)).Distinct()))
            .ToDictionary(qualification => (qualification.SupplierId, qualification.ComponentId), qualification => qualification.State);

        return [.. ids.Distinct().Select(component => new ComponentSuppliers(component,
            [.. offers.Where(offer => offer.ComponentId == component && suppliers.ContainsKey(offer.SupplierId))
                .GroupBy(offer => offer.SupplierId).OrderBy(own => own.Key).Take(MaxSuppliers)
                .Select(own => ViewFor(caller, suppliers[own.Key], states.GetValueOrDefault((own.Key, component)), own, today))]))];
    }

    /// <summary>States and terms for OEMs and the supplier itself, states for the alliance, neither for others.</summary>
    static ComponentSupplier ViewFor(
        Caller caller, Supplier supplier, QualificationState state, IEnumerable<Offer> offers, DateOnly today)
    {
        var own = caller.Is(Roles.Supplier) && supplier.Id == caller.Organisation;
        return new(
            supplier.Id, supplier.Name,
            own || caller.Is(Roles.Oem) || caller.Is(Roles.Alliance) ? state : null,
            [.. offers.AsQueryable().ReadableBy(caller, today).Select(offer => offer.View)]);
    }
}
