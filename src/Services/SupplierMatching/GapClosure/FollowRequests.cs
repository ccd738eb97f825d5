using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>Gap closures follow what happens to their sourcing requests.</summary>
sealed class FollowRequests : IGapClosures
{
    public IRequestFollower FollowerOf(Work work, Guid? id, Guid requestId, Guid organisation, Ask ask) => new Follower(
        work.Stream<GapClosure>(id ?? AwardForGap.ClosureIdOf(requestId)),
        id is not null && ask.ComponentId is { } component
            ? work.Document<Contribution>(Contribution.IdOf(organisation, component, ask.Region))
            : null);

    /// <param name="Contribution">Of the OEM to the gap; null outside any gap.</param>
    sealed record Follower(StreamState<GapClosure> Closure, DocumentState<Contribution>? Contribution) : IRequestFollower
    {
        public void Follow(
            SourcingRequest request, IReadOnlyList<object> events, IReadOnlyList<AwardEligibility> eligibilities, DateTimeOffset now)
        {
            foreach (var e in events)
                Closure.Append(GapClosureProcess.Decide(Closure.State, FactOf(request, e, eligibilities, now), now));
        }

        object FactOf(SourcingRequest request, object e, IReadOnlyList<AwardEligibility> eligibilities, DateTimeOffset now) => e switch
        {
            SourcingRequested requested => new RequestOpened(Closure.Id, requested, ShareAt(now)),
            SourcingAwarded awarded => new RequestAwarded(Closure.Id, request, awarded, eligibilities, ShareAt(now)),
            _ => new RequestMoved(request, e),
        };

        IReadOnlyList<WeekQuantity> ShareAt(DateTimeOffset now) =>
            GapShare.Of(Closure.State?.WeeksIn(IsoWeek.Of(now)) ?? [], Contribution?.Value, IsoWeek.Of(now));
    }
}
