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

    /// <summary>Requirements of absurd bills of materials stop here instead of overflowing.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    /// <summary>
    /// Required in a week for <paramref name="builds"/> of the parent: quantity x builds x (1 + scrap rate) + set-up, rounded up to
    /// the multiple; 0, without set-up, in weeks without builds. Exact to 12 decimal places.
    /// </summary>
    public decimal Require(decimal builds)
    {
        if (builds <= 0) return 0;
        try
        {
            return Math.Min(ToMultiple(Exact(builds) + SetupQuantity), Most);
        }
        catch (OverflowException)
        {
            return Most;
        }
    }

    /// <summary>Required for <paramref name="builds"/> more of the parent, without set-up and multiple, which apply once a week.</summary>
    public decimal RequireOneByOne(decimal builds)
    {
        try
        {
            return Math.Min(Exact(builds), Most);
        }
        catch (OverflowException)
        {
            return Most;
        }
    }

    decimal Exact(decimal builds) => Math.Round(Quantity * builds * (1 + Attrition), 12);

    // By remainder: a division would not be exact.
    decimal ToMultiple(decimal exact) =>
        OrderMultiple <= 0 || exact % OrderMultiple == 0 ? exact : exact - exact % OrderMultiple + OrderMultiple;
}
