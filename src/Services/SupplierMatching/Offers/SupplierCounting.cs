using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>How many suppliers are there for these components? By it components are sorted: many may be asked for at once.</summary>
static class SupplierCounting
{
    const int MaxComponents = 2_000;

    // As in the list of a component's suppliers: those that the reader sees there are those that count.
    const string Counts = """
        select asked.named, count(distinct offer.supplier_id)::int,
            count(distinct offer.supplier_id) filter (where qualification.state = 'Qualified')::int
        from unnest($1::uuid[], $2::uuid[]) asked(id, named)
            join mt_doc_offer offer on offer.component_id = asked.id
            join mt_doc_supplier supplier on supplier.id = offer.supplier_id
            left join mt_doc_supplierqualification qualification
                on qualification.supplier_id = offer.supplier_id and qualification.component_id = asked.id
        where not offer.withdrawn and offer.valid_to >= $3 and (offer.public or offer.supplier_id = $4 or $5)
            and supplier.data ->> 'uscc' is not null and supplier.data ->> 'suspended' = 'false'
        group by asked.named
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/component-suppliers/counts/by-ids", ByIds);

    static async Task<IReadOnlyList<SupplierCounts>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, TimeProvider time, CancellationToken cancel)
    {
        new Faults().Require(ids.Length <= MaxComponents, "ids", $"at most {MaxComponents}").ThrowIfAny();
        var asked = new AskedIds(ids, await session.IdentitiesOf(ids, cancel));
        var tellsQualified = caller.SeesWhoOffersPrivately();
        await using var query = database.CreateCommand(Counts);
        query.Parameters.AddWithValue(asked.Ids);
        query.Parameters.AddWithValue(asked.Named);
        query.Parameters.AddWithValue(ChinaDay.Of(time.GetUtcNow()));
        query.Parameters.AddWithValue(caller.Is(Roles.Supplier) ? caller.Organisation : Guid.Empty);
        query.Parameters.AddWithValue(tellsQualified);
        await using var reader = await query.ExecuteReaderAsync(cancel);
        var counted = new Dictionary<Guid, SupplierCounts>();
        while (await reader.ReadAsync(cancel))
            counted[reader.GetGuid(0)] = new(reader.GetGuid(0), reader.GetInt32(1), tellsQualified ? reader.GetInt32(2) : null);
        return [.. ids.Distinct().Select(id => counted.GetValueOrDefault(id) ?? new(id, 0, tellsQualified ? 0 : null))];
    }
}
