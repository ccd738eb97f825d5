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
        update mt_doc_offer set terms_text = concat_ws('|',
            data #>> '{terms,minimumOrder}', data #>> '{terms,orderMultiple}', data #>> '{terms,leadTimeDays}',
            (select coalesce(string_agg(concat_ws(':', step ->> 'fromQuantity', step ->> 'unitPrice'), ' ' order by place), '')
                from jsonb_array_elements(data #> '{terms,prices}') with ordinality steps(step, place)),
            data #>> '{terms,currency}')
        where terms_text is null
        """;

    const string Plans = """
        update mt_doc_capacityplan plan set first_week = filled.first_week, weeks_text = filled.weeks_text
        from (
            select id, min(week) as first_week, string_agg(concat_ws(':', actual, maximum), ' ' order by week) as weeks_text
            from (
                select id, monday::date as week,
                    coalesce(published ->> 'actual', '0') as actual, coalesce(published ->> 'maximum', '0') as maximum
                from mt_doc_capacityplan
                    cross join lateral generate_series(
                        (data #>> '{weeks,0,week}')::timestamp, (data #>> '{weeks,-1,week}')::timestamp, interval '7 days') monday
                    left join lateral jsonb_array_elements(data -> 'weeks') published on (published ->> 'week')::date = monday::date
                where weeks_text is null
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
