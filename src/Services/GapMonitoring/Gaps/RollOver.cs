using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>
/// Assesses open gaps whose first week is over, because past weeks are not short, and those that were held open in a week that
/// is over.
/// </summary>
static class RollOver
{
    /// <summary>The cause of such a change is time alone.</summary>
    const string Cause = "WeekBegan";

    public static readonly DeadlineKind Deadline = new("gap-weeks", Due, Pass);

    static async Task<IReadOnlyList<Guid>> Due(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        var week = IsoWeek.Of(now);
        return await session.Query<Gap>().Where(gap => gap.Open && gap.FirstWeek < week && !gap.Id.IsOneOf(except.ToArray()))
            .OrderBy(gap => gap.FirstWeek).Take(most).Select(gap => gap.Id).ToListAsync(cancel);
    }

    static async Task Pass(Work work, Guid id, DateTimeOffset now)
    {
        var gap = work.Stream<Gap>(id);
        await work.Load();
        if (gap.State is not { } state) return;

        var week = NamedId.Of("week", id.ToString("N"), $"{IsoWeek.Of(now):yyyy-MM-dd}");
        var balance = new BalanceWithGap(work, state.ComponentId, state.Region);
        await work.Load();
        balance.Pass(now, new GapCause(week, Cause, Subject: null));
    }
}
