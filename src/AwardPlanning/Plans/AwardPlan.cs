using SupplyChain.AwardPlanning.Instances;

namespace SupplyChain.AwardPlanning.Plans;

/// <summary>What one offer delivers.</summary>
/// <param name="Offer">Index of the offer.</param>
/// <param name="Quantities">By week.</param>
public sealed record Split(int Offer, IReadOnlyList<long> Quantities)
{
    public long Total { get; } = Quantities.Sum();
}

/// <summary>An award that keeps every rule of its instance.</summary>
/// <param name="Cost">Prices and tooling, exact.</param>
/// <param name="Bound">No plan costs less than this.</param>
/// <param name="LargestShare">The largest share that a supplier has of a part, in basis points, rounded up.</param>
public sealed record AwardPlan(IReadOnlyList<Split> Splits, long Cost, long Bound, int LargestShare)
{
    /// <summary>How much cheaper a plan could be at most, as a share of the cost.</summary>
    public double Gap => Cost == 0 ? 0 : Math.Max(0, (double)(Cost - Bound) / Cost);

    public bool IsProven => Bound >= Cost;

    internal static AwardPlan Of(AwardInstance instance, IReadOnlyList<Split> splits, long bound)
    {
        var cost = splits.Sum(split => Costs.Of(instance.Offers[split.Offer], split.Total));
        return new(splits, cost, Math.Min(cost, bound), Costs.LargestShare(instance, splits));
    }
}

static class Costs
{
    /// <summary>The price of the total, with tooling. The total is at least that of the first price break.</summary>
    public static long Of(Offer offer, long total) =>
        total == 0 ? 0 : checked(offer.Prices.Last(price => price.From <= total).UnitPrice * total + offer.Tooling);

    public static int LargestShare(AwardInstance instance, IReadOnlyList<Split> splits) => splits
        .GroupBy(split => instance.Offers[split.Offer].Part)
        .Select(part => BasisPoints(part.Max(split => split.Total), part.Sum(split => split.Total)))
        .DefaultIfEmpty(0).Max();

    /// <summary>The smallest number of basis points of the whole that is not below the part.</summary>
    public static int BasisPoints(long part, long whole) =>
        whole == 0 ? 0 : (int)(((Int128)part * AwardRules.All + whole - 1) / whole);
}
