using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Lists;

/// <summary>Pages of lists that are ordered by name. The cursor is the id of the last item.</summary>
public static class SortedPages
{
    /// <summary>The page of documents with a column <c>sort_key</c>, in its order.</summary>
    /// <param name="keyOf">The sort key of the cursor's item; null if there is none that the caller may see.</param>
    public static async Task<Page<TView>> Sorted<T, TView>(
        this Paging page, IQueryable<T> documents, Func<Guid, Task<string?>> keyOf, Func<T, TView> view,
        Func<TView, Guid> idOf, CancellationToken cancel) where T : notnull
    {
        if (page.Key<Guid>() is { } last)
        {
            var key = await keyOf(last) ?? throw Rejected.Field("after", "not a cursor of this list");
            documents = documents.Where(document => document.MatchesSql("d.sort_key > ?", key));
        }

        var found = await documents.OrderBySql("d.sort_key").Take(page.First + 1).ToListAsync(cancel);
        return page.Of([.. found.Select(view)], item => idOf(item));
    }
}
