using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Replacements;

/// <summary>Lists the replacements that the caller's organisation made, the latest first.</summary>
static class ReplacementList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<Replacement>(SnapshotLifecycle.Inline);
        options.Schema.For<Replacement>().Duplicate(each => each.Organisation).Duplicate(each => each.SortKey);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/boms/replacements", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/boms/replacements/{id:guid}", Single).RequireAnyRole(Roles.Oem);
    }

    static async Task<Page<Api.Replacement>> List(Paging page, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var own = session.Query<Replacement>().Where(each => each.Organisation == caller.Organisation);
        return await page.Sorted(own, id => OwnSortKey(id, caller, session, cancel), Shown, each => each.Id, cancel);
    }

    static async Task<Api.Replacement> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<Replacement>(id, cancel) is { } found && found.Organisation == caller.Organisation
            ? Shown(found)
            : throw Rejected.NotFound("replacement", id);

    static async Task<string?> OwnSortKey(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<Replacement>(id, cancel) is { } found && found.Organisation == caller.Organisation ? found.SortKey : null;

    static Api.Replacement Shown(Replacement each) => new(
        each.Id, each.ReplacedId, each.ById, each.Reason, each.KeepAsSubstitute, each.At, each.Bills, each.UndoneAt, each.UndoReason);
}
