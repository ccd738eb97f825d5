namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// The gap closures that requests are for, as far as sourcing needs them. A gap closure follows what happens to its
/// request, in the request's own transaction.
/// </summary>
public interface IGapClosures
{
    /// <summary>Names what the gap closure needs to follow the request; it is there after <see cref="Work.Load"/>.</summary>
    /// <param name="id">Null outside any gap: a gap closure then begins with an award that needs a pilot run.</param>
    IRequestFollower FollowerOf(Work work, Guid? id, Guid requestId, Guid organisation, Ask ask);
}

public interface IRequestFollower
{
    /// <summary>Decides what the request's events mean for the gap closure, and appends it.</summary>
    /// <param name="request">As it was before the events.</param>
    /// <param name="eligibilities">Of the suppliers that an award names.</param>
    /// <exception cref="ServiceDefaults.Rejected">
    /// The gap closure does not allow what happens to the request. Nothing was appended.
    /// </exception>
    void Follow(
        SourcingRequest request, IReadOnlyList<object> events, IReadOnlyList<AwardEligibility> eligibilities, DateTimeOffset now);
}
