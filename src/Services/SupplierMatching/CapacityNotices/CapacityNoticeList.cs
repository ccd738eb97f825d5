using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityNotices;

/// <summary>Which notices concern me? A supplier's own, those that an OEM is told of, all of them for the alliance.</summary>
public static class CapacityNoticeList
{
    const string IssuedAt = "(d.data ->> 'issuedAt')::timestamptz";

    const string Concerns = """
        exists (
            select from jsonb_array_elements(d.data -> 'impacts') impact, jsonb_array_elements(impact -> 'weeks') week
            where concat_ws('|', d.data ->> 'supplierId', impact ->> 'componentId', impact ->> 'region', week ->> 'week') = any(?))
        """;

    const string Names = """
        exists (
            select from unnest(?) component where d.data -> 'impacts' @> jsonb_build_array(jsonb_build_object('componentId', component)))
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/capacity/notices").RequireAnyRole(Roles.Supplier, Roles.Oem, Roles.Alliance);
        notices.MapGet("", List);
        notices.MapGet("/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await ByIds([id], caller, session, cancel) is [var found] ? found : throw Rejected.NotFound("capacityNotice", id));
        notices.MapPost("/by-ids", ByIds);
    }

    /// <summary>The newest first.</summary>
    static async Task<Page<SupplierCapacityNotice>> List(
        bool? open, Guid? componentId, Guid? supplierId, Paging page, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var told = await ToldWeeks.For(caller, session, cancel);
        var asked = VisibleTo(caller, told, session);
        if (open is { } state) asked = asked.Where(notice => notice.Open == state);
        if (supplierId is { } supplier) asked = asked.Where(notice => notice.SupplierId == supplier);
        // An OEM is told of some components of a notice: what it is not shown it does not find either.
        if (componentId is { } component)
            asked = WithComponent(caller, asked, (await session.IdentitiesOf([component], cancel)).AllOf(component), told);
        var newest = await page.InOrderOf(asked, IssuedAt, DateOrder.LatestFirst).ToListAsync(cancel);
        var seen = await Seen(newest, caller, told, session, cancel);
        return page.Of(newest, notice => new Dated(notice.IssuedAt, notice.Id))
            .With(notice => NoticeView.For(caller, notice, told, seen));
    }

    static async Task<IReadOnlyList<SupplierCapacityNotice>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var told = await ToldWeeks.For(caller, session, cancel);
        var found = await VisibleTo(caller, told, session).Where(notice => notice.Id.IsOneOf(ids)).ToListAsync(cancel);
        var seen = await Seen(found, caller, told, session, cancel);
        return [.. found.Select(notice => NoticeView.For(caller, notice, told, seen)).OfType<SupplierCapacityNotice>()];
    }

    static IQueryable<CapacityNotice> VisibleTo(Caller caller, ToldWeeks told, IQuerySession session)
    {
        var (own, keys) = (OwnOf(caller), (object)told.Keys);
        return caller.Is(Roles.Alliance)
            ? session.Query<CapacityNotice>()
            : session.Query<CapacityNotice>().Where(notice => notice.SupplierId == own || notice.MatchesSql(Concerns, keys));
    }

    static IQueryable<CapacityNotice> WithComponent(
        Caller caller, IQueryable<CapacityNotice> asked, IReadOnlyList<Guid> components, ToldWeeks told)
    {
        var (own, keys) = (OwnOf(caller), (object)components.SelectMany(told.KeysOf).ToArray());
        object names = components.Select(component => $"{component}").ToArray();
        return caller.Is(Roles.Alliance)
            ? asked.Where(notice => notice.MatchesSql(Names, names))
            : asked.Where(notice => notice.SupplierId == own && notice.MatchesSql(Names, names)
                || notice.MatchesSql(Concerns, keys));
    }

    static Guid OwnOf(Caller caller) => caller.Is(Roles.Supplier) ? caller.Organisation : Guid.Empty;

    /// <summary>The notices behind forwarded ones that the caller sees too.</summary>
    static async Task<IReadOnlySet<Guid>> Seen(
        IReadOnlyList<CapacityNotice> notices, Caller caller, ToldWeeks told, IQuerySession session, CancellationToken cancel)
    {
        Guid[] first = [.. notices.Select(notice => notice.ForwardedFrom).OfType<Guid>().Distinct()];
        return first.Length == 0 ? new HashSet<Guid>()
            : (await VisibleTo(caller, told, session).Where(notice => notice.Id.IsOneOf(first)).Select(notice => notice.Id)
                .ToListAsync(cancel)).ToHashSet();
    }
}
