using Npgsql;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>A row of the calendar's table: a booking in some state, or an outage.</summary>
/// <param name="State">A <see cref="BookingState"/>, or that of an outage.</param>
/// <param name="DueAt">When a hold expires, or the report of a confirmed booking is overdue.</param>
/// <param name="ChangedAt">When it last changed; null for what changed before that was stored.</param>
/// <param name="Revision">How often it changed.</param>
/// <param name="MovedFrom">The booking in whose place it came; null where there is none, as is <paramref name="MovedTo"/>.</param>
/// <param name="RouteId">The route of which it is a step; null for any other.</param>
/// <param name="Approval">Null where none was needed.</param>
/// <param name="Overridden">What of the policy the operator overrode; null where it kept to the policy.</param>
public sealed record CalendarRow(
    Guid Id, Guid LineId, Slot Slot, string State, Guid? Organisation, DateTimeOffset? DueAt, Guid? PilotRunId,
    Guid? GapClosureId, Guid? SupplierId, Guid? ComponentId, string? Note,
    DateTimeOffset? ChangedAt = null, int Revision = 0, Guid? MovedFrom = null, Guid? MovedTo = null, ApprovalState? Approval = null,
    string? DeclineReason = null, string? Overridden = null, string? OverrideReason = null,
    Guid? RouteId = null)
{
    /// <summary>Stands between the conflicts with a policy that was overridden.</summary>
    public const char Between = ',';

    public bool IsOutage => State == CalendarProjection.OutageState;

    public LineBooking ToBooking() => new(
        Id, LineId, Organisation!.Value, Enum.Parse<BookingState>(State), Slot,
        State == nameof(BookingState.Held) ? DueAt : null, PilotRunId, SupplierId, ComponentId, Note, GapClosureId, MovedFrom, MovedTo,
        Approval, DeclineReason, Overridden is null ? null : [.. Overridden.Split(Between).Select(Enum.Parse<PolicyConflict>)],
        OverrideReason, RouteId);

    /// <summary>The booking as decisions see it, while it is open.</summary>
    public Booking ToOpenBooking() => new(
        Id, Organisation!.Value, Slot, State == nameof(BookingState.Held) ? DueAt : null,
        new RunPurpose(PilotRunId, SupplierId, ComponentId, GapClosureId), Note, Approval, RouteId);

    public UsedSlot ToUsedSlot() => new(Organisation!.Value, Slot);
}

static class CalendarRows
{
    const string Select = $"""
        select id, line_id, starts_at, ends_at, state, organisation, due_at, process_id, gap_closure_id, supplier_id,
            component_id, note, changed_at, revision, moved_from, moved_to,
            approval, decline_reason, overridden, override_reason, route_id
        from {CalendarTable.Name}
        """;

    /// <summary>The rows that meet a condition. The condition may include an order and a limit. Values are $1 and so on.</summary>
    public static async Task<IReadOnlyList<CalendarRow>> CalendarAsync(
        this NpgsqlDataSource database, string condition, CancellationToken cancel, params object?[] values)
    {
        await using var command = database.CreateCommand($"{Select} where {condition}");
        foreach (var value in values) command.Parameters.AddWithValue(value ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<CalendarRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(new CalendarRow(
                reader.GetGuid(0), reader.GetGuid(1), new Slot(Moment(reader, 2)!.Value, Moment(reader, 3)!.Value),
                reader.GetString(4), Id(reader, 5), Moment(reader, 6), Id(reader, 7), Id(reader, 8), Id(reader, 9),
                Id(reader, 10), Text(reader, 11), Moment(reader, 12), reader.GetInt32(13), Id(reader, 14), Id(reader, 15),
                Text(reader, 16) is { } approval ? Enum.Parse<ApprovalState>(approval) : null, Text(reader, 17), Text(reader, 18),
                Text(reader, 19), Id(reader, 20)));
        return rows;
    }

    /// <summary>Lines with all their open bookings, to look at and not to decide on.</summary>
    /// <param name="used">Of which lines what was run or missed this month is read, too.</param>
    public static async Task<IReadOnlyList<PilotLine>> LinesAsync(
        this NpgsqlDataSource database, IReadOnlyList<LineTerms> terms, Guid[] used, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await database.CalendarAsync(
            $"line_id = any($1) and {CalendarTable.IsOpen} order by starts_at", cancel, terms.Select(each => each.Id).ToArray());
        var past = used is [] ? [] : await database.CalendarAsync(
            $"line_id = any($1) and during && tstzrange($2, $3) and {CalendarTable.TakesTime} and {CalendarTable.IsUsed}",
            cancel, used, Periods.Reach(new Slot(now, now)).Start, now);
        var (bookings, slots) = (
            open.ToLookup(row => row.LineId, row => row.ToOpenBooking()), past.ToLookup(row => row.LineId, row => row.ToUsedSlot()));
        return [.. terms.Select(each => new PilotLine(each, [.. bookings[each.Id]]) { Used = [.. slots[each.Id]] })];
    }

    static Guid? Id(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    static DateTimeOffset? Moment(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : StoredValue.Within(reader.GetFieldValue<DateTimeOffset>(column));
}
