using System.Data.Common;

using Weasel.Core;
using Weasel.Postgresql;

using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>
/// A row for each component with all that components are searched by. One index holds the parts of its words and the terms of
/// its class, life cycle and properties, so that a search over all of them reads only components that it finds.
/// </summary>
sealed class SearchTable : ISchemaObject
{
    public const string Name = "component_search";

    /// <summary>Of the rows as they are written now. Raise it when they say something else: older ones are then written again.</summary>
    public const int Form = 2;

    // words: see SearchWords. terms: see SearchTerms. numbers: by name and dimension, in base units.
    // number_key: see PartKey. into_id: the component that it was merged into; it is found in its place.
    // alias_words: those of the words that are names of what was merged into it.
    // Searches read what waits for its place in the index one by one: not more than a megabyte of it may wait.
    static readonly string Script = $"""
        create table if not exists {Name} (
            component_id uuid primary key,
            sort_key text collate "C" not null,
            class text collate "C" not null,
            lifecycle text collate "C" not null,
            words text not null,
            terms text[] collate "C" not null,
            numbers jsonb not null,
            number_key text collate "C" not null default '',
            form integer not null default 0,
            into_id uuid,
            alias_words text not null default ''
        );
        alter table {Name} add column if not exists form integer not null default 0;
        alter table {Name} add column if not exists number_key text collate "C" not null default '';
        alter table {Name} add column if not exists into_id uuid;
        alter table {Name} add column if not exists alias_words text not null default '';
        create index if not exists {Name}_by_name on {Name} (sort_key);
        create index if not exists {Name}_by_number on {Name} (number_key);
        create index if not exists {Name}_by_class on {Name} (class, sort_key);
        create index if not exists {Name}_by_terms on {Name} using gin (words gin_trgm_ops, terms) with (gin_pending_list_limit = 1024);
        alter table {Name} alter column terms set statistics 300;
        drop table if exists mt_doc_statedproperty cascade;
        """;

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("public", Name, SchemaUtils.IdentifierUsage.General);

    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(Script);

    public void WriteDropStatement(Migrator rules, TextWriter writer) => writer.WriteLine($"drop table if exists {Name};");

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        builder.Append("select 1 from information_schema.columns where table_schema = 'public' and column_name = 'alias_words'");
        builder.Append(" and table_name = ");
        builder.AppendParameter(Name);
        builder.Append(";");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);
}
