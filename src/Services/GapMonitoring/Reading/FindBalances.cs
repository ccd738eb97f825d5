using Marten;

using Microsoft.AspNetCore.Mvc;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// Finds balances: requirement against capacity by week. They are visible to the contributing OEMs and the alliance, and not
/// to suppliers.
/// </summary>
public static class FindBalances
{
    /// <param name="ChangedAfter">Balances whose changedAt, as the reader is shown it, is later.</param>
    /// <param name="Order">By changedAt, those without one as the earliest; null for the order of ids.</param>
    /// <param name="AsOf">A past moment: the list as it was then. Filters, order and cursors are of what was shown then.</param>
    /// <param name="FromWeek">With <paramref name="UntilWeek"/>, the half-open range of the weeks that are listed of each.</param>
    public sealed record Filter(
        [FromQuery, Entries(0, Paging.MaxSize)] Guid[]? ComponentIds, [Region] string? Region, DateTimeOffset? ChangedAfter,
        DateOrder? Order, DateOnly? FromWeek, DateOnly? UntilWeek, DateTimeOffset? AsOf);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/balances", List).RequireAnyRole(Roles.Oem, Roles.Alliance);
        routes.MapPost("/balances/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Alliance);
        routes.MapPost("/balances/{region}/by-components", ByComponents).RequireAnyRole(Roles.Oem, Roles.Alliance);
        routes.MapGet("/balances/{componentId:guid}/{region}", Single).RequireAnyRole(Roles.Oem, Roles.Alliance);
    }

    static async Task<Page<Api.ComponentBalance>> List(
        [AsParameters] Filter filter, Paging paging, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        RequireWeeks(filter);
        var now = clock.GetUtcNow();
        await session.RequireKeptBalances(filter.AsOf, now, cancel);
        var listing = new Listing(session, reader, filter, paging, now);
        if (filter.AsOf is not { } moment)
        {
            var current = session.Query<Balance>().Within(balance => balance.Region, filter.Region);
            return await listing.PageOf(current, BalanceOutline.Of, BalanceColumns.Now, cancel);
        }
        var past = session.Query<PastBalance>().KnownAt(moment).Within(known => known.Outline.Region, filter.Region);
        return await listing.PageOf(past, known => known.Outline, BalanceColumns.Past, cancel);
    }

    static void RequireWeeks(Filter filter) => new Faults()
        .Require(filter.FromWeek is not { } from || IsoWeek.IsMonday(from), "fromWeek", "must be a Monday")
        .Require(filter.UntilWeek is not { } until || IsoWeek.IsMonday(until), "untilWeek", "must be a Monday")
        .Require(!(filter.FromWeek >= filter.UntilWeek), "untilWeek", "must be after fromWeek")
        .ThrowIfAny();

    /// <summary>Of what the reader is shown: by weeks that are not told, nothing can be found out.</summary>
    static IReadOnlyList<Api.ComponentBalance> Cut(IReadOnlyList<Api.ComponentBalance> balances, Filter filter) =>
    [
        .. balances.Select(balance => balance with
        {
            Weeks = [.. balance.Weeks.Where(week => !(week.Week < filter.FromWeek) && !(week.Week >= filter.UntilWeek))],
        }),
    ];

    /// <summary>The balances of components in this region itself, not in what lies in it.</summary>
    static Task<IReadOnlyList<Api.ComponentBalance>> ByComponents(
        string region, IReadOnlyList<Guid> componentIds, Caller reader, IQuerySession session, TimeProvider clock,
        CancellationToken cancel) =>
        ByIds([.. componentIds.Select(component => Balance.IdOf(component, region))], reader, session, clock, cancel);

    static async Task<IReadOnlyList<Api.ComponentBalance>> ByIds(
        IReadOnlyList<Guid> ids, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var found = (await session.LoadManyAsync<Balance>(cancel, ids)).Select(BalanceOutline.Of);
        return await session.ViewsFor(
            reader, [.. found.Where(balance => balance.IsVisibleTo(reader))], asOf: null, clock.GetUtcNow(), cancel);
    }

    static async Task<Api.ComponentBalance> Single(
        Guid componentId, string region, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel,
        DateTimeOffset? asOf = null)
    {
        var (id, now) = (Balance.IdOf(componentId, region), clock.GetUtcNow());
        await session.RequireKeptBalances(asOf, now, cancel);
        var balance = asOf is { } moment ? await session.OutlineAt(id, moment, cancel)
            : await session.LoadAsync<Balance>(id, cancel) is { } current ? BalanceOutline.Of(current) : null;
        return balance?.IsVisibleTo(reader) == true
            ? (await session.ViewsFor(reader, [balance], asOf, now, cancel)).Single()
            : throw Rejected.NotFound("balance", $"{componentId}/{region}");
    }

    sealed record Listing(IQuerySession Session, Caller Reader, Filter Filter, Paging Paging, DateTimeOffset Now)
    {
        public async Task<Page<Api.ComponentBalance>> PageOf<T>(
            IQueryable<T> balances, Func<T, BalanceOutline> outlineOf, BalanceColumns columns, CancellationToken cancel) where T : notnull
        {
            balances = columns.VisibleTo(Reader, balances);
            if (Filter.ComponentIds is { Length: > 0 } components) balances = columns.OfComponents(balances, components);
            if (Filter.ChangedAfter is { } moment) balances = balances.ChangedAfter(Reader, moment, Filter.AsOf);
            if (Filter.Order is { } order)
            {
                var changed = BalanceChanges.ChangedAt(Reader, Filter.AsOf);
                var found = await Paging.InOrderOf(balances, changed, order, columns.Id).ToListAsync(cancel);
                return Paging.Of(
                    await ViewsOf([.. found.Select(outlineOf)], cancel),
                    balance => new Dated(balance.ChangedAt ?? StoredValue.Never, balance.Id));
            }
            var page = await Paging.Of(balances, outlineOf, balance => balance.Id, cancel, columns.Id);
            return page.With(await ViewsOf(page.Items, cancel));
        }

        async Task<IReadOnlyList<Api.ComponentBalance>> ViewsOf(IReadOnlyList<BalanceOutline> found, CancellationToken cancel) =>
            Cut(await Session.ViewsFor(Reader, found, Filter.AsOf, Now, cancel), Filter);
    }
}
