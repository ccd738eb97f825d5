using Marten;

using Microsoft.AspNetCore.Mvc;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Finds gaps, the worst first, as far as the reader is shown which is worse.</summary>
public static class FindGaps
{
    /// <param name="Class">Class of the taxonomy.</param>
    /// <param name="State">As the reader is shown it.</param>
    /// <param name="Open">True for open gaps, false for closed ones, null for both.</param>
    /// <param name="Weeks">False for gaps without their weeks.</param>
    /// <param name="ChangedAfter">Gaps whose changedAt, as the reader is shown it, is later.</param>
    /// <param name="Order">By the time at which the gap opened, as the reader is shown it; null for the worst first.</param>
    /// <param name="OpenedFrom">With <paramref name="OpenedUntil"/>, the half-open range of that time.</param>
    /// <param name="ClosedFrom">With <paramref name="ClosedUntil"/>, the same of closed gaps for the time at which they closed.</param>
    /// <param name="AsOf">A past moment: the list as it was then. Filters, order and cursors are of what was shown then.</param>
    public sealed record Filter(
        [FromQuery, Entries(0, Paging.MaxSize)] Guid[]? ComponentIds, [Region] string? Region, [Name(100)] string? Class,
        GapState? State, bool? Open, bool? Weeks, DateTimeOffset? ChangedAfter, DateOrder? Order,
        DateTimeOffset? OpenedFrom, DateTimeOffset? OpenedUntil, DateTimeOffset? ClosedFrom, DateTimeOffset? ClosedUntil,
        DateTimeOffset? AsOf);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gaps", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);
        routes.MapPost("/gaps/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);
    }

    static async Task<Page<Api.Gap>> List(
        [AsParameters] Filter filter, Paging paging, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var rights = new GapRights(reader, filter.AsOf);
        var ids = filter.AsOf is { } moment
            ? await PageOf(session.Query<PastGap>().KnownAt(moment).Within(gap => gap.Region, filter.Region), rights, filter, paging)
                .Select(gap => gap.GapId).ToListAsync(cancel)
            : await PageOf(session.Query<Gap>().Within(gap => gap.Region, filter.Region), rights, filter, paging)
                .Select(gap => gap.Id).ToListAsync(cancel);
        var found = await session.SummariesOf(ids, filter.AsOf, cancel);
        var pictures = await session.PicturesOf(reader, ids, filter.AsOf, cancel);
        var page = paging.Of(found, gap => PlaceOf(gap, pictures.GetValueOrDefault(gap.Id)));
        var views = await session.ViewsFor(
            reader, page.Items, pictures, filter.AsOf, clock.GetUtcNow(), cancel, weeks: filter.Weeks != false);
        var byId = views.ToDictionary(gap => gap.Id);
        return page.With(gap => byId.GetValueOrDefault(gap.Id));

        object PlaceOf(GapSummary gap, SeenPicture? picture) =>
            filter.Order is null ? rights.PlaceOf(gap, picture) : rights.DatedPlaceOf(gap, picture);
    }

    static async Task<IReadOnlyList<Api.Gap>> ByIds(
        IReadOnlyList<Guid> ids, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
        await session.ViewsFor(reader, await session.SummariesOf(ids, asOf: null, cancel), asOf: null, clock.GetUtcNow(), cancel);

    static IQueryable<T> PageOf<T>(IQueryable<T> gaps, GapRights rights, Filter filter, Paging paging) where T : notnull
    {
        gaps = rights.Within(rights.Visible(gaps), filter);
        if (filter.ComponentIds is { Length: > 0 } components) gaps = rights.OfComponents(gaps, components);
        if (filter.State is { } state) gaps = rights.WithState(gaps, state);
        if (filter.Open is { } open) gaps = rights.WithOpen(gaps, open);
        if (filter.ChangedAfter is { } moment) gaps = rights.ChangedAfter(gaps, moment);
        if (filter.Class is { } name) gaps = rights.OfClass(gaps, name);
        return filter.Order is { } order ? rights.Page(gaps, paging, order) : rights.Page(gaps, paging);
    }
}
