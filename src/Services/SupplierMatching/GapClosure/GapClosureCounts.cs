using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>The alliance's figures over all gap closures. The database counts; no organisation's rows are returned.</summary>
static class GapClosureCounts
{
    const string Sql =
        """
        select jsonb_build_object(
            'steps', (select coalesce(jsonb_object_agg(step, number), '{}') from (
                select data ->> 'step' as step, count(*) as number from mt_doc_closure group by 1) as counted),
            'needingAttention', (select count(*) from mt_doc_closure where (data ->> 'needsAttention')::boolean),
            'medianGapToCloseSeconds', (select percentile_cont(0.5) within group (order by (data ->> 'gapToCloseSeconds')::double precision)
                from mt_doc_closure where data ->> 'gapToCloseSeconds' is not null),
            'months', (select coalesce(jsonb_agg(jsonb_build_object(
                    'month', month, 'processes', number, 'medianDays', median, 'percentile90Days', percentile90) order by month), '[]')
                from (
                    select date_trunc('month', (opened + make_interval(secs => seconds)) at time zone 'UTC')::date as month,
                        count(*) as number, percentile_cont(0.5) within group (order by seconds) / 86400 as median,
                        percentile_cont(0.9) within group (order by seconds) / 86400 as percentile90
                    from (
                        select (data ->> 'openedAt')::timestamptz as opened, (data ->> 'gapToCloseSeconds')::double precision as seconds
                        from mt_doc_closure where data ->> 'gapToCloseSeconds' is not null) closed
                    group by 1 order by 1 desc limit 60) by_month),
            'openRequests', count(*) filter (where (data ->> 'isOpen')::boolean),
            'requests', count(*),
            'quotes', coalesce(sum(jsonb_array_length(data -> 'quotes')), 0),
            'awards', count(*) filter (where data ->> 'state' = 'Awarded'))
        from mt_doc_sourcingrequest
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/closures/statistics", async (IQuerySession session, CancellationToken cancel) =>
            (await session.AdvancedSql.QueryAsync<GapClosureStatistics>(Sql, cancel))[0])
        .RequireAnyRole(Roles.Alliance);
}
