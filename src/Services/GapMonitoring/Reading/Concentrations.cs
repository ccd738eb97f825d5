using Npgsql;

using NpgsqlTypes;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// On how few suppliers does a class depend in a region? It counts what the alliance is shown of each balance: how many suppliers are
/// qualified, whether one of them has most of the capacity, and the index of concentration.
/// </summary>
public static class Concentrations
{
    const int Most = 1_000;

    const string Counted = """
        with shown as (
            select coalesce(c.class, '') as class, b.data ->> 'region' as region, b.data -> 'suppliers' as suppliers,
                   (b.data -> 'concentration' ->> 'suppliers')::int as qualified,
                   (b.data -> 'concentration' ->> 'index')::numeric as index,
                   (b.data -> 'concentration' ->> 'singleSource')::boolean as single, coalesce(g.open, false) as open
            from mt_doc_balance b left join mt_doc_component c on c.id = b.component_id
            left join mt_doc_gap g on g.component_id = b.component_id and g.region = b.data ->> 'region'
            where ($1::text is null or starts_with(b.data ->> 'region', $1)) and ($2::text is null or c.class = $2)),
        supplied as (
            select class, region, count(distinct each ->> 'supplierId')::int as suppliers
            from shown, jsonb_array_elements(suppliers) each
            where qualified > 0 and each -> 'standing' ->> 'qualification' = 'Qualified'
              and not (each -> 'standing' ->> 'suspended')::boolean
            group by 1, 2),
        counted as (
            select class, region, count(*) filter (where qualified > 0)::int as components,
                   count(*) filter (where qualified = 1)::int as alone, count(*) filter (where single)::int as single,
                   count(*) filter (where qualified = 0 and open)::int as without,
                   percentile_cont(0.5) within group (order by index) filter (where qualified > 0) as median
            from shown group by 1, 2)
        select class, region, coalesce(suppliers, 0), components, alone, single, without, median
        from counted left join supplied using (class, region)
        where components > 0 or without > 0 order by without desc, single desc, class, region limit $3
        """;

    public sealed record Filter([Region] string? Region, [Name(100)] string? Class);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/concentrations", Find).RequireAnyRole(Roles.Alliance);

    static async Task<IReadOnlyList<ClassConcentration>> Find(
        [AsParameters] Filter filter, NpgsqlDataSource database, CancellationToken cancel)
    {
        var found = new List<ClassConcentration>();
        await using var counting = database.CreateCommand(Counted);
        object within = filter.Region is { } region ? RegionCode.PrefixOf(region) : DBNull.Value;
        counting.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = within });
        counting.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)filter.Class ?? DBNull.Value });
        counting.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Most + 1 });
        await using var rows = await counting.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            found.Add(new ClassConcentration(
                rows.GetString(0), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetInt32(4), rows.GetInt32(5),
                rows.GetInt32(6), await rows.IsDBNullAsync(7, cancel) ? null : decimal.Round((decimal)rows.GetDouble(7), 2)));
        new Faults().Require(found.Count <= Most, "region", "too many classes and regions; name a region or a class").ThrowIfAny();
        return found;
    }
}
