using System.Data.Common;

using Weasel.Core;
using Weasel.Postgresql;

using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>
/// The table of bookings and outages of all lines, past and future. Its exclusion constraint backs up the decision on the
/// line's stream: no two bookings of a line overlap, and no booking overlaps an outage, whoever writes.
/// </summary>
sealed class CalendarTable : ISchemaObject
{
    public const string Name = "line_calendar";

    /// <summary>Rows that take up time. The constraint and the queries served by its index use the same condition.</summary>
    public const string TakesTime = "state not in ('Released', 'Expired')";

    /// <summary>Rows that may have been cancelled: an outage is, where nothing of it is left.</summary>
    public const string MayBeCancelled = "state in ('Released', 'Expired', 'Outage')";

    /// <summary>Rows of bookings that were run or missed.</summary>
    public const string IsUsed = "state in ('Completed', 'Missed')";

    /// <summary>Rows of open bookings: holds and confirmed bookings.</summary>
    public const string IsOpen = "state in ('Held', 'Confirmed')";

    /// <summary>Rows whose deadline is the line's: the holds of a route expire with the route.</summary>
    public const string ExpiresAlone = "(route_id is null or state <> 'Held')";

    // The schema library does not support exclusion constraints, so the table is created by a script.
    const string Script = $"""
        create table if not exists {Name} (
            id uuid primary key,
            line_id uuid not null,
            starts_at timestamptz not null,
            ends_at timestamptz not null,
            during tstzrange generated always as (tstzrange(starts_at, ends_at)) stored,
            state text not null,
            organisation uuid,
            due_at timestamptz,
            process_id uuid,
            gap_closure_id uuid,
            supplier_id uuid,
            component_id uuid,
            note text,
            changed_at timestamptz,
            revision integer not null default 0,
            moved_from uuid,
            moved_to uuid,
            prices jsonb,
            approval text,
            decline_reason text,
            overridden text,
            override_reason text,
            route_id uuid,
            constraint {Name}_without_overlap exclude using gist (line_id with =, during with &&) where ({TakesTime})
        );
        -- A table from before gap closures were stored.
        alter table {Name} add column if not exists gap_closure_id uuid;
        -- Likewise from before it was stored when a booking changed.
        alter table {Name} add column if not exists changed_at timestamptz;
        -- Likewise from before it was counted how often an entry changed.
        alter table {Name} add column if not exists revision integer not null default 0;
        -- Likewise from before bookings could be moved.
        alter table {Name} add column if not exists moved_from uuid;
        alter table {Name} add column if not exists moved_to uuid;
        -- Likewise from before lines had prices.
        alter table {Name} add column if not exists prices jsonb;
        -- Likewise from before holds could need approval, and overriding a policy a reason.
        alter table {Name} add column if not exists approval text;
        alter table {Name} add column if not exists decline_reason text;
        alter table {Name} add column if not exists overridden text;
        alter table {Name} add column if not exists override_reason text;
        -- Likewise from before there were routes.
        alter table {Name} add column if not exists route_id uuid;
        create index if not exists {Name}_by_organisation on {Name} (organisation, starts_at, id);
        create index if not exists {Name}_open on {Name} (line_id, starts_at) include (organisation) where {IsOpen};
        create index if not exists {Name}_cancelled on {Name} (line_id, changed_at) where {MayBeCancelled};
        create index if not exists {Name}_due on {Name} (due_at) where due_at is not null;
        create index if not exists {Name}_missed_of_routes on {Name} (route_id) where state = 'Missed' and route_id is not null;
        """;

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("public", Name, SchemaUtils.IdentifierUsage.General);

    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(Script);

    public void WriteDropStatement(Migrator rules, TextWriter writer) => writer.WriteLine($"drop table if exists {Name};");

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        builder.Append(
            "select 1 from information_schema.columns where column_name = 'route_id' and table_schema = 'public' and table_name = ");
        builder.AppendParameter(Name);
        builder.Append(";");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
        new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);
}
