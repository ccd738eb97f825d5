using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>Finds bookings. An organisation sees its own, an operator also those on its lines.</summary>
public static class LineBookings
{
    // $1 is the caller's organisation, $2 its lines. Outages belong to no organisation.
    const string IsVisible = "(organisation = $1 or line_id = any($2) and organisation is not null)";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bookings", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapGet("/bookings/{id:guid}", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapPost("/bookings/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
    }

    /// <summary>In order of start.</summary>
    /// <param name="processId">Deprecated: a gap closure, or the pilot run within one.</param>
    /// <param name="from">With <paramref name="until"/>, the half-open range that a booking reaches into.</param>
    /// <param name="changedAfter">Held, or of another state or slot, since. Bookings from before it was stored do not count.</param>
    static async Task<Page<LineBooking>> List(
        Guid? lineId, Guid? gapClosureId, Guid? processId, BookingState? state, ApprovalState? approval, DateTimeOffset? from,
        DateTimeOffset? until, DateTimeOffset? changedAfter, DateOrder? order, Paging paging, Caller caller, IQuerySession session,
        NpgsqlDataSource database, CancellationToken cancel)
    {
        new Faults().Require(from is null || until is null || from < until, "until", "must be after from").ThrowIfAny();
        var (direction, beyond) = order == DateOrder.LatestFirst ? ("desc", "<") : ("asc", ">");
        var rows = await database.CalendarAsync(
            $"""
            {IsVisible} and ($3::uuid is null or line_id = $3) and ($4::uuid is null or gap_closure_id = $4)
                and ($5::uuid is null or process_id = $5 or gap_closure_id = $5) and ($6::text is null or state = $6)
                and ($7::timestamptz is null or (starts_at, id) {beyond} ($7, $8))
                and ($9::timestamptz is null or ends_at > $9) and ($10::timestamptz is null or starts_at < $10)
                and ($11::timestamptz is null or changed_at > $11) and ($13::text is null or approval = $13)
            order by starts_at {direction}, id {direction} limit $12
            """,
            cancel, caller.Organisation, await LinesOf(caller, session, cancel), lineId, gapClosureId, processId,
            state?.ToString(), paging.Key<Dated>()?.At, paging.Key<Dated>()?.Id ?? Guid.Empty, from?.ToUniversalTime(),
            until?.ToUniversalTime(), changedAfter?.ToUniversalTime(), paging.First + 1, approval?.ToString());
        return paging.Of([.. rows.Select(row => row.ToBooking())], booking => new Dated(booking.Slot.Start, booking.Id));
    }

    static async Task<LineBooking> Single(
        Guid id, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
        await Visible([id], caller, session, database, cancel) is [var booking] ? booking : throw Rejected.NotFound("booking", id);

    static Task<IReadOnlyList<LineBooking>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel)
    {
        return Visible(ids, caller, session, database, cancel);
    }

    static async Task<IReadOnlyList<LineBooking>> Visible(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel)
    {
        var rows = await database.CalendarAsync(
            $"{IsVisible} and id = any($3)", cancel, caller.Organisation, await LinesOf(caller, session, cancel), ids);
        return [.. rows.Select(row => row.ToBooking())];
    }

    /// <summary>The lines that a caller operates.</summary>
    public static async Task<Guid[]> LinesOf(Caller caller, IQuerySession session, CancellationToken cancel)
    {
        if (!caller.Is(Roles.Operator)) return [];
        var organisation = caller.Organisation;
        return
        [
            .. await session.Query<PilotLineProfile>().Where(line => line.Operator == organisation)
                .Select(line => line.Id).ToListAsync(cancel),
        ];
    }
}
