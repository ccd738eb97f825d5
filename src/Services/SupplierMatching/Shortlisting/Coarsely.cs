namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// How much of a supplier's capacity a shortlist tells. A buyer chooses the quantities and may ask again and again, so what it
/// gets is coarse: <see cref="Contracts.Steps"/> of quantities, and these. See docs/adr/0021.
/// </summary>
public static class Coarsely
{
    const decimal Fifths = 5;

    /// <summary>None, part or all: 0, 0.5 or 1.</summary>
    public static decimal Covered(decimal coverage) => coverage <= 0 ? 0 : coverage < 1 ? 0.5m : 1;

    /// <summary>The nearest fifth of a share, 0 to 1.</summary>
    public static decimal Share(decimal share) => Math.Round(share * Fifths, MidpointRounding.AwayFromZero) / Fifths;
}
