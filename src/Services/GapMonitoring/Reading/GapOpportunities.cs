using Npgsql;

using NpgsqlTypes;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// Where is something missing that a supplier does not offer yet? Counted are gaps that pictures show open to suppliers with a state,
/// so the answer tells no more than the pictures do.
/// </summary>
public static class GapOpportunities
{
    const int Most = 1_000;

    const string Counted = """
        select c.class, p.data ->> 'region', count(*)::int, array_agg(distinct p.data -> 'views' -> 'suppliers' ->> 'state')
        from mt_doc_picture p join mt_doc_component c on c.id = (p.data ->> 'componentId')::uuid
        where c.class is not null and (p.data -> 'gap' ->> 'open')::boolean and (p.data -> 'views' -> 'suppliers' ->> 'told')::boolean
          and p.data -> 'views' -> 'suppliers' ->> 'state' = any($1)
          and ($2::text is null or starts_with(p.data ->> 'region', $2)) and ($3::text is null or c.class = $3)
        group by 1, 2 order by 1, 2 limit $4
        """;

    static readonly string[] Short = [nameof(GapState.BottleneckOrange), nameof(GapState.BottleneckRed)];

    public sealed record Filter([Region] string? Region, [Name(100)] string? Class);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gap-opportunities", Find).RequireAnyRole(Roles.Supplier);

    static async Task<IReadOnlyList<GapOpportunity>> Find(
        [AsParameters] Filter filter, NpgsqlDataSource database, CancellationToken cancel)
    {
        var found = new List<GapOpportunity>();
        await using var counting = database.CreateCommand(Counted);
        counting.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Short });
        object within = filter.Region is { } region ? RegionCode.PrefixOf(region) : DBNull.Value;
        counting.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = within });
        counting.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)filter.Class ?? DBNull.Value });
        counting.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Most + 1 });
        await using var rows = await counting.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var worst = rows.GetFieldValue<string[]>(3).Select(Enum.Parse<GapState>).Max();
            found.Add(new GapOpportunity(rows.GetString(0), rows.GetString(1), Band.Of(rows.GetInt32(2)), worst));
        }
        new Faults().Require(found.Count <= Most, "region", "too many classes and regions; name a region or a class").ThrowIfAny();
        return
        [
            .. found.OrderByDescending(gaps => gaps.State).ThenByDescending(gaps => gaps.Gaps.From)
                .ThenBy(gaps => gaps.Class, StringComparer.Ordinal),
        ];
    }
}
