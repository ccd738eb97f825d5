using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>
/// A gap as it was from a moment on, without its weeks. One is added when something of it changes. Lists as of a past moment look
/// here, and need not fold the events of thousands of gaps.
/// </summary>
/// <param name="At">The time of the event. One that only suppliers are shown has no beginning: their pictures tell it.</param>
/// <param name="Severity">Sorts by state; what is told of the shortfall is in the pictures.</param>
public sealed record PastGap(
    Guid Id, Guid GapId, DateTimeOffset At, Guid ComponentId, string Region, bool Open, GapState State, long Severity,
    IReadOnlyList<Guid> Contributors, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, bool NeverOpened)
{
    public static PastGap Of(Gap gap, DateTimeOffset at)
    {
        var from = gap.NeverOpened ? StoredValue.Never : at;
        return new PastGap(
            NamedId.Of("past gap", gap.Id.ToString("N"), $"{from:O}"), gap.Id, from, gap.ComponentId, gap.Region, gap.Open, gap.State,
            gap.Severity, gap.Contributors, gap.OpenedAt, gap.ChangedAt, gap.NeverOpened);
    }

    /// <summary>Whether a gap differs in what is kept. When an open one changed is not: nobody is told.</summary>
    public static bool Differs(Gap? before, Gap after) => before is null
        || (before.Open, before.State, before.OpenedAt, before.NeverOpened) != (after.Open, after.State, after.OpenedAt, after.NeverOpened)
        || !before.Contributors.SequenceEqual(after.Contributors);
}

static class PastGaps
{
    /// <summary>Keeps how a gap is from a moment on, unless it is as before.</summary>
    /// <param name="before">Null for a new one.</param>
    /// <param name="after">Null where there is no gap.</param>
    public static void Keep(this IDocumentSession session, Gap? before, Gap? after, DateTimeOffset at)
    {
        if (after is not null && PastGap.Differs(before, after)) session.Store(PastGap.Of(after, at));
    }
}
