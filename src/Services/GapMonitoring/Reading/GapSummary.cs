using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>A gap without its weeks, which are most of what is stored of it. Lists read no more than this.</summary>
/// <param name="FewestContributors">Null in a snapshot from before it was stored: then the shortfall is shown as a band.</param>
sealed record GapSummary(
    Guid Id, Guid ComponentId, string Region, bool Open, GapState State, long Rank, decimal Shortfall, int? FewestContributors,
    decimal? LargestShare, IReadOnlyList<Guid> Contributors, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt)
{
    public static GapSummary Of(Gap gap) => new(
        gap.Id, gap.ComponentId, gap.Region, gap.Open, gap.State, gap.Rank, gap.Shortfall, gap.FewestContributors,
        gap.LargestShare, gap.Contributors, gap.OpenedAt, gap.ChangedAt);
}

static class GapSummaries
{
    const string ByIds = "select data - 'weeks' from mt_doc_gap where id = any(?)";

    /// <summary>The summaries of gaps in the query's order.</summary>
    public static async Task<IReadOnlyList<GapSummary>> SummariesOf(
        this IQuerySession session, IQueryable<Gap> gaps, CancellationToken cancel)
    {
        var ids = await gaps.Select(gap => gap.Id).ToListAsync(cancel);
        var found = (await session.QueryAsync<GapSummary>(ByIds, cancel, (object)ids.ToArray())).ToDictionary(gap => gap.Id);
        // A gap is never deleted, so each is there.
        return [.. ids.Select(id => found[id])];
    }
}
