namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The gap closures of requests, as sourcing uses them. A gap closure changes in the transaction of its request.</summary>
public interface IGapClosures
{
    /// <summary>Names what the gap closure needs to follow the request; it is there after <see cref="Work.Load"/>.</summary>
    /// <param name="id">
    /// Null if the request is for no gap. A gap closure then begins with an award that requires a pilot run.
    /// </param>
    IRequestFollower FollowerOf(Work work, Guid? id, Guid requestId, Guid organisation, Ask ask);
}

public interface IRequestFollower
{
    /// <summary>Decides the gap closure's events that follow from the request's events, and appends them.</summary>
    /// <param name="request">As it was before the events.</param>
    /// <param name="eligibilities">Of the suppliers that an award names.</param>
    /// <exception cref="ServiceDefaults.Rejected">
    /// The gap closure does not allow what happens to the request. Nothing was appended.
    /// </exception>
    void Follow(
        SourcingRequest request, IReadOnlyList<object> events, IReadOnlyList<AwardEligibility> eligibilities, DateTimeOffset now);
}
