using System.Data.Common;

using Marten;

using SupplyChain.Contracts;

using Weasel.Core;
using Weasel.Postgresql;

using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace SupplyChain.ComponentCatalog.SavedSearches;

/// <summary>
/// What saved searches found, and how far they have looked. It is written with what it follows from; a rebuild of read models leaves it as
/// it is, like the feed of changes that it was read from.
/// </summary>
sealed class SearchWatch : ISchemaObject
{
    public const string Searches = "search_watch", Finds = "search_find", Look = "search_look";

    /// <summary>Parts that one search finds; then it looks for no more.</summary>
    public const int MostFound = 10_000;

    /// <summary>The lock under which searches are saved and dropped, and what was found is written.</summary>
    public static readonly Guid Turn = NamedId.Of("saved-searches", "look");

    /// <summary>Nobody reads as this audience: the feed keeps by it which transaction published a component.</summary>
    public static readonly Guid Published = NamedId.Of("audience", "published components");

    // since: which transactions the search was saved behind; a part of another one is new. untold: of found, what no notice was given of.
    static readonly string Script = $"""
        create table if not exists {Searches} (
            search_id uuid primary key,
            since pg_snapshot not null,
            found integer not null default 0,
            untold integer not null default 0,
            found_at timestamptz,
            told_at timestamptz
        );
        create table if not exists {Finds} (
            search_id uuid not null,
            component_id uuid not null,
            found_at timestamptz not null,
            told boolean not null default false,
            primary key (search_id, component_id)
        );
        create table if not exists {Look} (
            one boolean primary key default true check (one),
            written_in xid8 not null,
            id uuid not null
        );
        create index if not exists {Finds}_latest on {Finds} (search_id, found_at desc, component_id desc);
        create index if not exists {Searches}_untold on {Searches} (told_at) where untold > 0;
        """;

    /// <summary>Watches a search from here on. Behind the lock, so that no page is written that did not look for it.</summary>
    public static void Begin(IDocumentSession session, Guid search) =>
        session.QueueSqlCommand($"insert into {Searches} (search_id, since) values (?, pg_current_snapshot())", search);

    public static void End(IDocumentSession session, Guid search)
    {
        session.QueueSqlCommand($"delete from {Finds} where search_id = ?", search);
        session.QueueSqlCommand($"delete from {Searches} where search_id = ?", search);
    }

    /// <summary>Keeps what was found, each part once for a search.</summary>
    public static void Keep(IDocumentSession session, IReadOnlyList<Find> finds, DateTimeOffset now)
    {
        if (finds.Count == 0) return;
        session.QueueSqlCommand(
            $"""
            with added as (
                insert into {Finds} (search_id, component_id, found_at)
                select search_id, component_id, ? from unnest(?, ?) as found (search_id, component_id)
                on conflict do nothing returning search_id)
            update {Searches} watched set found = found + added.parts, untold = untold + added.parts, found_at = ?
            from (select search_id, count(*)::int as parts from added group by search_id) added
            where watched.search_id = added.search_id
            """,
            now, finds.Select(find => find.Search).ToArray(), finds.Select(find => find.Component).ToArray(), now);
    }

    public static void MoveTo(IDocumentSession session, ChangedPosition position) => session.QueueSqlCommand(
        $"""
        insert into {Look} (written_in, id) values (?::text::xid8, ?)
        on conflict (one) do update set written_in = excluded.written_in, id = excluded.id
        """,
        $"{position.Transaction}", position.Id);

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("public", Searches, SchemaUtils.IdentifierUsage.General);

    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(Script);

    public void WriteDropStatement(Migrator rules, TextWriter writer) =>
        writer.WriteLine($"drop table if exists {Searches}, {Finds}, {Look};");

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        builder.Append("select 1 from information_schema.tables where table_schema = 'public' and table_name = ");
        builder.AppendParameter(Searches);
        builder.Append(";");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);
}

/// <summary>A search found a component.</summary>
sealed record Find(Guid Search, Guid Component);
