using Marten;
using Marten.Linq.MatchesSql;

using Microsoft.AspNetCore.Mvc;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Finds gaps, the worst first.</summary>
public static class FindGaps
{
    const string OfClass = "d.component_id in (select c.id from mt_doc_component c where c.class = ?)";

    /// <param name="Class">Class of the taxonomy.</param>
    /// <param name="Open">True for open gaps, false for closed ones, null for both.</param>
    /// <param name="Weeks">False for gaps without their weeks, which is faster.</param>
    public sealed record Filter(
        [FromQuery, Entries(0, Paging.MaxSize)] Guid[]? ComponentIds, [Region] string? Region, [Name(100)] string? Class,
        GapState? State, bool? Open, bool? Weeks);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gaps", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);
        routes.MapPost("/gaps/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);
    }

    static async Task<Page<Api.Gap>> List(
        [AsParameters] Filter filter, Paging paging, Caller reader, IQuerySession session, CancellationToken cancel)
    {
        var gaps = Filtered(session.Query<Gap>().VisibleTo(reader), filter);
        if (paging.Key<Place>() is var (rank, id))
            gaps = gaps.Where(gap => gap.Rank < rank || gap.Rank == rank && gap.MatchesSql("d.id > ?", id));
        gaps = gaps.OrderByDescending(gap => gap.Rank).ThenBy(gap => gap.Id).Take(paging.First + 1);
        if (filter.Weeks == false)
        {
            var summaries = paging.Of(await session.SummariesOf(gaps, cancel), gap => new Place(gap.Rank, gap.Id));
            return new Page<Api.Gap>(await session.ViewsFor(reader, summaries.Items, cancel), summaries.Next);
        }

        var page = paging.Of(await gaps.ToListAsync(cancel), gap => new Place(gap.Rank, gap.Id));
        return new Page<Api.Gap>(await session.ViewsFor(reader, page.Items, cancel), page.Next);
    }

    static async Task<IReadOnlyList<Api.Gap>> ByIds(
        IReadOnlyList<Guid> ids, Caller reader, IQuerySession session, CancellationToken cancel)
    {
        return await session.ViewsFor(reader, await session.LoadManyAsync<Gap>(cancel, ids), cancel);
    }

    static IQueryable<Gap> Filtered(IQueryable<Gap> gaps, Filter filter)
    {
        if (filter.ComponentIds is { Length: > 0 } components) gaps = gaps.Where(gap => gap.ComponentId.IsOneOf(components));
        if (filter.Region is { } region) gaps = gaps.Where(gap => gap.Region == region);
        if (filter.State is { } state) gaps = gaps.Where(gap => gap.State == state);
        if (filter.Open is { } open) gaps = gaps.Where(gap => gap.Open == open);
        if (filter.Class is { } name) gaps = gaps.Where(gap => gap.MatchesSql(OfClass, name));
        return gaps;
    }
}
