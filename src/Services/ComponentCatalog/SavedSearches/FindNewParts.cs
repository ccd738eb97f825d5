using Marten;

using Npgsql;

using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.SavedSearches;

/// <summary>A search that looks for parts.</summary>
/// <param name="Since">The database's snapshot behind which it was saved.</param>
sealed record Watched(SavedSearch Search, string Since);

/// <summary>What searches found.</summary>
/// <param name="Broken">Searches that cannot be run, with what of their filter cannot be asked.</param>
sealed record NewParts(IReadOnlyList<Find> Found, IReadOnlyDictionary<Guid, string> Broken);

/// <summary>
/// Runs saved searches over components that changed, each with the conditions of the list of components, some searches in one statement.
/// </summary>
sealed class FindNewParts(ComponentSearch components, IDocumentStore store)
{
    // A search has up to some thousand values, and a statement 65,535.
    const int Together = 16;

    /// <summary>
    /// What each finds among components that were published after it was saved. One that was broken looks at all of them, since it missed
    /// some.
    /// </summary>
    public async Task<NewParts> Among(IReadOnlyList<Guid> changed, IReadOnlyList<Watched> watched, CancellationToken cancel)
    {
        var (found, broken) = (new List<Find>(), new Dictionary<Guid, string>());
        var (running, mended) = (new List<Readable>(), new List<Readable>());
        await using var session = store.QuerySession();
        foreach (var each in watched)
        {
            try
            {
                var readable = new Readable(each.Search.Id, each.Since, await each.Search.Filter.Read(session, cancel));
                (each.Search.BrokenBy is null ? running : mended).Add(readable);
            }
            catch (Rejected rejected)
            {
                broken[each.Search.Id] = rejected.Faults[0].Field;
            }
        }
        foreach (var some in running.Chunk(Together)) await Run(some, changed);
        foreach (var one in mended) await Run([one], null);
        return new(found, broken);

        async Task Run(IReadOnlyList<Readable> searches, IReadOnlyList<Guid>? among)
        {
            try
            {
                found.AddRange(await Ask(searches, among, cancel));
            }
            catch (PostgresException refused) when (IsOfTheStatement(refused))
            {
                if (searches is [var single]) broken[single.Id] = "filter";
                else foreach (var one in searches) await Run([one], among);
            }
        }
    }

    async Task<IReadOnlyList<Find>> Ask(IReadOnlyList<Readable> searches, IReadOnlyList<Guid>? among, CancellationToken cancel)
    {
        await using var command = components.Command();
        var sql = new SearchSql(command.Parameters);
        var rows = among is not null
            ? new Condition("component_id = any(?)", (object)among.ToArray())
            : new Condition("published.written_in >= pg_snapshot_xmin(?::text::pg_snapshot)", searches[0].Since);
        command.CommandText = $"""
            with changed as materialized (
                select {SearchTable.Name}.*, published.written_in
                from {SearchTable.Name} join {ChangedObjects.Table} published on published.id = component_id
                    and {sql.Text(new("published.kind = ? and published.audience = ?", $"{ChangeKind.Component}", SearchWatch.Published))}
                where {sql.Text(rows)})
            {string.Join(" union all ", searches.Select((search, at) => $"({Of(search, at)})"))}
            """;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<Find>();
        while (await reader.ReadAsync(cancel)) found.Add(new(searches[reader.GetInt32(0)].Id, reader.GetGuid(1)));
        return found;

        string Of(Readable search, int at)
        {
            var isNew = new Condition("not pg_visible_in_snapshot(written_in, ?::text::pg_snapshot)", search.Since);
            return $"select {at}, component_id from {sql.Among("changed", search.Filter, isNew)} limit {SearchWatch.MostFound}";
        }
    }

    /// <summary>What the statement says is refused: a syntax, a value or its size. It would be refused again.</summary>
    static bool IsOfTheStatement(PostgresException refused) => refused.SqlState[..2] is "22" or "42" or "54";

    sealed record Readable(Guid Id, string Since, ComponentFilter Filter);
}
