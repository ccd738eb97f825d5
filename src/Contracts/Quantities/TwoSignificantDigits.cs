namespace SupplyChain.Contracts;

/// <summary>
/// Rounds a sum over organisations to two significant digits. It is used where the exact sum stands beside another sum
/// of nearly the same organisations: the difference of two exact sums can be the quantity of a single organisation.
/// </summary>
public static class TwoSignificantDigits
{
    /// <summary>The nearest number of two significant digits: 3,533 becomes 3,500. Halves are rounded up.</summary>
    /// <param name="quantity">0 or above.</param>
    public static decimal Round(decimal quantity) => Rounded(quantity, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The quantile that is shown beside its sum. It is the sum itself where the two are equal. Otherwise it is rounded up and is
    /// never below the sum.
    /// </summary>
    public static decimal RoundQuantileUp(decimal quantity, decimal quantile) =>
        quantile == quantity ? quantity : Math.Max(quantity, Rounded(quantile, MidpointRounding.ToPositiveInfinity));

    static decimal Rounded(decimal quantity, MidpointRounding mode)
    {
        if (quantity == 0) return 0;
        var unit = 1m;
        while (quantity >= 100 * unit) unit *= 10;
        while (quantity < 10 * unit) unit /= 10;
        return Math.Round(quantity / unit, mode) * unit;
    }
}
