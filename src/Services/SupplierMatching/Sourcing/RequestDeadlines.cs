using Marten;

using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The quote and award deadlines of requests.</summary>
static class RequestDeadlines
{
    public static DeadlineKind Kind(IGapClosures closures) =>
        new("sourcing-request", FindDue, (work, id, now) => Pass(work, id, now, closures));

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        Guid[] apart = [.. except];
        return await session.Query<SourcingRequest>().Where(request => request.DueAt <= now && !request.Id.IsOneOf(apart))
            .OrderBy(request => request.DueAt).Take(most).Select(request => request.Id).ToListAsync(cancel);
    }

    static async Task Pass(Work work, Guid id, DateTimeOffset now, IGapClosures closures)
    {
        var request = await work.TakeRequest(id, closures);
        await work.Load();
        var candidates = OpenQuotes.IsDue(request.State!, now) ? await work.Queries.FindAsync(request.State!.AsNeed(), now, default) : [];
        request.Append([.. OpenQuotes.Decide(request.State!, candidates, now), .. PassAwardDeadline.Decide(request.State!, now)], now);
    }
}
