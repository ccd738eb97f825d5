using Marten;

using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The quote and award deadlines of requests.</summary>
static class RequestDeadlines
{
    public static DeadlineKind Kind(IGapClosures closures, QuoteSeals seals) =>
        new("sourcing-request", FindDue, (work, id, now) => Pass(work, id, now, closures, seals));

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        Guid[] apart = [.. except];
        return await session.Query<SourcingRequest>().Where(request => request.DueAt <= now && !request.Id.IsOneOf(apart))
            .OrderBy(request => request.DueAt).Take(most).Select(request => request.Id).ToListAsync(cancel);
    }

    static async Task Pass(Work work, Guid id, DateTimeOffset now, IGapClosures closures, QuoteSeals seals)
    {
        var request = await work.TakeRequest(id, closures);
        await work.Load();
        var state = request.State!;
        object[] events = OpenQuotes.IsDue(state, now)
            ? OpenQuotes.Decide(state, seals.Open(state), await work.Queries.FindAsync(state.AsNeed(), now, default), now)
            : PassAwardDeadline.Decide(state, now);
        request.Append(events, now);
    }
}
