using JasperFx.Events.Projections;

using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.SavedSearches;

/// <summary>The saved searches of the caller's organisation, and what each found. Nobody else's are shown.</summary>
public static class SavedSearchList
{
    const string SavedAt = "(d.data ->> 'savedAt')::timestamptz";

    const string Counts = $"select search_id, found, found_at from {SearchWatch.Searches} where search_id = any($1)";

    const string Latest = $"""
        select component_id, found_at from {SearchWatch.Finds}
        where search_id = $1 and ($2 or (found_at, component_id) < ($3, $4))
        order by found_at desc, component_id desc limit $5
        """;

    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<SavedSearch>(SnapshotLifecycle.Inline);
        options.Schema.For<SavedSearch>().Duplicate(each => each.Organisation);
        options.Storage.ExtendedSchemaObjects.Add(new SearchWatch());
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var searches = routes.MapGroup("/saved-searches").RequireAnyRole(SaveSearchDecider.Searchers);
        searches.MapGet("", List);
        searches.MapGet("/{id:guid}", async (
            Guid id, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
            await ByIds([id], caller, session, database, cancel) is [var found] ? found : throw Rejected.NotFound("savedSearch", id));
        searches.MapPost("/by-ids", ByIds);
        searches.MapGet("/{id:guid}/found", Found);
    }

    /// <summary>The last saved first.</summary>
    static async Task<Page<Api.SavedSearch>> List(
        Paging page, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel)
    {
        var found = await page.InOrderOf(VisibleTo(caller, session), SavedAt, DateOrder.LatestFirst).ToListAsync(cancel);
        var shown = page.Of(found, search => new Dated(search.SavedAt, search.Id));
        return shown.With(await Shown(shown.Items, database, cancel));
    }

    static async Task<IReadOnlyList<Api.SavedSearch>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
        await Shown(await VisibleTo(caller, session).Where(search => search.Id.IsOneOf(ids)).ToListAsync(cancel), database, cancel);

    /// <summary>What a search found, the last first.</summary>
    static async Task<Page<Api.FoundComponent>> Found(
        Guid id, Paging page, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel)
    {
        if (!await VisibleTo(caller, session).AnyAsync(search => search.Id == id, cancel)) throw Rejected.NotFound("savedSearch", id);
        var behind = page.Key<Dated>();
        await using var command = database.CreateCommand(Latest);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(behind is null);
        command.Parameters.AddWithValue(behind?.At ?? DateTimeOffset.UnixEpoch);
        command.Parameters.AddWithValue(behind?.Id ?? Guid.Empty);
        command.Parameters.AddWithValue(page.First + 1);
        var found = new List<Api.FoundComponent>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) found.Add(new(rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1)));
        return page.Of(found, each => new Dated(each.FoundAt, each.ComponentId));
    }

    static IQueryable<SavedSearch> VisibleTo(Caller caller, IQuerySession session) =>
        session.Query<SavedSearch>().Where(search => search.Organisation == caller.Organisation && !search.IsDropped);

    static async Task<IReadOnlyList<Api.SavedSearch>> Shown(
        IReadOnlyList<SavedSearch> searches, NpgsqlDataSource database, CancellationToken cancel)
    {
        var counts = new Dictionary<Guid, (int Found, DateTimeOffset? At)>();
        await using var command = database.CreateCommand(Counts);
        command.Parameters.AddWithValue(searches.Select(search => search.Id).ToArray());
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var last = await rows.IsDBNullAsync(2, cancel) ? (DateTimeOffset?)null : rows.GetFieldValue<DateTimeOffset>(2);
            counts[rows.GetGuid(0)] = (rows.GetInt32(1), last);
        }
        return [.. searches.Select(search => Shown(search, counts.GetValueOrDefault(search.Id)))];
    }

    static Api.SavedSearch Shown(SavedSearch search, (int Found, DateTimeOffset? At) count) => new(
        search.Id, search.Name, search.Filter, search.Person, search.SavedAt,
        count.Found >= SearchWatch.MostFound ? SavedSearchState.Full
            : search.BrokenBy is null ? SavedSearchState.Watching : SavedSearchState.Broken,
        search.BrokenBy, count.Found, count.At);
}
