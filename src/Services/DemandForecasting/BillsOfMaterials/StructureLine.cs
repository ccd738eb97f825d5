namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>One line of a bill of materials: a component or, exactly one of the two, a sub-assembly.</summary>
/// <param name="Quantity">Per one of the parent, in the component's unit.</param>
/// <param name="Attrition">Share lost in assembly; 0.02 is two per cent.</param>
/// <param name="SetupQuantity">Lost once a week in which the line is built.</param>
/// <param name="OrderMultiple">What is required is rounded up to a multiple of it; 0 leaves it as it is.</param>
public sealed record StructureLine(
    Guid? ComponentId, string? SubAssembly, decimal Quantity, decimal Attrition, decimal SetupQuantity, decimal OrderMultiple,
    bool Optional)
{
    /// <summary>Beyond this an absurd bill of materials saturates instead of overflowing.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    /// <summary>
    /// Required in a week for <paramref name="builds"/> of the parent: quantity x builds x (1 + attrition) + setup,
    /// rounded up to the multiple; nothing, setup included, where nothing is built. Exact up to 12 decimal places.
    /// </summary>
    public decimal Require(decimal builds) => builds <= 0 ? 0 : AtMost(() => ToMultiple(Exact(builds) + SetupQuantity));

    /// <summary>What <paramref name="builds"/> more of the parent require: without setup and multiple, which are those of a week.</summary>
    public decimal RequireOneByOne(decimal builds) => AtMost(() => Exact(builds));

    decimal Exact(decimal builds) => Math.Round(Quantity * builds * (1 + Attrition), 12);

    static decimal AtMost(Func<decimal> required)
    {
        try
        {
            return Math.Min(required(), Most);
        }
        catch (OverflowException)
        {
            return Most;
        }
    }

    // By remainder, not by division, which would not be exact.
    decimal ToMultiple(decimal exact) =>
        OrderMultiple <= 0 || exact % OrderMultiple == 0 ? exact : exact - exact % OrderMultiple + OrderMultiple;
}
