using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>Lists the bills of materials of the caller's organisation.</summary>
public static class BillList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<BillOfMaterials>(SnapshotLifecycle.Inline);
        options.Schema.For<BillOfMaterials>()
            .Duplicate(bill => bill.Organisation)
            .Duplicate(bill => bill.SortKey)
            .Index(bill => bill.Product)
            .GinIndexJsonData();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/boms", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/boms/{id:guid}", Single).RequireAnyRole(Roles.Oem);
        routes.MapPost("/boms/by-ids", ByIds).RequireAnyRole(Roles.Oem);
    }

    /// <param name="effectiveOn">Those alone that are in effect on this day.</param>
    static async Task<Page<Api.BillOfMaterials>> List(
        string? product, bool? inForce, DateOnly? effectiveOn, Paging page, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var bills = session.Query<BillOfMaterials>().Where(bill => bill.Organisation == caller.Organisation);
        if (effectiveOn is { } day)
        {
            var inEffect = BillsInEffect.On(day, await BillsInEffect.InForce(caller.Organisation, session, cancel));
            Guid[] ids = [.. inEffect.Values.Select(bill => bill.Id)];
            bills = bills.Where(bill => bill.Id.IsOneOf(ids));
        }
        if (product is not null) bills = bills.Where(bill => bill.Product == product);
        if (inForce is not null) bills = bills.Where(bill => bill.InForce == inForce);
        var read = await page.Sorted(bills, id => OwnSortKey(id, caller, session, cancel), bill => bill, bill => bill.Id, cancel);
        return read.With([.. (await session.Read(read.Items, cancel)).Select(Shown)]);
    }

    /// <summary>The id of another organisation's bill is an invalid cursor, like an unknown id.</summary>
    public static async Task<string?> OwnSortKey(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<BillOfMaterials>(id, cancel) is { } bill && bill.Organisation == caller.Organisation ? bill.SortKey : null;

    static async Task<Api.BillOfMaterials> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<BillOfMaterials>(id, cancel) is { } bill && bill.Organisation == caller.Organisation
            ? Shown(await session.Read(bill, cancel))
            : throw Rejected.NotFound("billOfMaterials", id);

    static async Task<IReadOnlyList<Api.BillOfMaterials>> ByIds(Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var bills = await session.LoadManyAsync<BillOfMaterials>(cancel, ids);
        return [.. (await session.Read([.. bills.Where(bill => bill.Organisation == caller.Organisation)], cancel)).Select(Shown)];
    }

    public static Api.BillOfMaterials Shown(BillOfMaterials bill) => new(
        bill.Id, bill.Product, bill.Revision, bill.Description, bill.ReleasedAt, bill.WithdrawnAt, bill.From,
        [.. bill.Lines.Select(Shown)]);

    /// <param name="index">Of the line in its bill, from 0.</param>
    public static Api.BillLine Shown(Line line, int index) => new(
        index + 1, line.ComponentId, line.SubAssembly, line.Quantity, line.Attrition, line.SetupQuantity, line.OrderMultiple,
        line.Optional, line.Substitutes, line.Reference, line.Note);
}
