using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.PilotRuns;

/// <summary>How far a booking of a run came. A later stage is never left for an earlier one, in whatever order they are heard.</summary>
public enum BookingStage { Held, Confirmed, Lost, Measured }

/// <summary>One booking for a run.</summary>
/// <param name="End">Null until the hold is heard of, which may be after its confirmation.</param>
/// <param name="IsConfirmed">Stays true in later stages: a confirmation is noted once, however late it is heard.</param>
/// <param name="Reminded">Whether the result was found to be overdue.</param>
/// <param name="Met">Whether the criteria were met; null until measured, and while the result waits for a confirmation.</param>
/// <param name="ExpiresAt">When its hold expires. Null until the hold is heard of, and in runs from before it was stored.</param>
/// <param name="Correction">Of the measured result: 0 as first reported, then the number of its correction.</param>
/// <param name="IsMoved">Whether another booking came in its place, which answers the same attempt.</param>
public sealed record RunBooking(
    Guid Id, BookingStage Stage, DateTimeOffset? End = null, bool IsConfirmed = false, bool Reminded = false, bool? Met = null,
    int Correction = 0, DateTimeOffset? ExpiresAt = null, bool IsMoved = false)
{
    public bool AwaitsConfirmation => Stage == BookingStage.Measured && Met is null;

    public bool IsLive => Stage is BookingStage.Held or BookingStage.Confirmed;

    public DateTimeOffset? DueAt => Stage != BookingStage.Confirmed ? null
        : End + (Reminded ? PilotRunLimits.ResultReminder + PilotRunLimits.ResultAtLast : PilotRunLimits.ResultReminder);

    public RunBooking At(BookingStage stage) => this with { Stage = stage > Stage ? stage : Stage };
}

/// <summary>A supplier's way to its qualification within a gap closure: the slots asked for, and what came of them.</summary>
public sealed record PilotRun(Guid Id, Guid SupplierId, Guid ComponentId, int Attempt, int Try, DateTimeOffset AskedAt)
{
    public IReadOnlyList<int> Declined { get; init; } = [];
    public IReadOnlyList<RunBooking> Bookings { get; init; } = [];
    public bool IsCancelled { get; init; }
    public bool IsQualified { get; init; }

    /// <summary>Why it does not proceed without a person; null where it does.</summary>
    public Reason? Attention { get; init; }

    public bool IsOver => IsCancelled || IsQualified;
    public bool AwaitsAnswer => Attempt > Bookings.Count(booking => !booking.IsMoved) + Declined.Count;

    /// <summary>Whether nothing is asked for, held or booked although a run is still to be made.</summary>
    public bool NeedsSlot => !IsOver && !AwaitsAnswer && !Bookings.Any(booking => booking.IsLive || booking.AwaitsConfirmation);

    public int Met => Bookings.Count(booking => booking.Met == true);
    public int Failed => Bookings.Count(booking => booking.Met == false);

    public GapClosureStep Step =>
        IsQualified ? GapClosureStep.Qualified
        : Bookings.Any(booking => booking.Stage == BookingStage.Confirmed) ? GapClosureStep.Confirmed
        : Bookings.Any(booking => booking.Stage == BookingStage.Held) ? GapClosureStep.SlotHeld
        : Bookings.Any(booking => booking.Stage == BookingStage.Measured) ? GapClosureStep.RunCompleted
        : GapClosureStep.Awarded;

    /// <summary>When it is next to be looked at if nothing is heard before.</summary>
    public DateTimeOffset? DueAt => IsOver ? null
        : AwaitsAnswer ? (Attention is null ? AskedAt + PilotRunLimits.SlotAnswer : null)
        : Bookings.Min(booking => booking.DueAt);

    public RunBooking? Find(Guid booking) => Bookings.FirstOrDefault(b => b.Id == booking);

    public static PilotRun Of(PilotRunAsked e) => new(e.RunId, e.SupplierId, e.ComponentId, e.Attempt, e.Try, e.At);

    public PilotRun After(PilotRunAsked e) => this with { Attempt = e.Attempt, Try = e.Try, AskedAt = e.At, Attention = null };
    public PilotRun After(PilotRunCancelled e) => this with { IsCancelled = true, Attention = null };

    /// <summary>A hold that is heard of after the run's result says nothing new: who is waited for stays.</summary>
    public PilotRun After(RunSlotHeld e)
    {
        var after = With(e.BookingId, booking => booking with { End = e.End, ExpiresAt = e.ExpiresAt });
        return after.Find(e.BookingId)!.IsLive ? after with { Attention = null } : after;
    }

    public PilotRun After(RunSlotDeclined e) => this with { Declined = [.. Declined, e.Attempt] };
    public PilotRun After(RunSlotLost e) => With(e.BookingId, booking => booking.At(BookingStage.Lost));
    public PilotRun After(RunSlotMoved e) =>
        With(e.BookingId, booking => booking.At(BookingStage.Lost) with { IsMoved = true }).With(e.MovedTo, next => next);

    public PilotRun After(RunConfirmed e) => With(e.BookingId, booking => booking.At(BookingStage.Confirmed) with { IsConfirmed = true });
    public PilotRun After(RunOverdue e) => With(e.BookingId, booking => booking with { Reminded = true });
    public PilotRun After(RunFailed e) => With(e.BookingId, booking => booking.At(BookingStage.Lost));
    public PilotRun After(RunQualified e) => this with { IsQualified = true, Attention = null };
    public PilotRun After(AttentionAsked e) => this with { Attention = e.Reason };

    public PilotRun After(RunQualificationLost _) => this with { IsQualified = false };
    public PilotRun After(RunMeasured e) => Measured(e.BookingId, e.Correction, e.Shortcomings);
    public PilotRun After(RunRemeasured e) => Measured(e.BookingId, e.Correction, e.Shortcomings);

    PilotRun Measured(Guid id, int correction, IReadOnlyList<Reason> shortcomings) => With(
        id, booking => booking.At(BookingStage.Measured) with { Met = MetBy(shortcomings), Correction = correction }) with
    { Attention = null };

    static bool? MetBy(IReadOnlyList<Reason> shortcomings) => shortcomings.Count == 0 ? true
        : shortcomings.All(reason => reason.Code == RunReasons.OwnLineUnconfirmed.Code) ? null : false;

    PilotRun With(Guid booking, Func<RunBooking, RunBooking> change) => Find(booking) is null
        ? this with { Bookings = [.. Bookings, change(new RunBooking(booking, BookingStage.Held))] }
        : this with { Bookings = [.. Bookings.Select(b => b.Id == booking ? change(b) : b)] };
}
