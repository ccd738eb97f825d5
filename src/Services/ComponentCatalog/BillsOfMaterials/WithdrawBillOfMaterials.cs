using Marten;

using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

public static class WithdrawBillOfMaterialsDecider
{
    /// <summary>
    /// Withdraws a revision. Rejected if a product in force contains it as a sub-assembly and no other revision is left.
    /// </summary>
    /// <param name="rest">The organisation's products in force without this bill.</param>
    public static object[] Decide(
        WithdrawBillOfMaterials c, Guid id, BillOfMaterials? bill, Guid organisation, ProductStructure rest, DateTimeOffset now)
    {
        if (bill is null || bill.Organisation != organisation) throw Rejected.NotFound("billOfMaterials", id);
        if (!bill.InForce) return [];
        new Faults().Within(c).ThrowIfAny();
        if (!rest.Has(bill.Product) && rest.ParentsOf(bill.Product) is { Count: > 0 } parents)
            throw Rejected.Conflict(
                "billOfMaterials",
                $"{bill.Product} is a sub-assembly of {string.Join(", ", parents.Take(10))} and has no other revision in force");
        return [new BillOfMaterialsWithdrawn(id, organisation, bill.Product, bill.Revision, c.Reason.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/{id:guid}/withdrawal", (
            Guid id, WithdrawBillOfMaterials c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var organisation = command.Caller.Organisation;
                var bill = work.Stream<BillOfMaterials>(id, turn: ProductStructure.TurnOf(organisation));
                var bills = work.Ask(batch => ProductStructure.BillsOf(organisation, batch));
                await work.Load();
                var rest = new ProductStructure(bills.Value).Without(id);
                return bill.Append(Decide(c, id, bill.State, organisation, rest, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Oem);
}
