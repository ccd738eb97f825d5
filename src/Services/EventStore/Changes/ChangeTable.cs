using System.Data.Common;

using Marten;

using SupplyChain.Contracts;

using Weasel.Core;
using Weasel.Postgresql;

using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace SupplyChain.EventStore;

/// <summary>
/// What changed for whom: one row for each object and audience, with the transaction that wrote its latest change. It is written
/// in the transaction of the change; a rebuild of read models leaves it as it is.
/// </summary>
sealed class ChangeTable(ChangeRules rules) : ISchemaObject
{
    public const string Name = "object_changes";

    // A script: the schema library knows neither xid8 nor the collation.
    const string Script = $"""
        create table if not exists {Name} (
            audience uuid not null,
            kind text collate "C" not null,
            id uuid not null,
            written_in xid8 not null,
            written_at timestamptz not null,
            shown boolean not null,
            due_at timestamptz,
            primary key (kind, id, audience)
        );
        create index if not exists {Name}_in_order on {Name} (audience, written_in, kind, id) where due_at is null;
        create index if not exists {Name}_due on {Name} (due_at) where due_at is not null;
        """;

    const string Insert = $"insert into {Name} (kind, id, audience, written_in, written_at, shown, due_at)";

    const string OrAgain = """
        on conflict (kind, id, audience) do update
        set written_in = excluded.written_in, written_at = excluded.written_at, shown = excluded.shown, due_at = excluded.due_at
        """;

    const string Tell =
        $"{Insert} select ?, ?, audience, pg_current_xact_id(), now(), true, ?::timestamptz from unnest(?) audience {OrAgain}";

    // What was never told needs no ending.
    const string Forget = $"delete from {Name} where kind = ? and id = ? and audience = any(?) and due_at is not null";

    const string End = $"""
        update {Name} set written_in = pg_current_xact_id(), written_at = now(), shown = false
        where kind = ? and id = ? and audience = any(?) and shown
        """;

    public ChangeRules Rules => rules;

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("public", Name, SchemaUtils.IdentifierUsage.General);

    /// <summary>Writes changes of one object that are told to their audiences alike.</summary>
    public static void Write(IDocumentSession session, Told alike, Guid[] audiences)
    {
        var (kind, due) = ($"{alike.Kind}", (object?)alike.From?.ToUniversalTime() ?? DBNull.Value);
        if (!alike.Gone)
        {
            session.QueueSqlCommand(Tell, kind, alike.Id, due, audiences);
            return;
        }
        session.QueueSqlCommand(Forget, kind, alike.Id, audiences);
        session.QueueSqlCommand(End, kind, alike.Id, audiences);
    }

    public static void WriteAll(IDocumentSession session, ChangeKind kind, string query, Guid by, Guid audience, bool gone) =>
        session.QueueSqlCommand(
            $"{Insert} select ?, found.id, ?, pg_current_xact_id(), now(), ?, null from ({query}) found order by 2 {OrAgain}",
            $"{kind}", audience, !gone, by);

    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(Script);

    public void WriteDropStatement(Migrator rules, TextWriter writer) => writer.WriteLine($"drop table if exists {Name};");

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        builder.Append("select 1 from information_schema.tables where table_schema = 'public' and table_name = ");
        builder.AppendParameter(Name);
        builder.Append(";");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);
}
