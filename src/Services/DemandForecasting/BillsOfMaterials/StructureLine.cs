using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>One line of a bill of materials. It names either a component or a sub-assembly.</summary>
/// <param name="Quantity">Per one of the parent, in the component's unit.</param>
/// <param name="Attrition">Scrap rate: the share lost in assembly; 0.02 is two per cent.</param>
/// <param name="SetupQuantity">Lost once in every week with builds.</param>
/// <param name="OrderMultiple">Requirements are rounded up to a multiple of it; 0 for no rounding.</param>
public sealed record StructureLine(
    Guid? ComponentId, string? SubAssembly, decimal Quantity, decimal Attrition, decimal SetupQuantity, decimal OrderMultiple,
    bool Optional)
{
    public static StructureLine Of(BomLine line) => new(
        line.ComponentId, line.SubAssembly, line.Quantity, line.Attrition, line.SetupQuantity, line.OrderMultiple, line.Optional);

    /// <inheritdoc cref="LineRequirement.Most"/>
    public const decimal Most = LineRequirement.Most;

    /// <inheritdoc cref="LineRequirement.Of"/>
    public decimal Require(decimal builds) => LineRequirement.Of(builds, Quantity, Attrition, SetupQuantity, OrderMultiple);

    /// <inheritdoc cref="LineRequirement.OneByOne"/>
    public decimal RequireOneByOne(decimal builds) => LineRequirement.OneByOne(builds, Quantity, Attrition);
}
