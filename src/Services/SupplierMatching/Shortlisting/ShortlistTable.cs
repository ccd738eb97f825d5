using System.Data.Common;

using Marten;

using Weasel.Core;
using Weasel.Postgresql;

using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// The table of shortlists. It holds bytes: as a document, a list of half a megabyte would be written as text, parsed and taken
/// apart by the database.
/// </summary>
sealed class ShortlistTable : ISchemaObject
{
    public const string Name = "request_shortlist";

    // Lists were documents at first.
    const string Script = $"""
        create table if not exists {Name} (
            request_id uuid primary key,
            ranked integer not null,
            excluded integer not null,
            content bytea not null
        );
        alter table {Name} alter column content set storage external;
        do $$ begin
            if to_regclass('mt_doc_storedshortlist') is not null then
                insert into {Name} (request_id, ranked, excluded, content)
                    select id, (data ->> 'ranked')::integer, (data ->> 'excluded')::integer, decode(data ->> 'content', 'base64')
                    from mt_doc_storedshortlist;
                drop table mt_doc_storedshortlist cascade;
            end if;
        end $$;
        """;

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("public", Name, SchemaUtils.IdentifierUsage.General);

    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(Script);

    public void WriteDropStatement(Migrator rules, TextWriter writer) => writer.WriteLine($"drop table if exists {Name};");

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        builder.Append("select 1 from pg_tables where schemaname = 'public' and tablename = ");
        builder.AppendParameter(Name);
        builder.Append(";");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);
}

/// <summary>How lists are written and read.</summary>
static class StoredShortlists
{
    public static void Keep(this IDocumentSession session, StoredShortlist list) => session.QueueSqlCommand(
        $"insert into {ShortlistTable.Name} (request_id, ranked, excluded, content) values (?, ?, ?, ?)",
        list.Id, list.Ranked, list.Excluded, list.Content);

    public static Task<List<StoredShortlist>> ShortlistsOf(this IQuerySession session, Guid[] requests, CancellationToken cancel) =>
        session.Rows(
            $"select request_id, ranked, excluded, content from {ShortlistTable.Name} where request_id = any($1)", [requests],
            reader => new StoredShortlist(
                reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetFieldValue<byte[]>(3)), cancel);
}
