using System.Globalization;

using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

public static class DocumentPages
{
    const string Id = "d.id";

    /// <summary>The page of a query over documents, in the order of their ids.</summary>
    /// <param name="id">What the list takes for the id of a document <c>d</c>, in SQL.</param>
    public static async Task<Page<TView>> Of<T, TView>(
        this Paging page, IQueryable<T> documents, Func<T, TView> view, Func<TView, Guid> idOf, CancellationToken cancel,
        string id = Id) where T : notnull
    {
        var after = $"{id} > ?";
        var behind = page.Key<Guid>() is { } last ? documents.Where(document => document.MatchesSql(after, last)) : documents;
        var found = await behind.OrderBySql(id).Take(page.First + 1).ToListAsync(cancel);
        return page.Of([.. found.Select(view)], item => idOf(item));
    }

    /// <summary>
    /// The documents of the page, and one more where there is a next one, in the order of a date. Their cursor is a <see cref="Dated"/>.
    /// </summary>
    /// <param name="date">The date of a document <c>d</c> in SQL.</param>
    /// <param name="key">What the list takes for its id.</param>
    public static IQueryable<T> InOrderOf<T>(
        this Paging page, IQueryable<T> documents, string date, DateOrder order, string key = Id) where T : notnull
    {
        var (direction, beyond) = order == DateOrder.LatestFirst ? ("desc", "<") : ("asc", ">");
        if (page.Key<Dated>() is var (at, id))
        {
            // As text: the database rounds it to microseconds as it did with the date of the document.
            var (behind, moment) = ($"({date}, {key}) {beyond} (?::timestamptz, ?)", at.ToString("O", CultureInfo.InvariantCulture));
            documents = documents.Where(document => document.MatchesSql(behind, moment, id));
        }
        return documents.OrderBySql($"{date} {direction}, {key} {direction}").Take(page.First + 1);
    }
}
