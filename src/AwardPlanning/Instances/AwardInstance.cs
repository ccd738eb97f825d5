namespace SupplyChain.AwardPlanning.Instances;

/// <summary>What is needed, who offers it and which rules an award must keep.</summary>
/// <remarks>
/// Quantities are whole numbers of the caller's smallest step, money is whole minor units (or a fraction of them that the caller
/// chooses), weeks are numbered from 0, shares are basis points (1/10,000).
/// </remarks>
/// <param name="Weeks">Length of the horizon.</param>
public sealed record AwardInstance(
    int Weeks, IReadOnlyList<Part> Parts, IReadOnlyList<Offer> Offers, IReadOnlyList<CapacityGroup> Groups, AwardRules Rules)
{
    /// <summary>
    /// Whether what arrives early may be kept for later weeks. Otherwise each week's demand is met by that week's deliveries. Nothing
    /// is ever late.
    /// </summary>
    public bool MayBeEarly { get; init; } = true;
}

/// <param name="Demand">By week.</param>
public sealed record Part(string Name, IReadOnlyList<long> Demand)
{
    /// <summary>What must have arrived by the end of a week.</summary>
    public long DemandUntil(int week)
    {
        var sum = 0L;
        for (var w = 0; w <= week; w++) sum += Demand[w];
        return sum;
    }
}

/// <summary>The price of all units of an award whose total is at least <paramref name="From"/>.</summary>
public sealed record PriceBreak(long From, long UnitPrice);

/// <summary>What one supplier offers of one part. A supplier has one offer at most for each part.</summary>
/// <param name="Part">Index of the part.</param>
/// <param name="Supplier">Number of the supplier.</param>
/// <param name="Region">Where it makes the part.</param>
/// <param name="Capacity">The most that arrives in each week.</param>
/// <param name="Prices">Ascending by quantity. Below the first, nothing is sold.</param>
public sealed record Offer(
    int Part, int Supplier, string Region, IReadOnlyList<long> Capacity, IReadOnlyList<PriceBreak> Prices)
{
    /// <summary>The least total.</summary>
    public long MinimumOrder { get; init; }

    /// <summary>The least quantity of a week in which anything is delivered.</summary>
    public long MinimumDelivery { get; init; }

    /// <summary>Every delivery is a whole multiple of it.</summary>
    public long Multiple { get; init; } = 1;

    /// <summary>Paid once if anything is awarded.</summary>
    public long Tooling { get; init; }

    /// <summary>The first week in which anything can arrive.</summary>
    public int LeadTime { get; init; }

    /// <summary>The first week in which deliveries count as qualified.</summary>
    public int QualifiedFrom { get; init; }

    /// <summary>The most that can arrive in a week: whole multiples, none before lead time and qualification.</summary>
    public long Usable(int week)
    {
        if (week < LeadTime || week < QualifiedFrom) return 0;
        var most = Capacity[week] / Multiple * Multiple;
        return most < MinimumDelivery ? 0 : most;
    }
}

/// <summary>Capacity that several offers share in each week. Its load is that of its offers and of the groups in it.</summary>
/// <param name="Capacity">By week, in units of load.</param>
/// <param name="Members">Offers with the load of one unit of quantity.</param>
/// <param name="Inner">Indexes of nested groups.</param>
public sealed record CapacityGroup(
    string Name, IReadOnlyList<long> Capacity, IReadOnlyList<GroupMember> Members, IReadOnlyList<int> Inner);

public sealed record GroupMember(int Offer, long Load);

/// <summary>The rules of the buyer; each holds for every part by itself.</summary>
/// <param name="MinimumSources">Suppliers that deliver a part, at least.</param>
/// <param name="LargestShare">The most of a part's total that one supplier delivers, in basis points.</param>
/// <param name="LargestRegionShare">The most of a part's total that one region delivers, in basis points.</param>
/// <param name="SmallestShare">The least of a part's total that a supplier delivers if it delivers anything, in basis points.</param>
/// <param name="QualifiedBy">Only suppliers that are qualified in this week or before; null for any.</param>
/// <param name="MaximumSources">Suppliers that deliver a part, at most.</param>
public sealed record AwardRules(
    int MinimumSources = 1, int LargestShare = AwardRules.All, int LargestRegionShare = AwardRules.All, int SmallestShare = 0,
    int? QualifiedBy = null, int MaximumSources = int.MaxValue)
{
    /// <summary>100 % in basis points.</summary>
    public const int All = 10_000;

    public bool Admits(Offer offer) => QualifiedBy is not { } week || offer.QualifiedFrom <= week;
}
