using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>What the process notes of its sourcing request between request and award.</summary>
public static class FollowRequest
{
    /// <summary>
    /// Quotes opened, an award deadline passed, or the request ended without an award. In the last case the
    /// proposal stands again, or lapses where the gap has closed meanwhile or there never was one.
    /// </summary>
    public static IEnumerable<object> Decide(Closure? closure, SourcingRequest request, IEnumerable<object> events)
    {
        if (closure is null || closure.RequestId != request.Id) yield break;
        foreach (var e in events)
            switch (e)
            {
                case QuotesOpened opened:
                    yield return new ClosureQuoted(request.Quotes.Count, request.AwardBy, opened.At);
                    break;
                case AwardDeadlinePassed passed:
                    yield return new AwardMissed(passed.NextDeadline, passed.At);
                    break;
                case SourcingClosedWithoutAward closed:
                    yield return new RequestEndedUnawarded(closed.Reason, closed.At);
                    if (closure.GapEnd is not null || closure.GapId is null) yield return new ClosureLapsed(closed.At);
                    break;
            }
    }
}
