using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

/// <summary>The catalogue of standards with the lines that test by them; and, for the alliance, standards that nobody tests by.</summary>
public static class Standards
{
    const string Offered = """
        select jsonb_build_object('standard', standard, 'lines', count(*), 'testers',
            jsonb_agg(jsonb_build_object('lineId', line, 'cnas', cnas, 'validUntil', valid_until) order by place)
                filter (where place <= 20))
        from (
            select d.id as line, stated ->> 'standard' as standard, stated ->> 'cnas' as cnas, stated ->> 'validUntil' as valid_until,
                row_number() over (partition by stated ->> 'standard' order by d.data ->> 'name', d.id) as place
            from mt_doc_pilotlineprofile d cross join lateral jsonb_array_elements(d.data -> 'statedTests') stated
            where jsonb_typeof(d.data -> 'statedTests') = 'array') tests
        group by standard
        """;

    const string Asked = """
        select jsonb_build_object('standard', standard, 'requests', count(*))
        from mt_doc_recordedtestrequest d cross join lateral jsonb_array_elements_text(d.data #> '{request,standards}') standard
        where not exists (
            select from jsonb_array_elements(d.data #> '{request,results}') result where result #>> '{findings,standard}' = standard)
        group by standard
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/standards", List);
        routes.MapGet("/standard-gaps", Gaps).RequireAnyRole(Roles.Alliance);
    }

    /// <summary>In order of the catalogue.</summary>
    /// <param name="class">A class of the taxonomy.</param>
    /// <param name="property">A property of the taxonomy.</param>
    static async Task<IReadOnlyList<OfferedStandard>> List(
        [Name(60)] string? @class, [Name(60)] string? property, [Name] string? search, IQuerySession session, TimeProvider clock,
        CancellationToken cancel)
    {
        var today = ChinaDay.Of(clock.GetUtcNow());
        var offers = (await session.QueryAsync<Offer>(Offered, cancel)).ToDictionary(each => each.Standard);
        return
        [
            .. TestStandards.Of(@class, property, search).Select(standard => offers.GetValueOrDefault(standard.Code) is { } offer
                ? new OfferedStandard(
                    standard, offer.Lines, [.. offer.Testers.Select(each => each with { IsAccredited = each.ValidUntil >= today })])
                : new OfferedStandard(standard, 0, [])),
        ];
    }

    static async Task<IReadOnlyList<StandardGap>> Gaps(IQuerySession session, CancellationToken cancel)
    {
        var offered = (await session.QueryAsync<Offer>(Offered, cancel)).Select(each => each.Standard).ToHashSet();
        var asked = (await session.QueryAsync<Demand>(Asked, cancel)).ToDictionary(each => each.Standard, each => each.Requests);
        return
        [
            .. TestStandards.All.Where(each => !offered.Contains(each.Code))
                .Select(each => new StandardGap(each, asked.GetValueOrDefault(each.Code))),
        ];
    }

    sealed record Offer(string Standard, int Lines, IReadOnlyList<StandardTester> Testers);

    sealed record Demand(string Standard, int Requests);
}
