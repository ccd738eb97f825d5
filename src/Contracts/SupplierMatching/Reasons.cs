namespace SupplyChain.Contracts.SupplierMatching;

/// <summary>What a pilot run missed of the criteria of its request.</summary>
public static class RunReasons
{
    public static readonly ReasonCode YieldBelowMinimum = new("yield-below-minimum", "yield", "minimum");
    public static readonly ReasonCode NothingMeasured = new("no-characteristic-measured", "minimum");
    public static readonly ReasonCode CpkBelowMinimum = new("cpk-below-minimum", "characteristic", "cpk", "minimum");
    public static readonly ReasonCode NoCpk = new("characteristic-without-cpk", "characteristic");

    /// <summary>Too few pieces: the run is inconclusive, and no other criterion is judged.</summary>
    public static readonly ReasonCode SampleTooSmall = new("sample-too-small", "started", "minimum");

    /// <summary>The run was made on a line of the supplier itself, and nobody else confirmed its result.</summary>
    public static readonly ReasonCode OwnLineUnconfirmed = new("own-line-run-unconfirmed");
}

/// <summary>Why the process 'close a gap' does not proceed without a person.</summary>
public static class AttentionReasons
{
    public static readonly ReasonCode ProposalUnanswered = new("proposal-unanswered");
    public static readonly ReasonCode NoQuotes = new("no-quotes");
    public static readonly ReasonCode AwardDeadlinePassed = new("award-deadline-passed");
    public static readonly ReasonCode NoLineAnswered = new("no-line-answered");
    public static readonly ReasonCode SlotsLost = new("slots-lost", "count");
    public static readonly ReasonCode RunPeriodOver = new("pilot-run-period-over");
    public static readonly ReasonCode NoRunResult = new("no-run-result");
    public static readonly ReasonCode RunUnconfirmed = new("run-awaits-confirmation");
    public static readonly ReasonCode RunsMissedCriteria = new("runs-missed-criteria", "count");
    public static readonly ReasonCode GapStillOpen = new("gap-still-open");
}

/// <summary>Why a sourcing request ended without an award, where its OEM did not end it.</summary>
public static class SourcingReasons
{
    public static readonly ReasonCode NotAwardedInTime = new("not-awarded-in-time");
}

/// <summary>What happened in the process 'close a gap': a line of its timeline, without names and figures.</summary>
public static class TimelineTexts
{
    public static readonly ReasonCode Proposed = new("gap-proposed");
    public static readonly ReasonCode OpenedByAward = new("award-needs-pilot-run");
    public static readonly ReasonCode GapChanged = new("gap-changed");
    public static readonly ReasonCode GapClosedByCapacity = new("gap-closed-by-capacity");
    public static readonly ReasonCode GapClosedByRequirements = new("gap-closed-by-requirements");
    public static readonly ReasonCode ProposalLapsed = new("proposal-lapsed");
    public static readonly ReasonCode ProposalDeclined = new("proposal-declined");
    public static readonly ReasonCode Requested = new("quotes-requested");
    public static readonly ReasonCode QuoteDeadlineExtended = new("quote-deadline-extended");
    public static readonly ReasonCode RoundOpened = new("round-of-quotes-opened");
    public static readonly ReasonCode QuotesOpened = new("quotes-opened");
    public static readonly ReasonCode AwardDeadlinePassed = new("award-deadline-extended");
    public static readonly ReasonCode EndedWithoutAward = new("request-ended-without-award");
    public static readonly ReasonCode QualifiedSupplierAwarded = new("qualified-supplier-awarded");
    public static readonly ReasonCode UnqualifiedSupplierAwarded = new("unqualified-supplier-awarded");
    public static readonly ReasonCode AwardWithdrawn = new("award-withdrawn");
    public static readonly ReasonCode SlotRequested = new("slot-requested");
    public static readonly ReasonCode RunCancelled = new("pilot-run-cancelled");
    public static readonly ReasonCode SlotHeld = new("slot-held");
    public static readonly ReasonCode SlotDeclined = new("slot-declined");
    public static readonly ReasonCode HoldExpired = new("hold-expired");
    public static readonly ReasonCode SlotReleased = new("slot-released");
    public static readonly ReasonCode SlotMoved = new("slot-moved");
    public static readonly ReasonCode SlotBooked = new("slot-booked");
    public static readonly ReasonCode RunMetCriteria = new("run-met-criteria");
    public static readonly ReasonCode RunMissedCriteria = new("run-missed-criteria");
    public static readonly ReasonCode RunToBeConfirmed = new("run-to-be-confirmed");
    public static readonly ReasonCode ResultCorrected = new("run-result-corrected");
    public static readonly ReasonCode ResultConfirmed = new("run-result-confirmed");
    public static readonly ReasonCode QualificationLost = new("qualification-lost");
    public static readonly ReasonCode ResultOverdue = new("run-result-overdue");
    public static readonly ReasonCode RunNotMade = new("run-not-made");
    public static readonly ReasonCode SupplierQualified = new("supplier-qualified");
    public static readonly ReasonCode AttentionAsked = new("attention-asked");
    public static readonly ReasonCode ClosedByThis = new("gap-closed-by-this-process");
    public static readonly ReasonCode Finished = new("process-finished");
}

/// <summary>The figures of a line of the timeline.</summary>
public static class TimelineDetails
{
    public static readonly ReasonCode Shortfall = new("shortfall-of-gap", "quantity", "weeks");
    public static readonly ReasonCode QuotesUntil = new("quotes-until", "deadline");
    public static readonly ReasonCode Quotes = new("quotes-to-award", "count", "deadline");
    public static readonly ReasonCode AwardBy = new("to-be-awarded", "deadline");
    public static readonly ReasonCode GapToClose = new("gap-to-close", "time");
    public static readonly ReasonCode Slot = new("slot-asked-for", "attempt", "steps", "duration", "notBefore", "notAfter");
    public static readonly ReasonCode Held = new("slot-held-until", "start", "end", "deadline");
    public static readonly ReasonCode Declined = new("attempt-declined", "attempt");
    public static readonly ReasonCode Result = new("run-result", "lot", "good", "started");
    public static readonly ReasonCode ResultWithCpk = new("run-result-with-cpk", "lot", "good", "started", "cpk");
}
