namespace SupplyChain.Contracts;

/// <summary>
/// Two significant digits: for a sum over organisations that stands beside one of nearly the same, since the exact difference of
/// the two could be the part of a single one.
/// </summary>
public static class Rough
{
    /// <param name="quantity">0 or above.</param>
    public static decimal Of(decimal quantity) => Rounded(quantity, MidpointRounding.AwayFromZero);

    /// <summary>A sum's quantile beside the sum itself: the same where nothing is uncertain, else rounded up.</summary>
    public static decimal Above(decimal quantity, decimal quantile) =>
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
