using System.Data.Common;

using Marten;
using Marten.Events;

using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;

using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace SupplyChain.EventStore;

/// <summary>
/// An index of events by organisation and time, which are listed in its order. What the platform wrote by itself is not in it; that
/// is most.
/// </summary>
sealed class AuthorIndex : ISchemaObject
{
    const string Name = "mt_events_by_author";

    /// <summary>The first column of the index.</summary>
    public static readonly string Organisation = $"left(user_name, {Author.OrganisationLength})";

    /// <summary>The second column: the second of an event, of universal time.</summary>
    public const string Second = "date_trunc('second', timestamp at time zone 'UTC')";

    /// <summary>What is in the index. A query says it too, so that the index is used.</summary>
    public const string Condition = "user_name <> 'platform'";

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("public", Name, SchemaUtils.IdentifierUsage.General);

    public static void Register(StoreOptions options)
    {
        // It is none that the event store knows of, and would else be dropped as one too many.
        options.Events.IgnoreIndex(Name);
        options.Storage.Add(new BehindEvents(options));
    }

    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(
        $"create index if not exists {Name} on mt_events ({Organisation}, {Second}, type, user_name) where {Condition};");

    public void WriteDropStatement(Migrator rules, TextWriter writer) => writer.WriteLine($"drop index if exists {Name};");

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        builder.Append("select 1 from pg_indexes where schemaname = 'public' and indexname = ");
        builder.AppendParameter(Name);
        builder.Append(";");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);

    /// <summary>The table of events is there before its index.</summary>
    sealed class BehindEvents(StoreOptions options) : FeatureSchemaBase(Name, options.Advanced.Migrator)
    {
        public override IEnumerable<Type> DependentTypes() => [typeof(EventGraph)];

        protected override IEnumerable<ISchemaObject> schemaObjects() => [new AuthorIndex()];
    }
}
