using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting;

static class Lists
{
    /// <summary>The largest number of ids that one look-up takes.</summary>
    public const int MaxIds = 100;

    /// <summary>A page in the order of the documents' ids.</summary>
    public static async Task<Page<T>> PageAsync<T>(
        this IQueryable<T> rows, Paging paging, Func<T, Guid> idOf, CancellationToken cancel) where T : notnull
    {
        if (paging.Key<Guid>() is { } after) rows = rows.Where(row => row.MatchesSql("d.id > ?", after));
        return paging.Of(await rows.OrderBySql("d.id").Take(paging.First + 1).ToListAsync(cancel), row => idOf(row));
    }

    public static Page<TView> Select<T, TView>(this Page<T> page, Func<T, TView> view) => new([.. page.Items.Select(view)], page.Next);

    public static void RequireFew(IReadOnlyList<Guid> ids, string field) =>
        new Faults().Require(ids.Count <= MaxIds, field, $"at most {MaxIds}").ThrowIfAny();
}
