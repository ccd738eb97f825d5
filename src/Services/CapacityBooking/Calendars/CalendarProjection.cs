using System.Text.Json;

using JasperFx.Events;

using Marten;
using Marten.Events.Projections;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;

using Weasel.Postgresql;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>
/// Updates the calendar's table in the transaction of the events. Every statement is queued without a read, so that a
/// booking costs no extra round trip.
/// </summary>
public sealed partial class CalendarProjection : EventProjection
{
    public const string OutageState = "Outage";

    public CalendarProjection()
    {
        // Created first, for the constraint. Where the service's role may not create it, the environment's set-up does.
        SchemaObjects.Add(new Extension("btree_gist"));
        SchemaObjects.Add(new CalendarTable());
        Options.DeleteDataInTableOnTeardown(CalendarTable.Name);
    }

    public void Project(IEvent<SlotHeld> stored, IDocumentOperations operations)
    {
        var e = stored.Data;
        operations.QueueSqlCommand(
            $"""
            insert into {CalendarTable.Name}
                (id, line_id, starts_at, ends_at, state, organisation, due_at, process_id, gap_closure_id, supplier_id,
                component_id, note, changed_at, moved_from, prices, approval, route_id)
            values (?, ?, ?, ?, '{BookingState.Held}', ?, ?, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::text, ?, ?::uuid,
                ?::text::jsonb, ?::text, ?::uuid)
            """,
            e.BookingId, stored.StreamId, e.Slot.Start, e.Slot.End, e.Organisation, e.ExpiresAt,
            OrNull(e.For.PilotRunId), OrNull(e.For.GapClosureId), OrNull(e.For.SupplierId), OrNull(e.For.ComponentId), OrNull(e.Note),
            e.At, OrNull(e.MovedFrom), OrNull(e.Prices is null ? null : JsonSerializer.Serialize(e.Prices, JsonSerializerOptions.Web)),
            OrNull(e.Approval?.ToString()), OrNull(e.RouteId));
    }

    public void Project(PolicyOverridden e, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"update {CalendarTable.Name} set overridden = ?, override_reason = ? where id = ?",
        string.Join(CalendarRow.Between, e.Objections), e.Reason, e.BookingId);

    public void Project(BookingApproved e, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"""
        update {CalendarTable.Name} set approval = '{ApprovalState.Approved}', changed_at = ?, revision = revision + 1 where id = ?
        """,
        e.At, e.BookingId);

    // The release of the same decision changes its state.
    public void Project(BookingDeclined e, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"update {CalendarTable.Name} set approval = '{ApprovalState.Declined}', decline_reason = ? where id = ?", e.Reason, e.BookingId);

    public void Project(BookingConfirmed e, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"""
        update {CalendarTable.Name} set state = '{BookingState.Confirmed}', due_at = ends_at + ?, changed_at = ?, revision = revision + 1
        where id = ?
        """,
        Booking.ReportGrace, e.At, e.BookingId);

    public void Project(BookingReleased e, IDocumentOperations operations)
    {
        Become(BookingState.Released, e.BookingId, e.At, operations);
        if (e.MovedTo is { } next)
            operations.QueueSqlCommand($"update {CalendarTable.Name} set moved_to = ? where id = ?", next, e.BookingId);
    }

    public void Project(HoldExpired e, IDocumentOperations operations) =>
        Become(BookingState.Expired, e.BookingId, e.At, operations);

    public void Project(BookingMissed e, IDocumentOperations operations) =>
        Become(BookingState.Missed, e.BookingId, e.At, operations);

    public void Project(RunStartedEarly e, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"""
        update {CalendarTable.Name} set starts_at = ?, ends_at = ?, due_at = ?::timestamptz + ?, changed_at = ?, revision = revision + 1
        where id = ?
        """,
        e.Slot.Start, e.Slot.End, e.Slot.End, Booking.ReportGrace, e.At, e.BookingId);

    public void Project(RunCompleted e, IDocumentOperations operations)
    {
        Become(BookingState.Completed, e.BookingId, e.At, operations);
        Shorten(e.BookingId, e.EndedAt, e.At, operations);
    }

    public void Project(IEvent<LineOutageDeclared> stored, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"""
        insert into {CalendarTable.Name} (id, line_id, starts_at, ends_at, state, note, changed_at)
        values (?, ?, ?, ?, '{OutageState}', ?, ?)
        """,
        stored.Data.OutageId, stored.StreamId, stored.Data.Slot.Start, stored.Data.Slot.End, stored.Data.Reason, stored.Data.At);

    public void Project(LineOutageEnded e, IDocumentOperations operations) => Shorten(e.OutageId, e.At, e.At, operations);

    static void Become(BookingState state, Guid booking, DateTimeOffset at, IDocumentOperations operations) =>
        operations.QueueSqlCommand(
            $"""
            update {CalendarTable.Name} set state = '{state}', due_at = null, changed_at = ?, revision = revision + 1 where id = ?
            """,
            at, booking);

    /// <summary>An entry that ended before it began becomes an empty range, which overlaps nothing.</summary>
    static void Shorten(Guid entry, DateTimeOffset end, DateTimeOffset at, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"update {CalendarTable.Name} set ends_at = greatest(starts_at, ?), changed_at = ?, revision = revision + 1 where id = ?",
        end, at, entry);

    static object OrNull(object? value) => value ?? DBNull.Value;
}
