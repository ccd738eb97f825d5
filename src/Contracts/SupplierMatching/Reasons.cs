namespace SupplyChain.Contracts.SupplierMatching;

/// <summary>What a pilot run missed of the criteria of its request.</summary>
public static class RunReasons
{
    public static readonly ReasonCode YieldBelowMinimum = new("yield-below-minimum", "yield", "minimum");
    public static readonly ReasonCode NothingMeasured = new("no-characteristic-measured", "minimum");
    public static readonly ReasonCode CpkBelowMinimum = new("cpk-below-minimum", "characteristic", "cpk", "minimum");
    public static readonly ReasonCode NoCpk = new("characteristic-without-cpk", "characteristic");
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
    public static readonly ReasonCode SlotBooked = new("slot-booked");
    public static readonly ReasonCode RunMetCriteria = new("run-met-criteria");
    public static readonly ReasonCode RunMissedCriteria = new("run-missed-criteria");
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

/// <summary>Why a supplier's component is excluded from a shortlist. Quantities are in the component's unit.</summary>
public static class ExclusionReasons
{
    public static readonly ReasonCode Obsolete = new("component-obsolete");
    public static readonly ReasonCode OtherClass = new("component-of-other-class", "class", "asked");

    // A demand for a number is a comparator (see Api.Comparator), the number with its unit, and a tolerance, 0 if there is none.
    public static readonly ReasonCode PropertyNotStated = new("property-not-stated", "property", "comparator", "asked", "tolerance");
    public static readonly ReasonCode PropertyNotANumber =
        new("property-not-a-number", "property", "stated", "comparator", "asked", "tolerance");
    public static readonly ReasonCode PropertyOfOtherDimension =
        new("property-of-other-dimension", "property", "unit", "askedUnit", "comparator", "asked", "tolerance");
    public static readonly ReasonCode PropertyMissed = new("property-missed", "property", "stated", "comparator", "asked", "tolerance");
    public static readonly ReasonCode TextNotStated = new("text-not-stated", "property", "asked");
    public static readonly ReasonCode TextDiffers = new("text-differs", "property", "stated", "asked");

    public static readonly ReasonCode VeryPoorScore = new("very-poor-score", "points", "minimum");
    public static readonly ReasonCode NoKnownSite = new("no-known-site", "asked");
    public static readonly ReasonCode NoSiteInRegion = new("no-site-in-region", "sites", "asked");
    public static readonly ReasonCode NoCertificate = new("no-certificate", "standard");
    public static readonly ReasonCode CertificateExpired = new("certificate-expired", "standard", "validUntil");
    public static readonly ReasonCode NotQualified = new("not-qualified", "qualification");
    public static readonly ReasonCode TermsNotValid = new("terms-not-valid", "validFrom", "validTo", "today");
    public static readonly ReasonCode MinimumOrderAboveQuantity = new("minimum-order-above-quantity", "minimumOrder", "asked");
    public static readonly ReasonCode LeadTimeTooLong = new("lead-time-too-long", "days", "maximum");

    public static readonly ReasonCode NoCapacity = new("no-capacity", "region");
    public static readonly ReasonCode NoCapacityInTime = new("no-capacity-in-time", "region", "days");
    public static readonly ReasonCode CoverageBelowMinimum = new("coverage-below-minimum", "minimum");
    public static readonly ReasonCode CoverageInTimeBelowMinimum = new("coverage-in-time-below-minimum", "days", "minimum");

    public static readonly ReasonCode NotQuoted = new("not-quoted");
    public static readonly ReasonCode NoLongerOffered = new("no-longer-offered");
}
