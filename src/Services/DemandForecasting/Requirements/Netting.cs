namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Nets requirements against stock, week by week.</summary>
public static class Netting
{
    /// <summary>
    /// The part of each week's gross requirement that stock on hand and incoming supply do not cover. Stock that a week does not
    /// use is carried forward. Quantities are conserved: sum(gross) - sum(net) = onHand + sum(incoming) - left.
    /// </summary>
    /// <param name="gross">By week, 0 or above, in the component's unit.</param>
    /// <param name="onHand">At the beginning of week <paramref name="from"/>, 0 or above.</param>
    /// <param name="incoming">By week, as many weeks as <paramref name="gross"/>; usable from its own week on.</param>
    /// <param name="from">Index of the first week that the stock is for; in earlier weeks net equals gross.</param>
    public static (decimal[] Net, decimal Left) Net(decimal[] gross, decimal onHand, decimal[] incoming, int from)
    {
        var net = (decimal[])gross.Clone();
        var stock = onHand;
        for (var week = from; week < net.Length; week++)
        {
            stock += incoming[week];
            if (stock == 0) continue;
            var used = Math.Min(stock, gross[week]);
            net[week] -= used;
            stock -= used;
        }
        return (net, stock);
    }
}
