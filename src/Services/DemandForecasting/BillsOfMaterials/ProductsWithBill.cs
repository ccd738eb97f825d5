using Marten;

using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

static class ProductsWithBill
{
    /// <summary>Those of the products of which a bill of materials is in force, by <see cref="DemandedItem.ProductKey"/>.</summary>
    public static async Task<IReadOnlySet<string>> Of(
        IQuerySession session, Guid organisation, IReadOnlyList<string> products, CancellationToken cancel)
    {
        var ids = products.Select(product => ProductStructure.IdOf(organisation, product)).Distinct().ToArray();
        var inForce = (await session.Query<ProductStructure>()
            .Where(structure => structure.Id.IsOneOf(ids) && structure.Revisions.Any(revision => revision.Withdrawn == false))
            .Select(structure => structure.Id).ToListAsync(cancel)).ToHashSet();
        return products.Where(product => inForce.Contains(ProductStructure.IdOf(organisation, product)))
            .Select(DemandedItem.ProductKey).ToHashSet();
    }
}
