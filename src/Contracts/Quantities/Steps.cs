namespace SupplyChain.Contracts;

/// <summary>
/// Quantities in steps of 1, 2 and 5 times a power of ten: how capacity is told to others. The steps lie further apart than a
/// figure may be guessed, and the same figure is always told in the same way, so that asking again adds nothing.
/// </summary>
public static class Steps
{
    const decimal Smallest = 0.000001m;

    /// <summary>The largest step that is not above a quantity; 0 for less than 0.000001.</summary>
    public static decimal Down(decimal quantity)
    {
        if (quantity < Smallest) return 0;
        var unit = UnitOf(quantity);
        return quantity >= 5 * unit ? 5 * unit : quantity >= 2 * unit ? 2 * unit : unit;
    }

    /// <summary>
    /// The smallest step that is not below a quantity; 0 stays 0. Above the last step that is a number it is the largest number.
    /// </summary>
    public static decimal Up(decimal quantity)
    {
        if (quantity <= 0) return 0;
        if (quantity <= Smallest) return Smallest;
        var unit = UnitOf(quantity);
        return quantity == unit ? unit
            : quantity <= 2 * unit ? 2 * unit
            : quantity <= 5 * unit ? 5 * unit
            : unit <= decimal.MaxValue / 10 ? 10 * unit : decimal.MaxValue;
    }

    /// <summary>The largest power of ten that is not above a quantity.</summary>
    static decimal UnitOf(decimal quantity)
    {
        var unit = 1m;
        while (unit <= quantity / 10) unit *= 10;
        while (unit > quantity) unit /= 10;
        return unit;
    }
}
