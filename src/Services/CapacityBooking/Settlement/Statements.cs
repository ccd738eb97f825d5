using Marten;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Settlement;

/// <summary>Sums the charges and credits of a month for each organisation, operator and currency: to each of the two.</summary>
public static class Statements
{
    const int Most = 500;

    const string Sums = """
        select jsonb_build_object(
            'month', ?::text, 'operator', d.data ->> 'operator', 'organisation', d.data ->> 'organisation', 'currency', currency,
            'entries', count(*), 'minutes', sum((d.data #>> '{charge,minutes}')::integer),
            'amount', sum((d.data #>> '{charge,amount}')::numeric), 'subsidised', sum((d.data #>> '{charge,subsidised}')::numeric))
        from mt_doc_bookedcharge d cross join lateral (select d.data #>> '{charge,prices,currency}' as currency) priced
        where d.data ->> 'month' = ? and ((d.data ->> 'operator')::uuid = ? or (d.data ->> 'organisation')::uuid = ?)
        group by d.data ->> 'operator', d.data ->> 'organisation', currency
        order by d.data ->> 'operator', d.data ->> 'organisation', currency limit ?
        """;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/statements", Of).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <summary>In order of operators and organisations.</summary>
    /// <param name="month">Its first day.</param>
    static async Task<IReadOnlyList<Statement>> Of(DateOnly month, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        new Faults().RequireMonth(month).ThrowIfAny();
        var found = await session.QueryAsync<Statement>(
            Sums, cancel, month.ToString("O"), BookedCharge.MonthOf(month), caller.Organisation, caller.Organisation, Most + 1);
        return found.Count <= Most ? found
            : throw Rejected.Field("month", $"has statements of more than {Most} organisations; list the charges instead");
    }
}
