using JasperFx.Events;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Sourcing;

using Stored = SupplyChain.SupplierMatching;

namespace SupplyChain.SupplierMatching;

/// <summary>What the other services hear of a stored event; null where nobody does.</summary>
static class SupplierMatchingContracts
{
    public static object? ContractOf(IEvent stored) => stored.Data switch
    {
        Stored.Offers.OfferPublished e => new OfferPublished(e.OfferId, e.SupplierId, e.ComponentId),
        Stored.Offers.OfferWithdrawn e => new OfferWithdrawn(e.OfferId, e.SupplierId, e.ComponentId),
        Stored.Capacity.CapacityPublished e => new CapacityPublished(e.SupplierId, e.ComponentId, e.Region, e.Effective ?? e.Weeks),
        Stored.Capacity.CapacityLimited { Effective.Count: > 0 } e =>
            new CapacityPublished(e.SupplierId, e.ComponentId, e.Region, e.Effective, e.NoticeId),
        Stored.Capacity.CapacityRestored { Effective.Count: > 0 } e =>
            new CapacityPublished(e.SupplierId, e.ComponentId, e.Region, e.Effective, e.NoticeId),
        Stored.CapacityGroups.CapacityGroupPublished e => new CapacityGroupPublished(e.GroupId, e.SupplierId, e.Links, e.Weeks),
        Stored.CapacityGroups.CapacityGroupWithdrawn e => new CapacityGroupWithdrawn(e.GroupId, e.SupplierId),
        QualificationDeclared e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Declared, null),
        SupplierSampled e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Sampled, e.GapClosureId),
        SupplierQualified e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Qualified, e.GapClosureId),
        QualificationRecorded e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Qualified, null),
        QualificationWithdrawn e => new QualificationChanged(e.SupplierId, e.ComponentId, e.State, e.GapClosureId),
        QualificationLapsed e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Lapsed, null),
        PilotRunAsked e => new PilotRunRequested(
            e.RunId, e.Organisation, e.SupplierId, e.ComponentId, e.Steps, e.Duration, e.NotBefore, e.NotAfter, e.Attempt,
            GapClosureId: stored.StreamId),
        PilotRunCancelled e => new PilotRunWithdrawn(e.RunId, GapClosureId: stored.StreamId, e.SupplierId),
        SourcingShortlisted or QuotesOpened or LateQuotesOpened or AwardDeadlinePassed or SourcingAwarded or AwardWithdrawn
            or SourcingClosedWithoutAward or QuestionAnswered or ClarificationPublished or QuoteDeadlineExtended
            or RoundOpened => new SourcingRequestChanged(stored.StreamId),
        QuoteSealed or QuoteSubmitted or QuoteRevised or QuoteWithdrawn or QuestionAsked => new QuotesChanged(stored.StreamId),
        ClosureProposed or ClosureOpenedByAward or GapEnded or ClosureLapsed or ProposalDeclined or ClosureRequested or ClosureQuoted
            or ClosureQuotesAwaited or AwardMissed or RequestEndedUnawarded or ClosureAwarded or AwardUndone or ClosureFinished
            or AttentionAsked or RunSlotHeld or RunSlotDeclined or RunSlotLost or RunSlotMoved or RunConfirmed or RunMeasured
            or RunRemeasured or RunQualificationLost or RunOverdue or RunFailed or RunQualified => new GapClosureChanged(
                stored.StreamId, [.. TimelineText.Of(stored.Data).Select(line => line.SupplierId).OfType<Guid>().Distinct()]),
        _ => null,
    };
}
