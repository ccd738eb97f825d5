using Marten;

using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>What is different between two bills of the caller's organisation, such as two revisions of a product?</summary>
public static class CompareBills
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/boms/{id:guid}/comparison", async (
            Guid id, Guid since, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            Guid[] ids = [since, id];
            var bills = (await session.Read(await session.LoadManyAsync<BillOfMaterials>(cancel, ids), cancel))
                .Where(bill => bill.Organisation == caller.Organisation).ToDictionary(bill => bill.Id);
            foreach (var each in ids)
                if (!bills.ContainsKey(each)) throw Rejected.NotFound("billOfMaterials", each);
            return new BillDifferences(
                since, id, BillComparison.Of(BillList.Shown(bills[since]).Lines, BillList.Shown(bills[id]).Lines));
        })
        .RequireAnyRole(Roles.Oem);
}
