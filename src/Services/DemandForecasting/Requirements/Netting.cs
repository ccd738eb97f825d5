namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Sets stock against requirement, week after week.</summary>
public static class Netting
{
    /// <summary>
    /// What is left of each week's gross requirement after the stock on hand and what comes in; what a week does not
    /// use is carried into the next. Conserves quantity: sum(gross) - sum(net) is what was used, and
    /// onHand + sum(incoming) - that is left at the end.
    /// </summary>
    /// <param name="gross">By week, 0 or above, in the component's unit.</param>
    /// <param name="onHand">At the beginning of week <paramref name="from"/>, 0 or above.</param>
    /// <param name="incoming">By week, as many as <paramref name="gross"/>; usable in its own week.</param>
    /// <param name="from">Index of the first week the stock is for; before it, net is gross.</param>
    public static (decimal[] Net, decimal Left) Net(IReadOnlyList<decimal> gross, decimal onHand, IReadOnlyList<decimal> incoming, int from)
    {
        var net = gross.ToArray();
        var stock = onHand;
        for (var week = from; week < net.Length; week++)
        {
            stock += incoming[week];
            var used = Math.Min(stock, gross[week]);
            net[week] -= used;
            stock -= used;
        }
        return (net, stock);
    }
}
