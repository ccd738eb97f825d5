using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

/// <summary>An OEM asked a supplier for a corrective action.</summary>
/// <param name="Organisation">The OEM.</param>
/// <param name="Quarter">First day of the quarter of the scorecard that shows it; null for none.</param>
/// <param name="AnswerBy">The day in China by which an answer is wanted.</param>
public sealed record CorrectiveActionAsked(
    Guid ActionId, Guid Organisation, Guid SupplierId, CorrectiveActionSubject Subject, string Finding, Guid? ComponentId,
    DateOnly? Quarter, DateOnly AnswerBy, DateTimeOffset At);

/// <summary>The supplier answered.</summary>
public sealed record CorrectiveActionAnswered(CorrectiveActionAnswer Answer, DateTimeOffset At);

/// <summary>The OEM accepted the answer: its measure is to be carried out by the day that it names.</summary>
public sealed record CorrectiveActionAccepted(DateTimeOffset At);

/// <summary>The OEM returned the answer: another one is wanted.</summary>
public sealed record CorrectiveActionReturned(string Reason, DateOnly AnswerBy, DateTimeOffset At);

/// <summary>The supplier said that its measure is carried out.</summary>
public sealed record CorrectiveActionCompleted(string Evidence, DateTimeOffset At);

/// <summary>The OEM found the measure effective.</summary>
public sealed record CorrectiveActionClosed(DateTimeOffset At);

/// <summary>The OEM found that the measure is still to be carried out.</summary>
public sealed record CorrectiveActionReopened(string Reason, DateOnly DoneBy, DateTimeOffset At);

/// <summary>The OEM does not need it any more.</summary>
public sealed record CorrectiveActionCancelled(string Reason, DateTimeOffset At);

/// <summary>The OEM moved the due day.</summary>
public sealed record CorrectiveActionExtended(DateOnly DueOn, string Reason, DateTimeOffset At);

/// <summary>The due day was over, and the supplier had not done what was due.</summary>
public sealed record CorrectiveActionOverdue(DateOnly DueOn, DateTimeOffset At);

/// <summary>What an OEM and a supplier agreed on so that a finding does not come again.</summary>
/// <param name="Organisation">The OEM.</param>
public sealed record CorrectiveAction(
    Guid Id, Guid Organisation, Guid SupplierId, CorrectiveActionSubject Subject, string Finding, Guid? ComponentId, DateOnly? Quarter,
    DateTimeOffset AskedAt)
{
    public CorrectiveActionState State { get; init; }
    public CorrectiveActionAnswer? Answer { get; init; }
    public string? Evidence { get; init; }

    /// <summary>Why it was returned, reopened or cancelled last.</summary>
    public string? Reason { get; init; }

    /// <summary>The day in China by which the supplier is to act; null while it is not awaited.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When it was found that the due day is over; null before, and where another day was set since.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    public int Returns { get; init; }
    public int Reopenings { get; init; }
    public int Extensions { get; init; }
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Stored so that it can be asked for.</summary>
    public bool Open => State is not (CorrectiveActionState.Closed or CorrectiveActionState.Cancelled);

    /// <summary>When the due day is over; null while none is set, and once it is known to be over.</summary>
    public DateTimeOffset? DueAt => OverdueSince is null && DueOn is { } day ? EndOf(day) : null;

    public static CorrectiveAction Create(CorrectiveActionAsked e) =>
        new(e.ActionId, e.Organisation, e.SupplierId, e.Subject, e.Finding, e.ComponentId, e.Quarter, e.At)
        { DueOn = e.AnswerBy, ChangedAt = e.At };

    public CorrectiveAction Apply(CorrectiveActionAnswered e) => In(CorrectiveActionState.Answered, null, e.At) with { Answer = e.Answer };

    public CorrectiveAction Apply(CorrectiveActionAccepted e) => In(CorrectiveActionState.Accepted, Answer?.DoneBy, e.At);

    public CorrectiveAction Apply(CorrectiveActionReturned e) => In(CorrectiveActionState.Asked, e.AnswerBy, e.At) with
    { Reason = e.Reason, Returns = Returns + 1 };

    public CorrectiveAction Apply(CorrectiveActionCompleted e) => In(CorrectiveActionState.Done, null, e.At) with { Evidence = e.Evidence };

    public CorrectiveAction Apply(CorrectiveActionClosed e) => In(CorrectiveActionState.Closed, null, e.At);

    public CorrectiveAction Apply(CorrectiveActionReopened e) => In(CorrectiveActionState.Accepted, e.DoneBy, e.At) with
    { Reason = e.Reason, Reopenings = Reopenings + 1 };

    public CorrectiveAction Apply(CorrectiveActionCancelled e) => In(CorrectiveActionState.Cancelled, null, e.At) with
    { Reason = e.Reason };

    public CorrectiveAction Apply(CorrectiveActionExtended e) => In(State, e.DueOn, e.At) with { Extensions = Extensions + 1 };

    public CorrectiveAction Apply(CorrectiveActionOverdue e) => this with { OverdueSince = e.At, ChangedAt = e.At };

    CorrectiveAction In(CorrectiveActionState state, DateOnly? dueOn, DateTimeOffset at) =>
        this with { State = state, DueOn = dueOn, OverdueSince = null, ChangedAt = at };

    static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), ChinaDay.Offset).ToUniversalTime();
}
