using Marten.Services.BatchQuerying;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;

namespace SupplyChain.ComponentCatalog.Replacements;

/// <summary>The name of a revision of a product, which no other revision of it may have.</summary>
public sealed record Revision(string Product, string Name)
{
    /// <summary>All of an organisation, withdrawn ones too.</summary>
    public static Task<IReadOnlyList<Revision>> AllOf(Guid organisation, IBatchedQuery batch) =>
        batch.Query<BillOfMaterials>().Where(bill => bill.Organisation == organisation)
            .Select(bill => new Revision(bill.Product, bill.Revision)).ToList();
}
