namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// How much of a supplier's capacity a shortlist tells. A buyer chooses the quantities and may ask again and again, so what it
/// gets is steps that lie further apart than the figure may be guessed. See docs/adr/0021.
/// </summary>
public static class Coarsely
{
    const decimal Fifths = 5;

    /// <summary>The smallest 1, 2 or 5 times a power of ten that is not below a quantity; 0 stays 0.</summary>
    public static decimal Up(decimal quantity)
    {
        if (quantity <= 0) return 0;
        var unit = 1m;
        while (quantity > 10 * unit && unit <= decimal.MaxValue / 100) unit *= 10;
        while (quantity <= unit && unit > 0.000001m) unit /= 10;
        return quantity <= 2 * unit ? 2 * unit : quantity <= 5 * unit ? 5 * unit : 10 * unit;
    }

    /// <summary>None, part or all: 0, 0.5 or 1.</summary>
    public static decimal Covered(decimal coverage) => coverage <= 0 ? 0 : coverage < 1 ? 0.5m : 1;

    /// <summary>The nearest fifth of a share, 0 to 1.</summary>
    public static decimal Share(decimal share) => Math.Round(share * Fifths, MidpointRounding.AwayFromZero) / Fifths;
}
