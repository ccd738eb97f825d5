using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Which offers may I read? A supplier its own, an OEM those that are public and stand today.</summary>
public static class OfferList
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/offers", List).RequireAnyRole(Roles.Supplier, Roles.Oem);
        routes.MapGet("/offers/{id:guid}", Single).RequireAnyRole(Roles.Supplier, Roles.Oem);
    }

    static Task<Page<SupplierOffer>> List(
        Caller caller, IQuerySession session, TimeProvider time, Paging page, CancellationToken cancel,
        Guid? componentId = null, Guid? supplierId = null)
    {
        var offers = session.Query<Offer>().ReadableBy(caller, Today(time));
        if (componentId is { } component) offers = offers.Where(offer => offer.ComponentId == component);
        if (supplierId is { } supplier) offers = offers.Where(offer => offer.SupplierId == supplier);
        return page.Of(offers, offer => offer.View, offer => offer.Id, cancel);
    }

    static async Task<SupplierOffer> Single(Guid id, Caller caller, IQuerySession session, TimeProvider time, CancellationToken cancel) =>
        await session.Query<Offer>().ReadableBy(caller, Today(time)).FirstOrDefaultAsync(offer => offer.Id == id, cancel) is { } offer
            ? offer.View
            : throw Rejected.NotFound("offer", id);

    /// <summary>The offers a caller may read, terms and all.</summary>
    public static IQueryable<Offer> ReadableBy(this IQueryable<Offer> offers, Caller caller, DateOnly today)
    {
        var own = caller.Is(Roles.Supplier) ? caller.Organisation : Guid.Empty;
        return caller.Is(Roles.Oem)
            ? offers.Where(offer => offer.SupplierId == own
                || offer.Public && !offer.Withdrawn && offer.Terms.ValidFrom <= today && offer.Terms.ValidTo >= today)
            : offers.Where(offer => offer.SupplierId == own);
    }

    /// <summary>Whether a caller is told that a supplier offers a component where its terms are private. Its rivals are not.</summary>
    public static bool SeesWhoOffersPrivately(this Caller caller) => caller.Is(Roles.Oem) || caller.Is(Roles.Alliance);

    static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
