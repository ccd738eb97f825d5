namespace SupplyChain.Contracts.Notifications;

/// <summary>What a notice says. Every kind is about one object, see <see cref="Noticing.Subject"/>.</summary>
public enum NoticeKind
{
    /// <summary>A gap opened: for the alliance and the OEMs that contribute to the requirement.</summary>
    GapOpened,

    /// <summary>A gap closed: for the same.</summary>
    GapClosed,

    /// <summary>It is proposed to an OEM to ask suppliers for its part of a gap.</summary>
    ClosureProposed,

    /// <summary>The closing of a gap does not proceed without a person: for its OEM.</summary>
    ClosureNeedsAttention,

    /// <summary>The closing of a gap ended: for its OEM.</summary>
    ClosureFinished,

    /// <summary>A supplier is invited to quote.</summary>
    InvitedToQuote,

    /// <summary>The quote deadline passed and the quotes are open: for the OEM.</summary>
    QuotesOpened,

    /// <summary>The award deadline passed without an award: for the OEM.</summary>
    AwardOverdue,

    /// <summary>A supplier was awarded a part of a sourcing request, or all of it.</summary>
    QuoteAwarded,

    /// <summary>A supplier quoted, and others were awarded.</summary>
    QuoteDeclined,

    /// <summary>An award was withdrawn: for the suppliers that had it.</summary>
    AwardWithdrawn,

    /// <summary>A sourcing request ended without an award: for the suppliers that quoted.</summary>
    RequestClosed,

    /// <summary>A supplier's qualification for a component reached another state.</summary>
    QualificationChanged,

    /// <summary>A supplier's qualification for a component lapsed.</summary>
    QualificationLapsed,

    /// <summary>A slot is held: for its organisation and the operator of the line.</summary>
    SlotHeld,

    /// <summary>A hold was confirmed: for the same.</summary>
    BookingConfirmed,

    /// <summary>A hold or a booking was released: for the same.</summary>
    BookingReleased,

    /// <summary>A booking was moved to another slot, of which the notice is: for the same.</summary>
    BookingMoved,

    /// <summary>A slot is held that waits for approval: for the operator of the line.</summary>
    ApprovalAsked,

    /// <summary>The operator approved a hold: for its organisation.</summary>
    BookingApproved,

    /// <summary>The operator declined a hold, which is released: for its organisation.</summary>
    BookingDeclined,

    /// <summary>An organisation appealed against a penalty for a booking: for the operator of the line.</summary>
    PenaltyAppealed,

    /// <summary>The operator let a penalty stand after an appeal: for the organisation that has it.</summary>
    PenaltyUpheld,

    /// <summary>The operator waived a penalty for a booking: for the organisation that had it.</summary>
    PenaltyWaived,

    /// <summary>A hold was not confirmed in time: for its organisation and the operator of the line.</summary>
    HoldExpired,

    /// <summary>A run was completed: for who booked it, and the supplier of the part.</summary>
    RunCompleted,

    /// <summary>The result of a run was corrected: for the same.</summary>
    RunCorrected,

    /// <summary>All forecasts of an OEM were brought up to date: for the OEM.</summary>
    ForecastRunFinished,

    /// <summary>A person accepted an invitation: for the whole organisation.</summary>
    PersonJoined,

    /// <summary>An import that nobody waited for is done or has failed: for its organisation.</summary>
    ImportEnded,

    /// <summary>A supplier issued a notice about weeks of an OEM's awards or opened requests: for the OEM.</summary>
    CapacityNoticeIssued,

    /// <summary>Such a notice was revised: for the same.</summary>
    CapacityNoticeRevised,

    /// <summary>Such a notice was resolved: for the same.</summary>
    CapacityNoticeResolved,
    /// <summary>An invited supplier asked about a sourcing request: for the OEM.</summary>
    QuestionAsked,

    /// <summary>A question on a sourcing request was answered, or its OEM clarified something: for all invited suppliers.</summary>
    RequestClarified,

    /// <summary>The quote deadline was moved: for all suppliers that may quote.</summary>
    QuoteDeadlineExtended,

    /// <summary>Another round of quotes was opened: for the suppliers that may quote in it.</summary>
    RoundOpened,

    /// <summary>An OEM asked for a corrective action: for the supplier.</summary>
    CorrectiveActionAsked,

    /// <summary>A supplier answered a corrective action: for the OEM.</summary>
    CorrectiveActionAnswered,

    /// <summary>The answer was accepted: for the supplier.</summary>
    CorrectiveActionAccepted,

    /// <summary>The answer was returned: for the supplier.</summary>
    CorrectiveActionReturned,

    /// <summary>The supplier says that its measure is carried out: for the OEM.</summary>
    CorrectiveActionCompleted,

    /// <summary>A corrective action was closed: for the supplier.</summary>
    CorrectiveActionClosed,

    /// <summary>A corrective action was reopened: for the supplier.</summary>
    CorrectiveActionReopened,

    /// <summary>A corrective action was cancelled: for the supplier.</summary>
    CorrectiveActionCancelled,

    /// <summary>The due day of a corrective action was moved: for the supplier.</summary>
    CorrectiveActionExtended,

    /// <summary>The due day of a corrective action is over: for the OEM and the supplier.</summary>
    CorrectiveActionOverdue,

    /// <summary>A saved search found new parts: for who looks for parts in its organisation.</summary>
    SavedSearchFound,

    /// <summary>
    /// A control chart that a run is on went out of control: for the operator of the line and for who booked the run, each by the runs
    /// that it sees.
    /// </summary>
    ControlLost,

    /// <summary>The control chart is in control again: for whom it was lost.</summary>
    ControlRegained,
}
