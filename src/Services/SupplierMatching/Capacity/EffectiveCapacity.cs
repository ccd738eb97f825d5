using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>What an open notice says of a plan.</summary>
public sealed record CapacityLimit(Guid NoticeId, IReadOnlyList<CapacityNoticeWeek> Shares);

/// <summary>What remains of published capacity while notices are open.</summary>
public static class EffectiveCapacity
{
    const int Decimals = 6;
    static readonly QuantityAttribute Quantity = new();

    /// <summary>Each week times its share: rounded down, so that nothing is promised that is not there.</summary>
    public static IReadOnlyList<CapacityWeek> Of(IReadOnlyList<CapacityWeek> published, IReadOnlyList<CapacityLimit> limits)
    {
        var shares = limits.SelectMany(limit => limit.Shares).ToLookup(share => share.Week, share => share.Share);
        return [.. published.Select(week => ShareOf(shares[week.Week]) is { } share
            ? week with { Actual = Times(week.Actual, share), Maximum = Times(week.Maximum, share) } : week)];
    }

    /// <summary>The weeks that notices change, with what counts in them.</summary>
    public static IEnumerable<NoticedWeek> NoticedWeeks(this CapacityPlan plan)
    {
        var shares = (plan.Limits ?? []).SelectMany(limit => limit.Shares).ToLookup(share => share.Week, share => share.Share);
        return plan.Weeks.Where(week => shares.Contains(week.Week))
            .Select(week => new NoticedWeek(week.Week, ShareOf(shares[week.Week]) ?? 1, week.Actual, week.Maximum));
    }

    /// <summary>
    /// The smallest share of reductions: several notices of one week are mostly about the same trouble, and their product would count it
    /// twice. An increase does not undo a reduction. Without any, the largest share of increases; null without either.
    /// </summary>
    public static decimal? ShareOf(IEnumerable<decimal> shares)
    {
        decimal? least = null, most = null;
        foreach (var share in shares)
        {
            if (share < 1 && !(least <= share)) least = share;
            if (share > 1 && !(most >= share)) most = share;
        }
        return least ?? most;
    }

    static decimal Times(decimal quantity, decimal share) =>
        Math.Min(Quantity.Maximum, decimal.Round(quantity * share, Decimals, MidpointRounding.ToZero));
}
