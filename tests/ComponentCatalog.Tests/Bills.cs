using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts.ComponentCatalog.Api;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;
using BillOfMaterialsReleased = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterialsReleased;

namespace SupplyChain.ComponentCatalog.Tests;

/// <summary>Bills of materials as the tests name them.</summary>
static class Bills
{
    public static readonly Guid Oem = new("22222222-0000-0000-0000-000000000000");
    public static readonly IReadOnlySet<Guid> Catalogue = new HashSet<Guid> { Parts.TofPublished.ComponentId };
    public static readonly ProductStructure NoProducts = new([]);

    public static readonly NewBillLine TofLine = new(2, Parts.Named(Parts.Tof), Attrition: 0.02m, Reference: "U1, U2");
    public static readonly ReleaseBillOfMaterials Tracking = new("Tracking module", "A", [TofLine]);

    public static NewBillLine Sub(string product) => new(1, SubAssembly: product);

    /// <summary>The event that releasing it leads to.</summary>
    public static BillOfMaterialsReleased Released(ReleaseBillOfMaterials c, ProductStructure? structure = null) =>
        (BillOfMaterialsReleased)Decide(c, null, structure).Single();

    public static object[] Decide(ReleaseBillOfMaterials c, BillOfMaterials? bill, ProductStructure? structure = null, ProductStructure? planned = null) =>
        ReleaseBillOfMaterialsDecider.Decide(
            c, bill, Oem, Catalogue, structure ?? NoProducts, planned ?? structure ?? NoProducts, Parts.Now);

    /// <summary>A structure written as "Headset: Optics, Tracking".</summary>
    public static ProductStructure Structure(params string[] products) => new(products.Select(text => text.Split(':'))
        .Select(sides => new ProductStructure.Bill(
            Guid.NewGuid(), sides[0].Trim(), sides[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))));
}
