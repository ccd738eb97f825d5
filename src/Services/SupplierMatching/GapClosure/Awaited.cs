using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>For whom a process waits, and until when; null where there is no deadline.</summary>
public sealed record Awaited(AwaitedParty Party, DateTimeOffset? Due = null)
{
    public static Awaited Of(GapClosure closure) => closure.Phase switch
    {
        ClosurePhase.Proposed => new(AwaitedParty.Oem, closure.AnswerBy),
        ClosurePhase.Requested => new(AwaitedParty.Suppliers, closure.RequestDue),
        ClosurePhase.Quoted => new(AwaitedParty.Oem, closure.RequestDue),
        ClosurePhase.Awarded => OfAwarded(closure),
        _ => new(AwaitedParty.Nobody),
    };

    /// <summary>What one supplier's run waits for. The order of the lines is that of its steps.</summary>
    public static Awaited Of(PilotRun run) => run switch
    {
        { IsOver: true } => new(AwaitedParty.Nobody),
        { Attention.Code: var code } when code == AttentionReasons.RunUnconfirmed.Code => new(AwaitedParty.RunConfirmation),
        { Attention: not null } => new(AwaitedParty.Oem),
        _ when At(run, BookingStage.Confirmed) is [_, ..] booked => new(AwaitedParty.LineOperator, booked.Min(slot => slot.DueAt)),
        _ when At(run, BookingStage.Held) is [_, ..] held => new(AwaitedParty.Oem, held.Min(slot => slot.ExpiresAt)),
        { AwaitsAnswer: true } => new(AwaitedParty.PilotLines, run.DueAt),
        _ when run.Bookings.Any(booking => booking.AwaitsConfirmation) => new(AwaitedParty.RunConfirmation),
        _ => new(AwaitedParty.Oem),
    };

    /// <summary>The least advanced run, first one that a person is asked about; and the gap after the last of them.</summary>
    static Awaited OfAwarded(GapClosure closure) =>
        closure.Current.Where(run => !run.IsOver)
            .OrderBy(run => run.Step).ThenBy(run => run.Attention is null).ThenBy(run => Of(run).Due ?? DateTimeOffset.MaxValue)
            .FirstOrDefault() is { } last ? Of(last)
        : closure.Attention is not null ? new(AwaitedParty.Oem)
        : new(AwaitedParty.Gap, closure.AnswerBy);

    static List<RunBooking> At(PilotRun run, BookingStage stage) => [.. run.Bookings.Where(booking => booking.Stage == stage)];
}
