using System.Data.Common;

using Weasel.Core;
using Weasel.Postgresql;

using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace SupplyChain.Notifications.Notices;

/// <summary>
/// The tables of notices, of what people have read of them, of those that they are mailed, and of their deliveries to webhooks. Their
/// rows are claimed, moved and deleted by sets, which documents are not made for.
/// </summary>
sealed class NoticeTables : ISchemaObject
{
    public const string Notices = "notices", Reads = "notice_reads", Mails = "notice_mails", Deliveries = "webhook_deliveries";

    const string Script = $"""
        create table if not exists {Notices} (
            id uuid primary key,
            kind text not null,
            subject_id uuid not null,
            organisation uuid,
            roles text[] not null,
            occurred_at timestamptz not null
        );
        create index if not exists {Notices}_of_organisation on {Notices} (organisation, occurred_at desc, id desc);
        create index if not exists {Notices}_in_order on {Notices} (occurred_at);
        create table if not exists {Reads} (
            person uuid not null,
            notice_id uuid not null references {Notices} (id) on delete cascade,
            primary key (person, notice_id)
        );
        create index if not exists {Reads}_of_notice on {Reads} (notice_id);
        create table if not exists {Mails} (
            person uuid not null,
            notice_id uuid not null references {Notices} (id) on delete cascade,
            due_at timestamptz,
            primary key (person, notice_id)
        );
        create index if not exists {Mails}_of_notice on {Mails} (notice_id);
        create index if not exists {Mails}_due on {Mails} (due_at, person) where due_at is not null;
        create index if not exists {Mails}_waiting on {Mails} (person) where due_at is not null;
        create table if not exists {Deliveries} (
            id uuid primary key,
            webhook_id uuid not null,
            organisation uuid not null,
            notice_id uuid not null,
            kind text not null,
            subject_id uuid not null,
            occurred_at timestamptz not null,
            since timestamptz not null,
            state text not null,
            attempts integer not null,
            due_at timestamptz,
            status integer,
            failure text,
            settled_at timestamptz
        );
        create index if not exists {Deliveries}_due on {Deliveries} (due_at, webhook_id) where due_at is not null;
        create index if not exists {Deliveries}_of_webhook on {Deliveries} (webhook_id, occurred_at desc, id desc);
        create index if not exists {Deliveries}_settled on {Deliveries} (settled_at) where settled_at is not null;
        """;

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("public", Notices, SchemaUtils.IdentifierUsage.General);

    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(Script);

    public void WriteDropStatement(Migrator rules, TextWriter writer) =>
        writer.WriteLine($"drop table if exists {Reads}, {Mails}, {Deliveries}, {Notices};");

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        builder.Append("select 1 from information_schema.tables where table_schema = 'public' and table_name = ");
        builder.AppendParameter(Mails);
        builder.Append(";");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);
}
