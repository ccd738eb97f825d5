using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>A gap opened to which an OEM contributes: it is proposed to the OEM to ask suppliers for its part.</summary>
/// <param name="GapOpenedAt">When the gap was first heard of; from here gap-to-close is counted.</param>
public sealed record ClosureProposed(
    Guid ClosureId, Guid GapId, Guid Organisation, Guid ComponentId, string Region, IReadOnlyList<ShortWeek> Weeks,
    DateTimeOffset GapOpenedAt, DateTimeOffset At);

/// <summary>An award outside any gap needs a pilot run: from here on it goes the same way.</summary>
public sealed record ClosureOpenedByAward(
    Guid ClosureId, Guid Organisation, Guid? ComponentId, string Region, Guid RequestId, DateTimeOffset At);

/// <summary>The gap worsened, eased or opened again while the process was under way: its weeks as they are now.</summary>
public sealed record GapRestated(IReadOnlyList<ShortWeek> Weeks, DateTimeOffset At);

/// <summary>The gap is no more, for the causes named.</summary>
/// <param name="Suppliers">Suppliers whose capacity or qualification made it close; empty where only requirements fell.</param>
public sealed record GapEnded(IReadOnlyList<Guid> Suppliers, DateTimeOffset At);

/// <summary>The gap closed by itself before the OEM had asked anyone.</summary>
public sealed record ClosureLapsed(DateTimeOffset At);

/// <summary>The OEM does not want to ask suppliers for its part.</summary>
public sealed record ProposalDeclined(string Reason, DateTimeOffset At);

/// <summary>A sourcing request was opened for the OEM's part of the gap.</summary>
public sealed record ClosureRequested(Guid RequestId, DateTimeOffset QuoteDeadline, DateTimeOffset At);

/// <summary>The quote deadline passed: so many quotes were opened.</summary>
public sealed record ClosureQuoted(int Quotes, DateTimeOffset AwardBy, DateTimeOffset At);

/// <summary>The award deadline passed without an award: the request stays open until the next one.</summary>
public sealed record AwardMissed(DateTimeOffset NextAwardBy, DateTimeOffset At);

/// <summary>The sourcing request ended without an award: the gap's proposal stands again.</summary>
public sealed record RequestEndedUnawarded(Reason Reason, DateTimeOffset At);

/// <summary>The OEM awarded. Those not yet qualified qualify by pilot runs.</summary>
/// <param name="Award">1 for the process' first award, and one more after each that was withdrawn.</param>
public sealed record ClosureAwarded(
    int Award, IReadOnlyList<AwardedSupplier> Suppliers, PilotRunNeed? PilotRun, DateTimeOffset At);

/// <summary>The award was withdrawn: the quotes stand again, every unfinished run of it is cancelled.</summary>
public sealed record AwardUndone(string Reason, DateTimeOffset At);

/// <summary>A slot for a supplier's run is asked for.</summary>
/// <param name="RunId">Process, supplier and award in one id: it comes back with every answer.</param>
/// <param name="Attempt">1 for the first slot asked for this run, then one more each time.</param>
/// <param name="Try">The same, counted anew after every completed run and after a person stepped in.</param>
public sealed record PilotRunAsked(
    Guid RunId, Guid Organisation, Guid SupplierId, Guid ComponentId, IReadOnlyList<string> Steps, TimeSpan Duration,
    DateTimeOffset NotBefore, DateTimeOffset NotAfter, int Attempt, int Try, DateTimeOffset At);

/// <summary>The run is not needed any longer: what is held or booked for it is to be released.</summary>
public sealed record PilotRunCancelled(Guid RunId, Guid SupplierId, DateTimeOffset At);

/// <summary>A line holds a slot for the run until it is confirmed or expires.</summary>
public sealed record RunSlotHeld(
    Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset ExpiresAt,
    DateTimeOffset At);

/// <summary>No line had a free slot for the attempt.</summary>
public sealed record RunSlotDeclined(Guid RunId, Guid SupplierId, int Attempt, Reason Reason, DateTimeOffset At);

/// <summary>The slot is gone: its hold expired, or somebody released it.</summary>
public sealed record RunSlotLost(Guid RunId, Guid SupplierId, Guid BookingId, SlotLoss Loss, DateTimeOffset At);

/// <summary>The slot is booked for good.</summary>
public sealed record RunConfirmed(Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset At);

/// <summary>The run was made and measured against the criteria.</summary>
/// <param name="LowestCpk">Of all measured characteristics; null where none has one.</param>
/// <param name="Shortcomings">Each criterion that was missed; empty where all are met.</param>
public sealed record RunMeasured(
    Guid RunId, Guid SupplierId, Guid BookingId, string Lot, decimal Started, decimal Good, decimal? LowestCpk,
    IReadOnlyList<Reason> Shortcomings, DateTimeOffset At);

/// <summary>The slot is over and no result has come; once more is waited for.</summary>
public sealed record RunOverdue(Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset At);

/// <summary>No result came after the reminder either: the run counts as not made.</summary>
public sealed record RunFailed(Guid RunId, Guid SupplierId, Guid BookingId, DateTimeOffset At);

/// <summary>The runs meet the criteria: the supplier is qualified for the component.</summary>
public sealed record RunQualified(Guid RunId, Guid SupplierId, DateTimeOffset At);

/// <summary>The process does not get on without a person.</summary>
/// <param name="RunId">The run it is about; null for the process as a whole.</param>
public sealed record AttentionAsked(Guid? RunId, Guid? SupplierId, Reason Reason, DateTimeOffset At);

/// <summary>The process ended: the gap is closed, or what the award needed is done.</summary>
/// <param name="ByThis">Whether a supplier of this process closed the gap.</param>
/// <param name="GapToClose">From the gap's opening to its close; null where this process did not close one.</param>
public sealed record ClosureFinished(bool ByThis, TimeSpan? GapToClose, DateTimeOffset At);

/// <summary>A week of the gap over all OEMs, in the component's unit; Shortfall = what qualified capacity lacks.</summary>
public sealed record ShortWeek(DateOnly Week, decimal Requirement, decimal Shortfall);

/// <summary>A supplier of the award and the component it delivers.</summary>
public sealed record AwardedSupplier(Guid SupplierId, Guid ComponentId, bool Qualified);

public enum SlotLoss { Expired, Released }
