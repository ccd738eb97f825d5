using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Mergers;

/// <summary>Lists the mergers of components, for the alliance and administrators.</summary>
public static class ComponentMergerList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<ComponentMerger>(SnapshotLifecycle.Inline);
        options.Schema.For<ComponentIdentity>();
        options.Schema.For<ComponentMerger>().Duplicate(merger => merger.SortKey);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/components/mergers", List).RequireAnyRole(Roles.Alliance, Roles.Admin);
        routes.MapGet("/components/mergers/{id:guid}", Single).RequireAnyRole(Roles.Alliance, Roles.Admin);
    }

    static Task<Page<Api.ComponentMerger>> List(bool? active, Paging page, IQuerySession session, CancellationToken cancel)
    {
        IQueryable<ComponentMerger> mergers = session.Query<ComponentMerger>();
        if (active is not null) mergers = mergers.Where(merger => merger.IsActive == active);
        return page.Sorted(
            mergers, async last => (await session.LoadAsync<ComponentMerger>(last, cancel))?.SortKey, Shown, merger => merger.Id, cancel);
    }

    static async Task<Api.ComponentMerger> Single(Guid id, IQuerySession session, CancellationToken cancel) =>
        Shown(await session.LoadAsync<ComponentMerger>(id, cancel) ?? throw Rejected.NotFound("componentMerger", id));

    static Api.ComponentMerger Shown(ComponentMerger merger) => new(
        merger.Id, AliasOf(merger.IntoId, merger.Into), AliasOf(merger.FromId, merger.From), merger.Reason, merger.By, merger.MergedAt,
        merger.IsActive, merger.SeparatedReason, merger.SeparatedAt);

    static Api.ComponentAlias AliasOf(Guid id, PartName part) => new(id, part.Manufacturer, part.Number);
}
