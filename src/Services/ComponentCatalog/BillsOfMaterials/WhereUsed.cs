using Marten;

using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>The caller's products that require a component, by its bills of materials in force.</summary>
public static class WhereUsed
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/components/{id:guid}/usage", async (
            Guid id, Paging page, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var identities = await session.IdentitiesOf([id], cancel);
            var bills = session.Query<BillOfMaterials>()
                .Where(bill => bill.Organisation == caller.Organisation && bill.InForce).Naming(identities.AllOf(id));
            var structure = await ProductStructure.Of(caller.Organisation, session, cancel);
            return await page.Sorted(
                bills, last => BillList.OwnSortKey(last, caller, session, cancel),
                bill => UsageIn(bill.With(identities), identities.Of(id), structure), usage => usage.BillOfMaterialsId, cancel);
        })
        .RequireAnyRole(Roles.Oem);

    public static ComponentUsage UsageIn(BillOfMaterials bill, Guid component, ProductStructure structure) => new(
        bill.Id, bill.Product, bill.Revision,
        bill.Lines.Where(line => line.ComponentId == component).Sum(line => line.Quantity),
        bill.Lines.Any(line => line.Substitutes.Contains(component)),
        structure.Containing(bill.Product));
}
