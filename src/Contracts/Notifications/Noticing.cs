namespace SupplyChain.Contracts.Notifications;

public static class Noticing
{
    /// <summary>The kind of object that a notice is about.</summary>
    public static ChangeKind Subject(this NoticeKind kind) => kind switch
    {
        NoticeKind.GapOpened or NoticeKind.GapClosed => ChangeKind.Gap,
        NoticeKind.ClosureProposed or NoticeKind.ClosureNeedsAttention or NoticeKind.ClosureFinished => ChangeKind.GapClosure,
        NoticeKind.QualificationChanged or NoticeKind.QualificationLapsed => ChangeKind.Qualification,
        NoticeKind.SlotHeld or NoticeKind.BookingConfirmed or NoticeKind.BookingReleased or NoticeKind.HoldExpired
            or NoticeKind.BookingMoved or NoticeKind.ApprovalAsked or NoticeKind.BookingApproved or NoticeKind.BookingDeclined
            or NoticeKind.PenaltyAppealed or NoticeKind.PenaltyUpheld or NoticeKind.PenaltyWaived => ChangeKind.Booking,
        NoticeKind.RunCompleted or NoticeKind.RunCorrected or NoticeKind.ControlLost
            or NoticeKind.ControlRegained => ChangeKind.Run,
        NoticeKind.ForecastRunFinished => ChangeKind.ForecastRun,
        NoticeKind.PersonJoined => ChangeKind.Person,
        NoticeKind.ImportEnded => ChangeKind.ImportJob,
        NoticeKind.CapacityNoticeIssued or NoticeKind.CapacityNoticeRevised or NoticeKind.CapacityNoticeResolved =>
            ChangeKind.CapacityNotice,
        NoticeKind.CorrectiveActionAsked or NoticeKind.CorrectiveActionAnswered or NoticeKind.CorrectiveActionAccepted
            or NoticeKind.CorrectiveActionReturned or NoticeKind.CorrectiveActionCompleted or NoticeKind.CorrectiveActionClosed
            or NoticeKind.CorrectiveActionReopened or NoticeKind.CorrectiveActionCancelled or NoticeKind.CorrectiveActionExtended
            or NoticeKind.CorrectiveActionOverdue => ChangeKind.CorrectiveAction,
        NoticeKind.SavedSearchFound => ChangeKind.SavedSearch,
        _ => ChangeKind.SourcingRequest,
    };
}
