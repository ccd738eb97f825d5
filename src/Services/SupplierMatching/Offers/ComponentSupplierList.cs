using Marten;

using Npgsql;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Who offers these components, and what may the reader know of it?</summary>
public static class ComponentSupplierList
{
    const int MaxSuppliers = 100, MaxOffers = 20;

    // One more than is shown tells whether there are more. Terms are read only of offers that the reader may see.
    const string OfferedBy = """
        with offering as (
            select component_id, supplier_id, row_number() over (partition by component_id order by supplier_id) as place
            from (
                select distinct offer.component_id, offer.supplier_id
                from mt_doc_offer offer join mt_doc_supplier supplier on supplier.id = offer.supplier_id
                where offer.component_id = any($1) and not offer.withdrawn and offer.valid_to >= $2
                    and (offer.public or offer.supplier_id = $3 or $7)
                    and supplier.data ->> 'uscc' is not null and supplier.data ->> 'suspended' = 'false'
            ) pairs
        )
        select offering.component_id, offering.supplier_id, offering.place, array(
            select offer.id from mt_doc_offer offer
            where offer.component_id = offering.component_id and offer.supplier_id = offering.supplier_id
                and not offer.withdrawn and offer.valid_to >= $2
                and (offer.supplier_id = $3 or $4 and offer.public and offer.valid_from <= $2)
            order by offer.valid_from, offer.id limit $6)
        from offering where place <= $5 order by offering.component_id, place
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/component-suppliers/by-ids", ByIds);

    static async Task<IReadOnlyList<ComponentSuppliers>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, TimeProvider time, CancellationToken cancel)
    {
        var rows = await Rows(ids, caller, database, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancel);
        if (rows.Count == 0) return [.. ids.Distinct().Select(component => new ComponentSuppliers(component, [], HasMore: false))];

        var batch = session.CreateBatchQuery();
        var supplying = batch.LoadMany<Supplier>().ById([.. rows.Select(row => row.Supplier).Distinct()]);
        var offered = batch.LoadMany<Offer>().ById([.. rows.SelectMany(row => row.Offers)]);
        var qualified = batch.LoadMany<SupplierQualification>()
            .ById([.. rows.Select(row => SupplierQualification.IdOf(row.Supplier, row.Component))]);
        await batch.Execute(cancel);

        var suppliers = (await supplying).ToDictionary(supplier => supplier.Id);
        var offers = (await offered).ToDictionary(offer => offer.Id);
        var states = (await qualified)
            .ToDictionary(qualification => (qualification.SupplierId, qualification.ComponentId), qualification => qualification.State);
        var shown = rows.Where(row => row.Place <= MaxSuppliers).ToLookup(row => row.Component);
        var more = rows.Where(row => row.Place > MaxSuppliers).Select(row => row.Component).ToHashSet();

        return [.. ids.Distinct().Select(component => new ComponentSuppliers(
            component,
            [.. shown[component]
                .Select(row => ViewFor(caller, row, suppliers[row.Supplier], states.GetValueOrDefault((row.Supplier, component)), offers))],
            more.Contains(component)))];
    }

    /// <summary>States and terms for OEMs and the supplier itself, states for the alliance, neither for others.</summary>
    static ComponentSupplier ViewFor(
        Caller caller, Row row, Supplier supplier, QualificationState state, Dictionary<Guid, Offer> offers)
    {
        var own = caller.Is(Roles.Supplier) && supplier.Id == caller.Organisation;
        return new(
            supplier.Id, supplier.Name,
            own || caller.Is(Roles.Oem) || caller.Is(Roles.Alliance) ? state : null,
            [.. row.Offers.Take(MaxOffers).Where(offers.ContainsKey).Select(offer => offers[offer].View)],
            row.Offers.Length > MaxOffers);
    }

    static async Task<IReadOnlyList<Row>> Rows(
        Guid[] components, Caller caller, NpgsqlDataSource database, DateOnly today, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(OfferedBy);
        query.Parameters.AddWithValue(components);
        query.Parameters.AddWithValue(today);
        query.Parameters.AddWithValue(caller.Is(Roles.Supplier) ? caller.Organisation : Guid.Empty);
        query.Parameters.AddWithValue(caller.Is(Roles.Oem));
        query.Parameters.AddWithValue(MaxSuppliers + 1);
        query.Parameters.AddWithValue(MaxOffers + 1);
        query.Parameters.AddWithValue(caller.SeesWhoOffersPrivately());
        await using var reader = await query.ExecuteReaderAsync(cancel);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancel))
            rows.Add(new(reader.GetGuid(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetFieldValue<Guid[]>(3)));
        return rows;
    }

    /// <param name="Place">Of the supplier among those that offer the component, from 1.</param>
    /// <param name="Offers">Ids of the offers that the reader may see, at most one more than is shown.</param>
    sealed record Row(Guid Component, Guid Supplier, long Place, Guid[] Offers);
}
