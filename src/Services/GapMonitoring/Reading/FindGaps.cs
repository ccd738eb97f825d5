using System.Globalization;

using Marten;
using Marten.Linq.MatchesSql;

using Microsoft.AspNetCore.Mvc;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Which gaps are there, the worst first?</summary>
public static class FindGaps
{
    const int MaxPage = 100;
    const int MaxIds = 100;

    /// <param name="Class">Class of the taxonomy.</param>
    /// <param name="Open">True for open gaps, false for closed ones, null for both.</param>
    public sealed record Filter(
        [FromQuery] Guid[]? Ids, [FromQuery] Guid[]? ComponentIds, string? Region, string? Class, GapState? State, bool? Open,
        string? After, int First = 20);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gaps", List)
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);

    static async Task<Page<Api.Gap>> List(
        [AsParameters] Filter filter, Caller reader, IQuerySession session, CancellationToken cancel)
    {
        var beyond = Validate(filter);
        var gaps = Filtered(session.Query<Gap>().VisibleTo(reader), filter);
        if (beyond is var (rank, id))
            gaps = gaps.Where(gap => gap.Rank < rank || gap.Rank == rank && gap.MatchesSql("d.id > ?", id));

        var found = await gaps.OrderByDescending(gap => gap.Rank).ThenBy(gap => gap.Id).Take(filter.First + 1).ToListAsync(cancel);
        var page = found.Take(filter.First).ToList();
        return new Page<Api.Gap>(
            await session.ViewsFor(reader, page, cancel),
            found.Count > filter.First ? $"{page[^1].Rank}_{page[^1].Id:N}" : null);
    }

    static IQueryable<Gap> Filtered(IQueryable<Gap> gaps, Filter filter)
    {
        if (filter.Ids is { Length: > 0 } ids) gaps = gaps.Where(gap => gap.Id.IsOneOf(ids));
        if (filter.ComponentIds is { Length: > 0 } components) gaps = gaps.Where(gap => gap.ComponentId.IsOneOf(components));
        if (filter.Region is { } region) gaps = gaps.Where(gap => gap.Region == region);
        if (filter.State is { } state) gaps = gaps.Where(gap => gap.State == state);
        if (filter.Open is { } open) gaps = gaps.Where(gap => gap.Open == open);
        if (filter.Class is { } taxonomyClass)
            gaps = gaps.Where(gap => gap.MatchesSql("d.component_id in (select c.id from mt_doc_component c where c.class = ?)", taxonomyClass));
        return gaps;
    }

    static (long Rank, Guid Id)? Validate(Filter filter)
    {
        var beyond = Cursor(filter.After);
        new Faults()
            .Require(filter.First is >= 1 and <= MaxPage, "first", $"1 to {MaxPage}")
            .Require(filter.After is null || beyond is not null, "after", "not a cursor of this list")
            .Require(filter.Ids is not { Length: > MaxIds }, "ids", $"at most {MaxIds}")
            .Require(filter.ComponentIds is not { Length: > MaxIds }, "componentIds", $"at most {MaxIds}")
            .Require(filter.Region is null || RegionCode.IsWellFormed(filter.Region), "region", "a GB/T 2260 code of six digits, such as 370200")
            .ThrowIfAny();
        return beyond;
    }

    static (long, Guid)? Cursor(string? after) =>
        after?.Split('_') is [var rank, var id] && Guid.TryParse(id, out var gap)
        && long.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? (place, gap) : null;
}
