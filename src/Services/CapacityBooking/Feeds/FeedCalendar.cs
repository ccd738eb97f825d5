using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>
/// What a feed shows: the lines that the reader operates, in full, and those on which it has bookings, with others' as busy, as
/// <see cref="LineCalendars"/> does. What was cancelled lately is shown as such, so that calendars remove it; others' is just missing.
/// </summary>
public static class FeedCalendar
{
    static readonly TimeSpan Back = TimeSpan.FromDays(90), Ahead = TimeSpan.FromDays(366), Remembered = TimeSpan.FromDays(30);

    public const int MostEntries = 2_000, MostCancelled = 500;

    // $1 to $2 is the range, $3 the lines that the reader operates, $4 its organisation, $5 now.
    const string IsOwn = "(organisation is not distinct from $4 or line_id = any($3))";

    const string Shown = $"""
        during && tstzrange($1, $2) and {CalendarTable.TakesTime} and (line_id = any($3) or line_id in (
            select line_id from {CalendarTable.Name}
            where organisation = $4 and starts_at < $2 and ends_at > $1 and {CalendarTable.TakesTime}))
        order by {IsOwn} desc, abs(extract(epoch from starts_at - $5)), id limit $6
        """;

    const string Cancelled = $"""
        {CalendarTable.MayBeCancelled} and (state <> '{CalendarProjection.OutageState}' or starts_at = ends_at)
            and changed_at > $5 and (line_id = any($3) or organisation = $4) and starts_at < $2 and ends_at > $1
        order by changed_at desc, id limit $6
        """;

    public static bool IsFor(Caller reader) => reader.Is(Roles.Oem) || reader.Is(Roles.Supplier) || reader.Is(Roles.Operator);

    public static async Task<FeedContent> Of(
        OpenFeed feed, Caller reader, IQuerySession session, NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancel)
    {
        var (from, until, operated) = (now - Back, now + Ahead, await LineBookings.LinesOf(reader, session, cancel));
        var shown = await database.CalendarAsync(
            Shown, cancel, from, until, operated, reader.Organisation, now, MostEntries + 1);
        var cancelled = await database.CalendarAsync(
            Cancelled, cancel, from, until, operated, reader.Organisation, now - Remembered, MostCancelled);
        CalendarRow[] rows = [.. shown.Take(MostEntries), .. cancelled];
        var lines = await session.LoadManyAsync<PilotLineProfile>(cancel, [.. rows.Select(row => row.LineId).Distinct()]);
        var names = lines.ToDictionary(line => line.Id, line => line.Name);
        return new FeedContent(
            feed.CreatedAt, shown.Count > MostEntries,
            [.. rows.Select(row => EntryOf(
                row, names.GetValueOrDefault(row.LineId, ""), row.Organisation == reader.Organisation || operated.Contains(row.LineId)))]);
    }

    /// <param name="isOwn">Whether the reader booked it or operates the line.</param>
    public static FeedEntry EntryOf(CalendarRow row, string line, bool isOwn) =>
        row.IsOutage ? new(row.Id, CalendarEntryKind.Outage, line, row.Slot, null, row.Note, row.Revision, row.ChangedAt)
        : isOwn ? new(
            row.Id, CalendarEntryKind.Booking, line, row.Slot, Enum.Parse<BookingState>(row.State), row.Note, row.Revision, row.ChangedAt)
        : new(BusyId(row), CalendarEntryKind.Busy, line, row.Slot);

    /// <summary>
    /// Made of what is shown anyway, and of nothing that would tell whose it is or that it is the same booking elsewhere.
    /// </summary>
    static Guid BusyId(CalendarRow row) => NamedId.Of(
        "busy", row.LineId.ToString("N"), row.Slot.Start.ToUniversalTime().ToString("O"), row.Slot.End.ToUniversalTime().ToString("O"));
}
