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

/// <summary>Something that an organisation, or everybody with a role, is told. It names the object and says nothing of it.</summary>
/// <param name="SubjectId">Id of the object in its service.</param>
/// <param name="Organisation">Null for all organisations with one of the roles.</param>
/// <param name="Roles">Told to those with one of these roles alone: they may ask for the object.</param>
public sealed record Notice(NoticeKind Kind, Guid SubjectId, Guid? Organisation, IReadOnlyList<string> Roles);

/// <summary>
/// Notices that follow from one change. The service whose data it is decides who is told: what the change shows to whom is known there
/// alone (docs/adr/0037).
/// </summary>
[ListenedBy(Services.Notifications), PublishedBy(
    Services.SupplierMatching, Services.CapacityBooking, Services.GapMonitoring, Services.DemandForecasting, Services.Identity,
    Services.ComponentCatalog, Services.Notifications)]
public sealed record NoticesGiven(IReadOnlyList<Notice> Notices);

/// <summary>A notice that a person is told by mail. It names the object and says nothing of it.</summary>
/// <param name="Roles">Told to those with one of these roles alone.</param>
public sealed record MailedNotice(NoticeKind Kind, Guid SubjectId, IReadOnlyList<string> Roles);

/// <summary>
/// Notices were collected for a person who asked to be told by mail. Identity alone knows the address: it sends one mail with those that
/// the person may still see (docs/adr/0038).
/// </summary>
/// <param name="Notices">The latest first, 50 at most.</param>
/// <param name="More">How many more there are, in the inbox alone.</param>
[ListenedBy(Services.Identity)]
public sealed record NoticesCollected(Guid PersonId, IReadOnlyList<MailedNotice> Notices, int More);
