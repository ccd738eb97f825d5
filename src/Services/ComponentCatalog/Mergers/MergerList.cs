using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Mergers;

/// <summary>Lists the mergers of names, for the alliance and administrators.</summary>
public static class MergerList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<ManufacturerMerger>(SnapshotLifecycle.Inline);
        options.Schema.For<ManufacturerMerger>().Duplicate(merger => merger.IntoKey).Duplicate(merger => merger.SortKey);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/manufacturers/mergers", List).RequireAnyRole(Roles.Alliance, Roles.Admin);
        routes.MapGet("/manufacturers/mergers/{id:guid}", Single).RequireAnyRole(Roles.Alliance, Roles.Admin);
    }

    static Task<Page<Api.ManufacturerMerger>> List(bool? active, Paging page, IQuerySession session, CancellationToken cancel)
    {
        IQueryable<ManufacturerMerger> mergers = session.Query<ManufacturerMerger>();
        if (active is not null) mergers = mergers.Where(merger => merger.IsActive == active);
        return page.Sorted(
            mergers, async last => (await session.LoadAsync<ManufacturerMerger>(last, cancel))?.SortKey, Shown, merger => merger.Id,
            cancel);
    }

    static async Task<Api.ManufacturerMerger> Single(Guid id, IQuerySession session, CancellationToken cancel) =>
        Shown(await session.LoadAsync<ManufacturerMerger>(id, cancel) ?? throw Rejected.NotFound("manufacturerMerger", id));

    static Api.ManufacturerMerger Shown(ManufacturerMerger merger) => new(
        merger.Id, merger.Into, merger.From, merger.Reason, merger.By, merger.MergedAt, merger.IsActive, merger.SeparatedReason,
        merger.SeparatedAt);
}
