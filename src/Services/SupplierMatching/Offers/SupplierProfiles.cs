using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Who is there, where, and what does it offer? For everyone who is signed in.</summary>
public static class SupplierProfiles
{
    const int MaxComponents = 100;

    const string OfferedBy = """
        select supplier_id, (array_agg(component_id order by component_id))[1:$3], count(*)::int
        from (select distinct supplier_id, component_id from mt_doc_offer
            where supplier_id = any($1) and not withdrawn and valid_to >= $2
                and (public or supplier_id = $4 or $5)) own
        group by supplier_id
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/suppliers", List);
        routes.MapGet("/suppliers/{id:guid}", Single);
        routes.MapPost("/suppliers/by-ids", ByIds);
    }

    static async Task<Page<SupplierProfile>> List(
        [Name] string? search, IQuerySession session, NpgsqlDataSource database, Caller caller, TimeProvider time, Paging page,
        CancellationToken cancel)
    {
        var suppliers = session.Query<Supplier>().Where(supplier => supplier.Uscc != null).Named(search);
        var found = await page.Of(suppliers, supplier => supplier, supplier => supplier.Id, cancel);
        return found.With(await ProfilesOf(found.Items, session, database, caller, time.GetUtcNow(), cancel));
    }

    static async Task<SupplierProfile> Single(
        Guid id, IQuerySession session, NpgsqlDataSource database, Caller caller, TimeProvider time, CancellationToken cancel) =>
        await session.LoadAsync<Supplier>(id, cancel) is { Uscc: not null } supplier
            ? (await ProfilesOf([supplier], session, database, caller, time.GetUtcNow(), cancel)).Single()
            : throw Rejected.NotFound("supplier", id);

    static async Task<IReadOnlyList<SupplierProfile>> ByIds(
        Guid[] ids, IQuerySession session, NpgsqlDataSource database, Caller caller, TimeProvider time, CancellationToken cancel)
    {
        var suppliers = await session.LoadManyAsync<Supplier>(cancel, ids.Distinct());
        return await ProfilesOf(
            [.. suppliers.Where(supplier => supplier.Uscc != null)], session, database, caller, time.GetUtcNow(), cancel);
    }

    static async Task<IReadOnlyList<SupplierProfile>> ProfilesOf(
        IReadOnlyList<Supplier> suppliers, IQuerySession session, NpgsqlDataSource database, Caller caller, DateTimeOffset now,
        CancellationToken cancel)
    {
        Guid[] ids = [.. suppliers.Select(supplier => supplier.Id)];
        var tracks = TrackRecord.TracksOf(await session.AssessedOf(ids, cancel), now);
        var deliveries = await session.DeliveryTracksOf(ids, now, cancel);
        var offered = await Offered(ids, database, caller, ChinaDay.Of(now), cancel);
        return [.. suppliers.Select(supplier =>
        {
            var (first, count) = offered.GetValueOrDefault(supplier.Id, ([], 0));
            return new SupplierProfile(
                supplier.Id, supplier.Name, supplier.Uscc!, supplier.Sites, supplier.Certificates ?? [], first, count,
                Scorecard.RatingOf(Scorecard.Points(
                    tracks.GetValueOrDefault(supplier.Id, Track.None), deliveries.GetValueOrDefault(supplier.Id, Track.None))),
                supplier.Suspended);
        })];
    }

    static async Task<Dictionary<Guid, (Guid[] First, int Count)>> Offered(
        Guid[] suppliers, NpgsqlDataSource database, Caller caller, DateOnly today, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(OfferedBy);
        query.Parameters.AddWithValue(suppliers);
        query.Parameters.AddWithValue(today);
        query.Parameters.AddWithValue(MaxComponents);
        query.Parameters.AddWithValue(caller.Is(Roles.Supplier) ? caller.Organisation : Guid.Empty);
        query.Parameters.AddWithValue(caller.SeesWhoOffersPrivately());
        await using var reader = await query.ExecuteReaderAsync(cancel);
        var offered = new Dictionary<Guid, (Guid[], int)>();
        while (await reader.ReadAsync(cancel)) offered[reader.GetGuid(0)] = (reader.GetFieldValue<Guid[]>(1), reader.GetInt32(2));
        return offered;
    }
}
