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
    static async Task<Page<LineBooking>> List(
        Guid? lineId, Guid? gapClosureId, Guid? processId, BookingState? state, Paging paging, Caller caller, IQuerySession session,
        NpgsqlDataSource database, CancellationToken cancel)
    {
        var rows = await database.CalendarAsync(
            $"""
            {IsVisible} and ($3::uuid is null or line_id = $3) and ($4::uuid is null or gap_closure_id = $4)
                and ($5::uuid is null or process_id = $5 or gap_closure_id = $5) and ($6::text is null or state = $6)
                and ($7::uuid is null or (starts_at, id) > (select starts_at, id from {CalendarTable.Name} where id = $7 and {IsVisible}))
            order by starts_at, id limit $8
            """,
            cancel, caller.Organisation, await LinesOf(caller, session, cancel), lineId, gapClosureId, processId,
            state?.ToString(), paging.Key<Guid>(), paging.First + 1);
        return paging.Of([.. rows.Select(row => row.ToBooking())], booking => booking.Id);
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

    static async Task<Guid[]> LinesOf(Caller caller, IQuerySession session, CancellationToken cancel)
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
