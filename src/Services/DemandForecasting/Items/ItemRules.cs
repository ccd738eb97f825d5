using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>Validation of the item of a command.</summary>
public static class ItemRules
{
    /// <param name="known">Whether the catalogue has published the component, where one is named.</param>
    public static Faults RequireItem(this Faults faults, string? product, Guid? componentId, bool known) => faults
        .Require(product is null ^ componentId is null, "product", "name either a product or a componentId")
        .Require(componentId is null || known, "componentId", $"the catalogue has no component {componentId}");
}
