using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Capacity;

namespace SupplyChain.SupplierMatching.CapacityNotices;

/// <summary>What a notice may say.</summary>
static class NoticeRules
{
    public const int MaxImpacts = 50, MaxOpen = 50;

    /// <param name="published">Of what the supplier published capacity.</param>
    public static Faults RequireImpacts(
        this Faults faults, CapacityNoticeEffect effect, IReadOnlyList<CapacityNoticeImpact> impacts,
        IReadOnlySet<(Guid Component, string Region)> published, DateOnly thisWeek)
    {
        var seen = new HashSet<(Guid, string)>();
        foreach (var (i, impact) in impacts.Index().Take(MaxImpacts))
        {
            var path = $"impacts[{i}]";
            var cell = (impact.ComponentId, impact.Region);
            faults
                .Require(published.Contains(cell), path, "you have published no capacity of this component for this region")
                .Require(seen.Add(cell), path, "names the same component and region twice")
                .RequireWeeks(impact.Weeks.Select(week => new CapacityWeek(week.Week, 0, 0)), thisWeek, $"{path}.weeks");
            foreach (var (j, week) in impact.Weeks.Index().Take(WeekRules.MaxWeeks))
                faults
                    .Require(
                        effect != CapacityNoticeEffect.CapacityReduction || week.Share < 1, $"{path}.weeks[{j}].share",
                        "must be below 1 in a reduction")
                    .Require(
                        effect != CapacityNoticeEffect.CapacityIncrease || week.Share > 1, $"{path}.weeks[{j}].share",
                        "must be above 1 in an increase");
        }
        return faults;
    }

    /// <summary>In one order, so that the same content is told from another.</summary>
    public static IReadOnlyList<CapacityNoticeImpact> InOrder(this IEnumerable<CapacityNoticeImpact> impacts) =>
    [
        .. impacts.OrderBy(impact => impact.ComponentId).ThenBy(impact => impact.Region, StringComparer.Ordinal)
            .Select(impact => impact with { Weeks = [.. impact.Weeks.OrderBy(week => week.Week)] }),
    ];

    /// <summary>What is said anew, with the weeks that were over before it.</summary>
    public static IReadOnlyList<CapacityNoticeImpact> After(
        this IReadOnlyList<CapacityNoticeImpact> impacts, IReadOnlyList<CapacityNoticeImpact> before, DateOnly thisWeek) =>
        before.Select(impact => impact with { Weeks = [.. impact.Weeks.Where(week => week.Week < thisWeek)] }).Concat(impacts)
            .GroupBy(impact => (impact.ComponentId, impact.Region))
            .Select(cell => cell.First() with { Weeks = [.. cell.SelectMany(impact => impact.Weeks)] })
            .Where(impact => impact.Weeks.Count > 0).InOrder();

    public static bool Say(this IReadOnlyList<CapacityNoticeImpact> impacts, IReadOnlyList<CapacityNoticeImpact> others) =>
        impacts.Count == others.Count && impacts.Zip(others).All(pair =>
            (pair.First.ComponentId, pair.First.Region) == (pair.Second.ComponentId, pair.Second.Region)
            && pair.First.Weeks.SequenceEqual(pair.Second.Weeks));
}
