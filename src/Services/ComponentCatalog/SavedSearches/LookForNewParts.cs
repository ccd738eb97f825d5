using System.Globalization;

using Marten;

using Npgsql;

using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.SavedSearches;

/// <summary>
/// Looks every two seconds which components changed, and which saved searches find new ones among them. A page is found first and then
/// written in one transaction with how far was looked: a process that ends in between has written nothing of it. Of several processes
/// that look at one page, one writes it.
/// </summary>
public sealed class LookForNewParts(
    NpgsqlDataSource database, IDocumentStore store, ComponentSearch components, TimeProvider clock, ILogger<LookForNewParts> log)
    : BackgroundService
{
    const int PageSize = 500, MostPagesATick = 50;
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    static readonly string Watching = $"""
        select w.since::text, d.data from {SearchWatch.Searches} w join mt_doc_savedsearch d on d.id = w.search_id
        where w.found < {SearchWatch.MostFound} order by w.search_id
        """;

    static readonly string WatchingIds =
        $"select search_id from {SearchWatch.Searches} where found < {SearchWatch.MostFound} order by search_id";

    static readonly string Position = $"select written_in::text || ' ' || id from {SearchWatch.Look}";

    readonly FindNewParts find = new(components, store);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                for (var page = 0; page < MostPagesATick && await LookAtPage(stoppingToken); page++) { }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Such as while the database is unavailable: the next tick looks again.
                log.LogWarning(e, "Saved searches could not be looked at; trying again");
            }
        }
    }

    /// <summary>Looks at the next components that changed; returns whether there may be more.</summary>
    public async Task<bool> LookAtPage(CancellationToken cancel)
    {
        var (looked, position) = await LookedUntil(cancel);
        var page = await ChangedObjects.Read(database, ChangeKind.Component, Audiences.Everybody, position, PageSize, cancel);
        if (position.Transaction > page.EndOfAll.Transaction)
        {
            await BeginAgain(page.EndOfAll, cancel);
            return true;
        }
        if (page.Ids.Count == 0) return false;
        var watched = await Watched(cancel);
        var parts = watched.Count == 0 ? new([], new Dictionary<Guid, string>()) : await find.Among(page.Ids, watched, cancel);
        var written = false;
        await store.Change(Guid.CreateVersion7(), async work => written = await Write(
            work, looked, watched, parts, watched.Count == 0 ? page.EndOfAll : page.End, cancel), cancel);
        return !written || page.Ids.Count == PageSize;
    }

    /// <summary>False where another process was faster, or searches were saved or dropped since: the page is looked at again.</summary>
    async Task<bool> Write(
        Work work, string looked, IReadOnlyList<Watched> watched, NewParts parts, ChangedPosition end, CancellationToken cancel)
    {
        work.Lock(SearchWatch.Turn);
        var changed = watched.Select(each => each.Search)
            .Where(search => search.BrokenBy != parts.Broken.GetValueOrDefault(search.Id))
            .Select(search => work.Stream<SavedSearch>(search.Id, SavedSearch.TurnOf(search.Organisation))).ToList();
        await work.Load();
        if ((await work.Queries.QueryAsync<string>(Position, cancel)).FirstOrDefault("") != looked) return false;
        var ids = await work.Queries.QueryAsync<Guid>(WatchingIds, cancel);
        if (!ids.SequenceEqual(watched.Select(each => each.Search.Id))) return false;

        var now = clock.GetUtcNow();
        foreach (var search in changed)
            search.Append([parts.Broken.GetValueOrDefault(search.Id) is { } field
                ? new SearchBroke(search.Id, field, now) : new SearchMended(search.Id, now)]);
        SearchWatch.Keep(work.Session, parts.Found, now);
        SearchWatch.MoveTo(work.Session, end);
        return true;
    }

    /// <summary>The database was restored on another server, which counts its transactions anew: what is new begins here.</summary>
    Task BeginAgain(ChangedPosition end, CancellationToken cancel) => store.Change(Guid.CreateVersion7(), async work =>
    {
        work.Lock(SearchWatch.Turn);
        await work.Load();
        work.Session.QueueSqlCommand($"update {SearchWatch.Searches} set since = pg_current_snapshot()");
        SearchWatch.MoveTo(work.Session, end);
    }, cancel);

    /// <summary>As the database says it, and as it is read.</summary>
    async Task<(string Text, ChangedPosition Position)> LookedUntil(CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var text = (await session.QueryAsync<string>(Position, cancel)).FirstOrDefault("");
        return text.Split(' ') is [var transaction, var id]
            ? (text, new(ulong.Parse(transaction, CultureInfo.InvariantCulture), Guid.Parse(id)))
            : (text, default);
    }

    async Task<IReadOnlyList<Watched>> Watched(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Watching);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var watched = new List<Watched>();
        while (await reader.ReadAsync(cancel)) watched.Add(new(components.Read<SavedSearch>(reader, 1), reader.GetString(0)));
        return watched;
    }
}
