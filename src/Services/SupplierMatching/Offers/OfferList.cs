using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Which offers may I read? A supplier its own, an OEM those that are public and stand today.</summary>
public static class OfferList
{
    const int MaxIds = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/offers", List).RequireAnyRole(Roles.Supplier, Roles.Oem);
        routes.MapGet("/offers/{id:guid}", Single).RequireAnyRole(Roles.Supplier, Roles.Oem);
    }

    static async Task<Page<SupplierOffer>> List(
        Caller caller, IQuerySession session, TimeProvider time, Paging page, CancellationToken cancel,
        Guid? componentId = null, Guid? supplierId = null, Guid[]? ids = null)
    {
        new Faults().Require(ids is null or { Length: <= MaxIds }, "ids", $"at most {MaxIds}").ThrowIfAny();
        var offers = session.Query<Offer>().ReadableBy(caller, Today(time));
        if (componentId is { } component) offers = offers.Where(offer => offer.ComponentId == component);
        if (supplierId is { } supplier) offers = offers.Where(offer => offer.SupplierId == supplier);
        if (ids is { Length: > 0 }) offers = offers.Where(offer => offer.Id.IsOneOf(ids));
        if (page.Key<Guid>() is { } after) offers = offers.Where(offer => offer.MatchesSql("d.id > ?", after));
        var found = await offers.OrderBy(offer => offer.Id).Take(page.First + 1).ToListAsync(cancel);
        return page.Of([.. found.Select(offer => offer.View)], offer => offer.Id);
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

    static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
