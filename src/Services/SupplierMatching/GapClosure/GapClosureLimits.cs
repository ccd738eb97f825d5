using Marten;

using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>How long the process waits for each step. Quote and award deadlines are the request's own.</summary>
public static class GapClosureLimits
{
    /// <summary>For an OEM to answer a proposal, before it is reminded.</summary>
    public static readonly TimeSpan ProposalAnswer = TimeSpan.FromDays(14);

    /// <summary>For the gap to close after the last supplier qualified.</summary>
    public static readonly TimeSpan GapClose = TimeSpan.FromDays(2);
}

/// <summary>What is next to be looked at if nothing is heard before.</summary>
static class GapClosureDeadlines
{
    public static readonly DeadlineKind Kind = new("gap-closure", FindDue, Pass);

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        Guid[] apart = [.. except];
        return await session.Query<GapClosure>().Where(closure => closure.DueAt <= now && !closure.Id.IsOneOf(apart))
            .OrderBy(closure => closure.DueAt).Take(most).Select(closure => closure.Id).ToListAsync(cancel);
    }

    static async Task Pass(Work work, Guid id, DateTimeOffset now)
    {
        var closure = work.Stream<GapClosure>(id);
        await work.Load();
        closure.Append(GapClosureProcess.Decide(closure.State, new TimePassed(), now));
    }
}
