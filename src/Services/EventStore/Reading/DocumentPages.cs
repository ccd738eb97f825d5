using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

public static class DocumentPages
{
    /// <summary>The page of a query over documents, in the order of their ids.</summary>
    public static async Task<Page<TView>> Of<T, TView>(
        this Paging page, IQueryable<T> documents, Func<T, TView> view, Func<TView, Guid> idOf, CancellationToken cancel)
        where T : notnull
    {
        var behind = page.Key<Guid>() is { } last ? documents.Where(document => document.MatchesSql("d.id > ?", last)) : documents;
        var found = await behind.OrderBySql("d.id").Take(page.First + 1).ToListAsync(cancel);
        return page.Of([.. found.Select(view)], item => idOf(item));
    }
}
