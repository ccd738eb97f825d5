using Marten;

using Npgsql;

using SupplyChain.Contracts;
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
        with asked as (select id, named from unnest($1::uuid[], $8::uuid[]) each(id, named)),
        offering as (
            select component_id, supplier_id, row_number() over (partition by component_id order by supplier_id) as place
            from (
                select distinct asked.named as component_id, offer.supplier_id
                from asked join mt_doc_offer offer on offer.component_id = asked.id
                    join mt_doc_supplier supplier on supplier.id = offer.supplier_id
                where not offer.withdrawn and offer.valid_to >= $2
                    and (offer.public or offer.supplier_id = $3 or $7)
                    and supplier.data ->> 'uscc' is not null and supplier.data ->> 'suspended' = 'false'
            ) pairs
        )
        select offering.component_id, offering.supplier_id, offering.place, array(
            select offer.id from asked join mt_doc_offer offer on offer.component_id = asked.id
            where asked.named = offering.component_id and offer.supplier_id = offering.supplier_id
                and not offer.withdrawn and offer.valid_to >= $2
                and (offer.supplier_id = $3 or $4 and offer.public and offer.valid_from <= $2)
            order by offer.valid_from, offer.id limit $6)
        from offering where place <= $5 order by offering.component_id, place
        """;

    // Of what can be delivered from a week on the most in one week, wherever it is delivered.
    const string LargestWeeks = """
        select asked.named, supplier_id, max(split_part(week, ':', 2)::numeric)
        from unnest($1::uuid[], $4::uuid[]) asked(id, named) join mt_doc_capacityplan on component_id = asked.id,
            string_to_table(weeks_text, ' ') with ordinality weeks(week, place)
        where supplier_id = any($2) and isfinite(first_week) and place > ($3 - first_week) / 7
        group by asked.named, supplier_id
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/component-suppliers/by-ids", ByIds);

    static async Task<IReadOnlyList<ComponentSuppliers>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var asked = new AskedIds(ids, await session.IdentitiesOf(ids, cancel));
        var rows = await Rows(asked, caller, database, ChinaDay.Of(now), cancel);
        if (rows.Count == 0) return [.. ids.Distinct().Select(component => new ComponentSuppliers(component, [], HasMore: false))];

        var batch = session.CreateBatchQuery();
        var supplying = batch.LoadMany<Supplier>().ById([.. rows.Select(row => row.Supplier).Distinct()]);
        var offered = batch.LoadMany<Offer>().ById([.. rows.SelectMany(row => row.Offers)]);
        var qualified = batch.LoadMany<SupplierQualification>()
            .ById([.. rows.SelectMany(row =>
                asked.AllOf(row.Component).Select(id => SupplierQualification.IdOf(row.Supplier, id))).Distinct()]);
        var capacities = Capacities(
            [.. rows.Where(row => ReadsEvidence(caller, row.Supplier))], asked, database, IsoWeek.Of(now), cancel);
        await batch.Execute(cancel);

        var suppliers = (await supplying).ToDictionary(supplier => supplier.Id);
        var offers = (await offered).ToDictionary(offer => offer.Id);
        var qualifications = (await qualified).ToDictionary(own => (own.ComponentId, own.SupplierId));
        SupplierQualification? QualificationOf(Row row) => SupplierQualification.BestOf(
            asked.AllOf(row.Component).Select(id => qualifications.GetValueOrDefault((id, row.Supplier))));
        var largest = await capacities;
        var shown = rows.Where(row => row.Place <= MaxSuppliers).ToLookup(row => row.Component);
        var more = rows.Where(row => row.Place > MaxSuppliers).Select(row => row.Component).ToHashSet();

        return [.. ids.Distinct().Select(component => new ComponentSuppliers(
            component,
            [.. shown[component]
                .Select(row => ViewFor(
                    caller, row, suppliers[row.Supplier], QualificationOf(row), offers,
                    largest.GetValueOrDefault((component, row.Supplier))))],
            more.Contains(component)))];
    }

    /// <summary>States and terms for OEMs and the supplier itself, states for the alliance, neither for others.</summary>
    static ComponentSupplier ViewFor(
        Caller caller, Row row, Supplier supplier, SupplierQualification? qualification, Dictionary<Guid, Offer> offers, decimal largest)
    {
        var reads = ReadsEvidence(caller, supplier.Id);
        return new(
            supplier.Id, supplier.Name,
            reads || caller.Is(Roles.Alliance) ? qualification?.State ?? default : null,
            [.. row.Offers.Take(MaxOffers).Where(offers.ContainsKey).Select(offer => offers[offer].View)],
            row.Offers.Length > MaxOffers,
            reads ? CapacityEvidence.IsFarBelow(largest, CapacityEvidence.BestWeek(qualification?.Runs ?? [])) : null);
    }

    /// <summary>OEMs, who read it in their shortlists, and the supplier itself.</summary>
    static bool ReadsEvidence(Caller caller, Guid supplier) =>
        caller.Is(Roles.Oem) || caller.Is(Roles.Supplier) && supplier == caller.Organisation;

    static async Task<IReadOnlyDictionary<(Guid Component, Guid Supplier), decimal>> Capacities(
        IReadOnlyList<Row> rows, AskedIds asked, NpgsqlDataSource database, DateOnly first, CancellationToken cancel)
    {
        var largest = new Dictionary<(Guid, Guid), decimal>();
        if (rows.Count == 0) return largest;
        await using var query = database.CreateCommand(LargestWeeks);
        query.Parameters.AddWithValue(asked.Ids);
        query.Parameters.AddWithValue(rows.Select(row => row.Supplier).Distinct().ToArray());
        query.Parameters.AddWithValue(first);
        query.Parameters.AddWithValue(asked.Named);
        await using var reader = await query.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) largest[(reader.GetGuid(0), reader.GetGuid(1))] = reader.GetDecimal(2);
        return largest;
    }

    static async Task<IReadOnlyList<Row>> Rows(
        AskedIds asked, Caller caller, NpgsqlDataSource database, DateOnly today, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(OfferedBy);
        query.Parameters.AddWithValue(asked.Ids);
        query.Parameters.AddWithValue(today);
        query.Parameters.AddWithValue(caller.Is(Roles.Supplier) ? caller.Organisation : Guid.Empty);
        query.Parameters.AddWithValue(caller.Is(Roles.Oem));
        query.Parameters.AddWithValue(MaxSuppliers + 1);
        query.Parameters.AddWithValue(MaxOffers + 1);
        query.Parameters.AddWithValue(caller.SeesWhoOffersPrivately());
        query.Parameters.AddWithValue(asked.Named);
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
