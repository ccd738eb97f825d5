using System.Globalization;

using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Who is there, where, and what does it offer? For everyone who is signed in.</summary>
public static class SupplierProfiles
{
    const int MaxComponents = 100;

    const string OfferedBy = """
        select (data ->> 'supplierId')::uuid, (array_agg(distinct (data ->> 'componentId')::uuid))[1:$3]
        from mt_doc_offer
        where (data ->> 'supplierId')::uuid = any($1) and not (data ->> 'withdrawn')::boolean and data -> 'terms' ->> 'validTo' >= $2
        group by 1
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/suppliers", List);
        routes.MapGet("/suppliers/{id:guid}", Single);
        routes.MapPost("/suppliers/by-ids", ByIds);
    }

    static async Task<Page<SupplierProfile>> List(
        IQuerySession session, NpgsqlDataSource database, TimeProvider time, Paging page, CancellationToken cancel)
    {
        var suppliers = session.Query<Supplier>().Where(supplier => supplier.Uscc != null);
        var found = await page.Of(suppliers, supplier => supplier, supplier => supplier.Id, cancel);
        return new(await ProfilesOf(found.Items, session, database, time.GetUtcNow(), cancel), found.Next);
    }

    static async Task<SupplierProfile> Single(
        Guid id, IQuerySession session, NpgsqlDataSource database, TimeProvider time, CancellationToken cancel) =>
        await session.LoadAsync<Supplier>(id, cancel) is { Uscc: not null } supplier
            ? (await ProfilesOf([supplier], session, database, time.GetUtcNow(), cancel)).Single()
            : throw Rejected.NotFound("supplier", id);

    static async Task<IReadOnlyList<SupplierProfile>> ByIds(
        Guid[] ids, IQuerySession session, NpgsqlDataSource database, TimeProvider time, CancellationToken cancel)
    {
        Paging.RequireBatch(ids);
        var suppliers = await session.LoadManyAsync<Supplier>(cancel, ids.Distinct());
        return await ProfilesOf([.. suppliers.Where(supplier => supplier.Uscc != null)], session, database, time.GetUtcNow(), cancel);
    }

    static async Task<IReadOnlyList<SupplierProfile>> ProfilesOf(
        IReadOnlyList<Supplier> suppliers, IQuerySession session, NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancel)
    {
        Guid[] ids = [.. suppliers.Select(supplier => supplier.Id)];
        var tracks = await session.TracksOf(ids, now, cancel);
        var offered = await Offered(ids, database, DateOnly.FromDateTime(now.UtcDateTime), cancel);
        return [.. suppliers.Select(supplier => new SupplierProfile(
            supplier.Id, supplier.Name, supplier.Uscc!, supplier.Sites, supplier.Certificates ?? [], offered.GetValueOrDefault(supplier.Id, []),
            Scorecard.Standing(Scorecard.Points(tracks.GetValueOrDefault(supplier.Id, Track.None), Track.None)), supplier.Suspended))];
    }

    static async Task<Dictionary<Guid, Guid[]>> Offered(Guid[] suppliers, NpgsqlDataSource database, DateOnly today, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(OfferedBy);
        query.Parameters.AddWithValue(suppliers);
        query.Parameters.AddWithValue(today.ToString("O", CultureInfo.InvariantCulture));
        query.Parameters.AddWithValue(MaxComponents);
        await using var reader = await query.ExecuteReaderAsync(cancel);
        var offered = new Dictionary<Guid, Guid[]>();
        while (await reader.ReadAsync(cancel)) offered[reader.GetGuid(0)] = reader.GetFieldValue<Guid[]>(1);
        return offered;
    }
}
