using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>A request and its gap closure, both locked.</summary>
/// <param name="Known">The request as read before the lock. Only its immutable fields are reliable.</param>
sealed record TakenRequest(SourcingRequest Known, StreamState<SourcingRequest> Stream, IRequestFollower Follower)
{
    public SourcingRequest? State => Stream.State;

    /// <summary>Appends to both, or to neither if the gap closure rejects the change.</summary>
    public Receipt Append(object[] events, DateTimeOffset now, params IReadOnlyList<AwardEligibility> eligibilities)
    {
        if (events.Length > 0) Follower.Follow(State ?? Known, events, eligibilities, now);
        return Stream.Append(events);
    }
}

static class TakingRequests
{
    /// <summary>Names the request and its gap closure; they are there after the next <see cref="Work.Load"/>.</summary>
    /// <exception cref="Rejected">404: no such request.</exception>
    public static async Task<TakenRequest> TakeRequest(this Work work, Guid id, IGapClosures closures) =>
        (await work.TakeRequests([id], closures))[0];

    /// <summary>The same for several requests.</summary>
    public static async Task<IReadOnlyList<TakenRequest>> TakeRequests(this Work work, IReadOnlyList<Guid> ids, IGapClosures closures)
    {
        var known = ids.Select(id => work.Document<SourcingRequest>(id)).ToList();
        await work.Load();
        return [.. ids.Zip(known, (id, each) => Take(work, each.Value ?? throw Rejected.NotFound("request", id), closures))];
    }

    static TakenRequest Take(Work work, SourcingRequest request, IGapClosures closures) => new(
        request, work.Stream<SourcingRequest>(request.Id),
        closures.FollowerOf(work, request.GapClosureId, request.Id, request.Organisation, request.Ask));
}
