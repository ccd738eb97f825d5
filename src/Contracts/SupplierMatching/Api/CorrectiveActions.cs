namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>What a corrective action is about.</summary>
public enum CorrectiveActionSubject
{
    /// <summary>What came late, or not in full.</summary>
    Delivery,

    /// <summary>What was rejected, or how runs ended.</summary>
    Quality,

    /// <summary>What the supplier can make.</summary>
    Capacity,

    /// <summary>Notices about capacity that came late or were resolved late.</summary>
    Notice,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>State of a corrective action.</summary>
public enum CorrectiveActionState
{
    /// <summary>The supplier is to answer by the due day.</summary>
    Asked,

    /// <summary>The OEM is to accept the answer, or to return it.</summary>
    Answered,

    /// <summary>The supplier is to carry out its measure by the due day.</summary>
    Accepted,

    /// <summary>The supplier says that the measure is carried out; the OEM is to close the action, or to reopen it.</summary>
    Done,

    /// <summary>The OEM found the measure effective. Final.</summary>
    Closed,

    /// <summary>The OEM does not need it any more. Final.</summary>
    Cancelled,
}

/// <summary>
/// Asks a supplier for a corrective action. Only an OEM that has awarded the supplier, or recorded deliveries of it, may ask; for one
/// supplier it has 20 open actions at most.
/// </summary>
/// <param name="Finding">What was found, for the supplier; 1 to 2,000 characters.</param>
/// <param name="AnswerBy">The day in China by which an answer is wanted: today or later, at most two years ahead.</param>
/// <param name="ComponentId">The component that it is about; null where it is about none in particular.</param>
/// <param name="Quarter">First day of the quarter of the scorecard that shows it, one of the latest eight; null for none.</param>
public sealed record AskForCorrectiveAction(
    Guid SupplierId, CorrectiveActionSubject Subject, [Message(2_000)] string Finding, DateOnly AnswerBy, Guid? ComponentId = null,
    DateOnly? Quarter = null);

/// <summary>Answers an action that was asked for, as its supplier.</summary>
/// <param name="RootCause">Why it happened; 1 to 2,000 characters.</param>
/// <param name="Containment">What keeps it from doing harm until the measure is carried out; 1 to 2,000 characters.</param>
/// <param name="Measure">What keeps it from happening again; 1 to 2,000 characters.</param>
/// <param name="DoneBy">The day in China by which the measure is carried out: today or later, at most two years ahead.</param>
public sealed record AnswerCorrectiveAction(
    [Message(2_000)] string RootCause, [Message(2_000)] string Containment, [Message(2_000)] string Measure, DateOnly DoneBy);

/// <summary>Accepts an answer: the supplier carries out its measure.</summary>
public sealed record AcceptCorrectiveAction;

/// <summary>Returns an answer, ten times at most: the supplier is to answer again.</summary>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="AnswerBy">The day in China by which another answer is wanted: today or later, at most two years ahead.</param>
public sealed record ReturnCorrectiveAction([ReasonText] string Reason, DateOnly AnswerBy);

/// <summary>Says as the supplier that the measure is carried out.</summary>
/// <param name="Evidence">What shows it; 1 to 2,000 characters.</param>
public sealed record CompleteCorrectiveAction([Message(2_000)] string Evidence);

/// <summary>Closes an action whose measure is carried out, which is final.</summary>
public sealed record CloseCorrectiveAction;

/// <summary>Reopens an action whose measure is said to be carried out, ten times at most: it is to be carried out yet.</summary>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="DoneBy">The day in China by which it is to be carried out: today or later, at most two years ahead.</param>
public sealed record ReopenCorrectiveAction([ReasonText] string Reason, DateOnly DoneBy);

/// <summary>Cancels an open action, which is final.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record CancelCorrectiveAction([ReasonText] string Reason);

/// <summary>Moves the due day of an action that waits for its supplier to a later one, ten times at most.</summary>
/// <param name="DueOn">Later than the day that is set, today or later, at most two years ahead.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record ExtendCorrectiveAction(DateOnly DueOn, [ReasonText] string Reason);

/// <summary>What a supplier answered.</summary>
/// <param name="DoneBy">The day in China by which it said that the measure is carried out.</param>
public sealed record CorrectiveActionAnswer(string RootCause, string Containment, string Measure, DateOnly DoneBy);

/// <summary>A corrective action, for the OEM that asked and the supplier that was asked, and nobody else.</summary>
/// <param name="OrganisationId">The OEM.</param>
/// <param name="Quarter">First day of the quarter of the scorecard that shows it; null for none.</param>
/// <param name="Open">Whether it is neither closed nor cancelled.</param>
/// <param name="DueOn">
/// The day in China by which the supplier is to answer, or to carry out its measure; null while it is not awaited.
/// </param>
/// <param name="Overdue">Whether that day is over.</param>
/// <param name="Answer">The latest; null before the first.</param>
/// <param name="Evidence">The latest; null before the first.</param>
/// <param name="Reason">Why it was returned, reopened or cancelled last; null where it was not.</param>
/// <param name="ChangedAt">When anything of it changed last.</param>
public sealed record SupplierCorrectiveAction(
    Guid Id, Guid OrganisationId, Guid SupplierId, CorrectiveActionSubject Subject, string Finding, Guid? ComponentId, DateOnly? Quarter,
    CorrectiveActionState State, bool Open, DateOnly? DueOn, bool Overdue, CorrectiveActionAnswer? Answer, string? Evidence,
    string? Reason, DateTimeOffset AskedAt, DateTimeOffset ChangedAt);

/// <summary>What happened to a corrective action.</summary>
public enum CorrectiveActionStep { Asked, Answered, Accepted, Returned, Completed, Closed, Reopened, Cancelled, Extended, Overdue }

/// <summary>One step of a corrective action.</summary>
/// <param name="Text">The finding, the reason or the evidence; null where the step has none.</param>
/// <param name="DueOn">The due day that was set, or is over; null where the step has none.</param>
/// <param name="Answer">Of an answer, what it said.</param>
public sealed record CorrectiveActionEntry(
    CorrectiveActionStep Step, DateTimeOffset At, string? Text, DateOnly? DueOn, CorrectiveActionAnswer? Answer);
