using Npgsql;

namespace SupplyChain.Benchmarks;

/// <summary>
/// Suppliers with offers, capacity and qualifications, written straight into the read models of SupplierMatching. Every part is
/// offered by four suppliers. All of it is synthetic.
/// </summary>
static class SyntheticOffers
{
    public const int Offers = 100_000, Classes = 10;
    public const int OffersOfClass = Offers / Classes;
    public const string Region = "370200";

    const string SuppliersOfAll = """
        insert into mt_doc_supplier (id, data)
        select id, jsonb_build_object(
            'id', id, 'name', 'Synthetic supplier ' || n, 'uscc', 'synthetic-' || n, 'suspended', false,
            'sites', jsonb_build_array(jsonb_build_object(
                'name', 'Works', 'region', (array['370200', '370100', '330100', '440300'])[1 + n % 4], 'kind', 'Factory')))
        from (select n, md5('supplier ' || n)::uuid as id from generate_series(0, 199) n) supplier
        """;

    // Figures spread over their range by multiples that share no factor with it.
    const string Parts = """
        insert into mt_doc_part (id, data, properties_text)
        select id, jsonb_build_object(
            'id', id, 'describedVersion', 1, 'manufacturer', 'Synthetic Works', 'partNumber', 'SYN-' || n, 'class', 'class-' || n % 10,
            'unit', '1', 'lifecycleVersion', 1, 'lifecycle', 'Active', 'origin', (array['Domestic', 'Imported', null])[1 + n % 3],
            'properties', properties, 'substitutes', jsonb_build_array()), properties::text
        from (
            select n, md5('part ' || n)::uuid as id, jsonb_build_array(
                jsonb_build_object('name', 'field_of_view', 'number', 20 + n * 37 % 60, 'unit', 'deg'),
                jsonb_build_object('name', 'interface', 'text', (array['MIPI', 'I2C'])[1 + n / 10 % 2]),
                jsonb_build_object('name', 'supply_voltage', 'unit', 'V', 'least', 1.7, 'most', 3.6),
                jsonb_build_object('name', 'mass', 'number', 1 + n * 31 % 50, 'unit', 'g'),
                jsonb_build_object('name', 'thickness', 'number', 200 + n * 997 % 5000, 'unit', 'um')) as properties
            from generate_series(0, 24999) n) part
        """;

    const string Pairs = """
        select part, offer, md5('part ' || part)::uuid as component_id,
            md5('supplier ' || (part * 3 + offer * 50) % 200)::uuid as supplier_id, md5('offer ' || part || ' ' || offer)::uuid as id
        from generate_series(0, 24999) part, generate_series(0, 3) offer
        """;

    const string OffersOfAll = $$"""
        insert into mt_doc_offer (id, data, supplier_id, component_id, public, withdrawn, valid_from, valid_to, terms_text)
        select id, '{}', supplier_id, component_id, part * 7 % 10 > 0, false, current_date - 5, current_date + 300,
            concat(least, '|10|', 7 + part * 13 % 80, '|', least, ':', price, ' ', least * 20, ':', price * 0.9, '|CNY')
        from (
            select *, (10 + (part * 11 + offer * 17) % 60 * 10)::numeric as least, (5 + (part * 29 + offer * 31) % 50)::numeric as price
            from ({{Pairs}}) pair) offered
        """;

    const string Capacity = $$"""
        insert into mt_doc_capacityplan (id, data, supplier_id, component_id, region, first_week, weeks_text)
        select id, '{}', supplier_id, component_id, '{{Region}}', date_trunc('week', current_date)::date,
            array_to_string(array_fill(concat(amount, ':', amount * 1.25), array[52]), ' ')
        from (select *, 10 * ((part * 19 + offer * 23) % 50) as amount from ({{Pairs}}) pair) planned
        """;

    const string Qualifications = $$"""
        insert into mt_doc_supplierqualification (id, data, supplier_id, component_id, state)
        select id, jsonb_build_object(
            'id', id, 'supplierId', supplier_id, 'componentId', component_id, 'state', state, 'since', current_timestamp,
            'runs', case when part % 25 = 0 then jsonb_build_array(jsonb_build_object(
                'run', jsonb_build_object('bookingId', id, 'lot', 'L', 'started', 100, 'good', 60 + part / 25 % 40,
                    'characteristics', jsonb_build_array()),
                'shortcomings', jsonb_build_array(), 'at', current_timestamp - part / 25 % 600 * interval '1 day'))
                else jsonb_build_array() end), supplier_id, component_id, state
        from (
            select *, (array['Declared', 'Sampled', 'Qualified'])[1 + (part + offer) % 3] as state
            from ({{Pairs}}) pair) known
        """;

    public static async Task WriteTo(NpgsqlDataSource database)
    {
        foreach (var sql in (string[])[SuppliersOfAll, Parts, OffersOfAll, Capacity, Qualifications, "vacuum analyze"])
        {
            await using var command = database.CreateCommand(sql);
            command.CommandTimeout = 900;
            await command.ExecuteNonQueryAsync();
        }
    }
}
