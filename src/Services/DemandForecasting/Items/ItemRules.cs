using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>Validation of the item and the region of a command.</summary>
public static class ItemRules
{
    /// <param name="known">Whether the catalogue has published the component, where one is named.</param>
    public static Faults RequireItem(this Faults faults, string? product, Guid? componentId, bool known) => faults
        .Require(product is null ^ componentId is null, "product", "name either a product or a componentId")
        .Require(product is null || product.Trim() is { Length: > 0 and <= 200 }, "product", "1 to 200 characters")
        .Require(componentId is null || known, "componentId", $"the catalogue has no component {componentId}");

    public static Faults RequireRegion(this Faults faults, string region) => faults
        .Require(RegionCode.IsWellFormed(region), "region", "a GB/T 2260 code of six digits, such as 370200");
}
