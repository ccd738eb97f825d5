using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Lists the lines of the caller's organisation that wait for a person, with what they may mean as of now.</summary>
public static class BillLineList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<BillLine>(SnapshotLifecycle.Inline);
        options.Schema.For<BillLine>().Duplicate(line => line.Organisation).Duplicate(line => line.SortKey);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/boms/lines", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/boms/lines/{id:guid}", Single).RequireAnyRole(Roles.Oem);
    }

    static async Task<Page<OpenBillLine>> List(
        bool? settled, Paging page, Caller caller, ComponentSearch search, IQuerySession session, CancellationToken cancel)
    {
        var lines = session.Query<BillLine>().Where(line => line.Organisation == caller.Organisation);
        if (settled is not null) lines = lines.Where(line => line.Settled == settled);
        var found = await page.Sorted(lines, id => OwnSortKey(id, caller, session, cancel), line => line, line => line.Id, cancel);
        return found.With(await Shown(found.Items, search, session, cancel));
    }

    static async Task<OpenBillLine> Single(
        Guid id, Caller caller, ComponentSearch search, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<BillLine>(id, cancel) is { } line && line.Organisation == caller.Organisation
            ? (await Shown([line], search, session, cancel))[0]
            : throw Rejected.NotFound("billLine", id);

    static async Task<string?> OwnSortKey(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<BillLine>(id, cancel) is { } line && line.Organisation == caller.Organisation ? line.SortKey : null;

    static async Task<IReadOnlyList<OpenBillLine>> Shown(
        IReadOnlyList<BillLine> lines, ComponentSearch search, IQuerySession session, CancellationToken cancel)
    {
        if (lines.Count == 0) return [];
        var matches = await MatchedLines.Of([.. lines.Select(line => line.Line)], null, search, session, cancel);
        return
        [
            .. lines.Zip(matches, (line, match) => new OpenBillLine(
                line.Id, line.Line, line.Product, line.Revision, line.Since, line.Settled, line.ComponentId, match.Parts[0].Candidates)),
        ];
    }
}
