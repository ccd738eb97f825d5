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
    public static async Task<TakenRequest> TakeRequest(this Work work, Guid id, IGapClosures closures)
    {
        var known = work.Document<SourcingRequest>(id);
        await work.Load();
        var request = known.Value ?? throw Rejected.NotFound("request", id);
        return new(
            request, work.Stream<SourcingRequest>(id),
            closures.FollowerOf(work, request.GapClosureId, id, request.Organisation, request.Ask));
    }
}
