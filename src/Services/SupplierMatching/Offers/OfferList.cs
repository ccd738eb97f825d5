using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Which offers may I read? A supplier its own, an OEM those that are public and stand today.</summary>
public static class OfferList
{
    const string PublishedAt = "(d.data ->> 'publishedAt')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/offers", List).RequireAnyRole(Roles.Supplier, Roles.Oem);
        routes.MapGet("/offers/{id:guid}", Single).RequireAnyRole(Roles.Supplier, Roles.Oem);
        routes.MapPost("/offers/by-ids", ByIds).RequireAnyRole(Roles.Supplier, Roles.Oem);
    }

    /// <param name="order">By the time of publication; null for the order of ids.</param>
    static async Task<Page<SupplierOffer>> List(
        Caller caller, IQuerySession session, TimeProvider time, Paging page, CancellationToken cancel,
        Guid? componentId = null, Guid? supplierId = null, DateTimeOffset? changedAfter = null, DateOrder? order = null)
    {
        var today = Today(time);
        var offers = session.Query<Offer>().ReadableBy(caller, today);
        if (changedAfter is { } moment) offers = offers.ChangedAfter(moment.ToUniversalTime(), today);
        if (componentId is { } component)
        {
            Guid[] ids = [.. (await session.IdentitiesOf([component], cancel)).AllOf(component)];
            offers = offers.Where(offer => offer.ComponentId.IsOneOf(ids));
        }
        if (supplierId is { } supplier) offers = offers.Where(offer => offer.SupplierId == supplier);
        if (order is not { } dated) return await page.Of(offers, offer => offer.View, offer => offer.Id, cancel);

        var found = await page.InOrderOf(offers, PublishedAt, dated).ToListAsync(cancel);
        return page.Of([.. found.Select(offer => offer.View)], offer => new Dated(offer.PublishedAt, offer.Id));
    }

    static async Task<SupplierOffer> Single(Guid id, Caller caller, IQuerySession session, TimeProvider time, CancellationToken cancel) =>
        await session.Query<Offer>().ReadableBy(caller, Today(time)).FirstOrDefaultAsync(offer => offer.Id == id, cancel) is { } offer
            ? offer.View
            : throw Rejected.NotFound("offer", id);

    static async Task<IReadOnlyList<SupplierOffer>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, TimeProvider time, CancellationToken cancel)
    {
        var offers = session.Query<Offer>().ReadableBy(caller, Today(time)).Where(offer => offer.Id.IsOneOf(ids));
        return [.. (await offers.ToListAsync(cancel)).Select(offer => offer.View)];
    }

    /// <summary>Published or withdrawn later. An offer that became valid later was not there for OEMs before, so it counts too.</summary>
    static IQueryable<Offer> ChangedAfter(this IQueryable<Offer> offers, DateTimeOffset moment, DateOnly today)
    {
        var day = ChinaDay.Of(moment);
        return offers.Where(offer => offer.PublishedAt > moment || offer.WithdrawnAt > moment
            || offer.Terms.ValidFrom > day && offer.Terms.ValidFrom <= today);
    }

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

    static DateOnly Today(TimeProvider time) => ChinaDay.Of(time.GetUtcNow());
}
