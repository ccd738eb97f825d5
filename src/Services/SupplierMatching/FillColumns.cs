using Marten;
using Marten.Schema;

namespace SupplyChain.SupplierMatching;

/// <summary>
/// Fills the columns of documents that were written before there were these columns, at the start of the service. What is filled
/// already stays as it is, so that it may run in several replicas.
/// </summary>
sealed class FillColumns : IInitialData
{
    const string Offers = """
        update mt_doc_offer set
            from_quantities = array(select (step ->> 'fromQuantity')::numeric from jsonb_array_elements(data -> 'terms' -> 'prices') step),
            unit_prices = array(select (step ->> 'unitPrice')::numeric from jsonb_array_elements(data -> 'terms' -> 'prices') step)
        where coalesce(cardinality(from_quantities), 0) = 0
        """;

    const string Plans = """
        update mt_doc_capacityplan plan set first_week = filled.first_week, actuals = filled.actuals, maxima = filled.maxima
        from (
            select id, min(week) as first_week, array_agg(actual order by week) as actuals, array_agg(maximum order by week) as maxima
            from (
                select id, monday::date as week,
                    coalesce((published ->> 'actual')::numeric, 0) as actual, coalesce((published ->> 'maximum')::numeric, 0) as maximum
                from mt_doc_capacityplan
                    cross join lateral generate_series(
                        (data #>> '{weeks,0,week}')::timestamp, (data #>> '{weeks,-1,week}')::timestamp, interval '7 days') monday
                    left join lateral jsonb_array_elements(data -> 'weeks') published on (published ->> 'week')::date = monday::date
                where first_week is null
            ) weeks
            group by id
        ) filled
        where plan.id = filled.id
        """;

    const string Parts = "update mt_doc_part set properties_text = (data -> 'properties')::text where properties_text is null";

    public async Task Populate(IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.QueueSqlCommand(Offers);
        session.QueueSqlCommand(Plans);
        session.QueueSqlCommand(Parts);
        await session.SaveChangesAsync(cancellation);
    }
}
