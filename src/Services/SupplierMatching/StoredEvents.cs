using Marten.Events;

using SupplyChain.SupplierMatching.BillRequests;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.CapacityGroups;
using SupplyChain.SupplierMatching.CapacityNotices;
using SupplyChain.SupplierMatching.CorrectiveActions;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching;

/// <summary>
/// The stored events by the names under which they are stored. A name never changes. Where a type is renamed or moved, its
/// events keep the old name here.
/// </summary>
public static class StoredEvents
{
    static readonly IReadOnlyDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["supplier_registered"] = typeof(SupplierRegistered),
        ["supplier_revised"] = typeof(SupplierRevised),
        ["supplier_suspended"] = typeof(SupplierSuspended),
        ["supplier_reinstated"] = typeof(SupplierReinstated),
        ["capacity_published"] = typeof(CapacityPublished),
        ["capacity_group_published"] = typeof(CapacityGroupPublished),
        ["capacity_group_withdrawn"] = typeof(CapacityGroupWithdrawn),
        ["capacity_limited"] = typeof(CapacityLimited),
        ["capacity_restored"] = typeof(CapacityRestored),
        ["capacity_notice_issued"] = typeof(CapacityNoticeIssued),
        ["capacity_notice_revised"] = typeof(CapacityNoticeRevised),
        ["capacity_notice_resolved"] = typeof(CapacityNoticeResolved),
        ["qualification_declared"] = typeof(QualificationDeclared),
        ["run_assessed"] = typeof(RunAssessed),
        ["run_reassessed"] = typeof(RunReassessed),
        ["run_result_confirmed"] = typeof(RunResultConfirmed),
        ["qualification_withdrawn"] = typeof(QualificationWithdrawn),
        ["supplier_sampled"] = typeof(SupplierSampled),
        ["supplier_qualified"] = typeof(SupplierQualified),
        ["qualification_recorded"] = typeof(QualificationRecorded),
        ["qualification_lapsed"] = typeof(QualificationLapsed),
        ["offer_published"] = typeof(OfferPublished),
        ["offer_withdrawn"] = typeof(OfferWithdrawn),
        ["sourcing_requested"] = typeof(SourcingRequested),
        ["sourcing_shortlisted"] = typeof(SourcingShortlisted),
        ["quote_submitted"] = typeof(QuoteSubmitted),
        ["quote_revised"] = typeof(QuoteRevised),
        ["quote_sealed"] = typeof(QuoteSealed),
        ["quote_withdrawn"] = typeof(QuoteWithdrawn),
        ["question_asked"] = typeof(QuestionAsked),
        ["question_answered"] = typeof(QuestionAnswered),
        ["clarification_published"] = typeof(ClarificationPublished),
        ["quote_deadline_extended"] = typeof(QuoteDeadlineExtended),
        ["round_opened"] = typeof(RoundOpened),
        ["quotes_opened"] = typeof(QuotesOpened),
        ["late_quotes_opened"] = typeof(LateQuotesOpened),
        ["award_deadline_passed"] = typeof(AwardDeadlinePassed),
        ["sourcing_awarded"] = typeof(SourcingAwarded),
        ["award_withdrawn"] = typeof(AwardWithdrawn),
        ["sourcing_closed_without_award"] = typeof(SourcingClosedWithoutAward),
        ["bill_request_opened"] = typeof(BillRequestOpened),
        ["bill_request_closed"] = typeof(BillRequestClosed),
        ["delivery_dispatched"] = typeof(DeliveryDispatched),
        ["delivery_received"] = typeof(DeliveryReceived),
        ["receipt_corrected"] = typeof(ReceiptCorrected),
        ["corrective_action_asked"] = typeof(CorrectiveActionAsked),
        ["corrective_action_answered"] = typeof(CorrectiveActionAnswered),
        ["corrective_action_accepted"] = typeof(CorrectiveActionAccepted),
        ["corrective_action_returned"] = typeof(CorrectiveActionReturned),
        ["corrective_action_completed"] = typeof(CorrectiveActionCompleted),
        ["corrective_action_closed"] = typeof(CorrectiveActionClosed),
        ["corrective_action_reopened"] = typeof(CorrectiveActionReopened),
        ["corrective_action_cancelled"] = typeof(CorrectiveActionCancelled),
        ["corrective_action_extended"] = typeof(CorrectiveActionExtended),
        ["corrective_action_overdue"] = typeof(CorrectiveActionOverdue),
        ["pilot_run_asked"] = typeof(PilotRunAsked),
        ["pilot_run_cancelled"] = typeof(PilotRunCancelled),
        ["run_slot_held"] = typeof(RunSlotHeld),
        ["run_slot_declined"] = typeof(RunSlotDeclined),
        ["run_slot_lost"] = typeof(RunSlotLost),
        ["run_slot_moved"] = typeof(RunSlotMoved),
        ["run_confirmed"] = typeof(RunConfirmed),
        ["run_measured"] = typeof(RunMeasured),
        ["run_remeasured"] = typeof(RunRemeasured),
        ["run_qualification_lost"] = typeof(RunQualificationLost),
        ["run_overdue"] = typeof(RunOverdue),
        ["run_failed"] = typeof(RunFailed),
        ["run_qualified"] = typeof(RunQualified),
        ["attention_asked"] = typeof(AttentionAsked),
        ["closure_proposed"] = typeof(ClosureProposed),
        ["closure_opened_by_award"] = typeof(ClosureOpenedByAward),
        ["gap_restated"] = typeof(GapRestated),
        ["gap_ended"] = typeof(GapEnded),
        ["closure_lapsed"] = typeof(ClosureLapsed),
        ["proposal_declined"] = typeof(ProposalDeclined),
        ["closure_requested"] = typeof(ClosureRequested),
        ["closure_quoted"] = typeof(ClosureQuoted),
        ["closure_quotes_awaited"] = typeof(ClosureQuotesAwaited),
        ["award_missed"] = typeof(AwardMissed),
        ["request_ended_unawarded"] = typeof(RequestEndedUnawarded),
        ["closure_awarded"] = typeof(ClosureAwarded),
        ["award_undone"] = typeof(AwardUndone),
        ["closure_finished"] = typeof(ClosureFinished),
    };

    public static void Register(IEventStoreOptions events)
    {
        foreach (var (name, type) in ByName) events.MapEventType(type, name);
    }
}
