using System.Text.Json.Serialization;

using SupplyChain.Contracts;

namespace SupplyChain.CapacityBooking.PilotRuns;

/// <summary>A slot was held for a supplier's run.</summary>
/// <param name="PilotRunId">One supplier's pilot run within a process 'close a gap'. Likewise in the next ones.</param>
/// <param name="AsOf">Version of the gap closure when it requested the run.</param>
public sealed record PilotRunPlaced(
    [property: JsonPropertyName("processId")] Guid PilotRunId, Guid SupplierId, int Attempt, long AsOf, Guid LineId,
    Guid BookingId, DateTimeOffset At);

/// <summary>No slot could be held. The reason is shown to the OEM.</summary>
public sealed record PilotRunDeclined(
    [property: JsonPropertyName("processId")] Guid PilotRunId, Guid SupplierId, int Attempt, long AsOf, Reason Reason,
    DateTimeOffset At);

/// <summary>The gap closure no longer needs the run. Requests up to this version of the gap closure are void.</summary>
public sealed record PilotRunCancelled(
    [property: JsonPropertyName("processId")] Guid PilotRunId, long AsOf, DateTimeOffset At);

/// <summary>The last answer to a supplier's run. Line and booking are null where it was declined.</summary>
public sealed record Answer(Guid SupplierId, int Attempt, Guid? LineId, Guid? BookingId);

/// <summary>The answers to the requests for a pilot run, by supplier.</summary>
public sealed record PilotRunRequest(Guid Id, long CancelledAsOf, IReadOnlyList<Answer> Answers)
{
    public static Guid IdOf(Guid pilotRun) => NamedId.Of("pilot-run", pilotRun.ToString("N"));

    public static PilotRunRequest Create(PilotRunPlaced e) => new PilotRunRequest(IdOf(e.PilotRunId), 0, []).Apply(e);
    public static PilotRunRequest Create(PilotRunDeclined e) => new PilotRunRequest(IdOf(e.PilotRunId), 0, []).Apply(e);
    public static PilotRunRequest Create(PilotRunCancelled e) => new PilotRunRequest(IdOf(e.PilotRunId), 0, []).Apply(e);

    public PilotRunRequest Apply(PilotRunPlaced e) => With(new Answer(e.SupplierId, e.Attempt, e.LineId, e.BookingId));
    public PilotRunRequest Apply(PilotRunDeclined e) => With(new Answer(e.SupplierId, e.Attempt, null, null));
    public PilotRunRequest Apply(PilotRunCancelled e) => this with { CancelledAsOf = e.AsOf, Answers = [] };

    public Answer? AnswerTo(Guid supplier) => Answers.FirstOrDefault(answer => answer.SupplierId == supplier);

    PilotRunRequest With(Answer answer) =>
        this with { Answers = [.. Answers.Where(each => each.SupplierId != answer.SupplierId), answer] };
}
