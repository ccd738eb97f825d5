using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.GapClosures;

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

/// <summary>The request takes quotes until a later deadline: it was moved, or another round was opened.</summary>
/// <param name="Round">The round that was opened; null where the deadline was moved.</param>
public sealed record ClosureQuotesAwaited(DateTimeOffset QuoteDeadline, int? Round, DateTimeOffset At);

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

/// <summary>The process ended: the gap is closed, or what the award needed is done.</summary>
/// <param name="ByThis">Whether a supplier of this process closed the gap.</param>
/// <param name="GapToClose">From the gap's opening to its close; null where this process did not close one.</param>
public sealed record ClosureFinished(bool ByThis, TimeSpan? GapToClose, DateTimeOffset At);

/// <summary>A week of the gap over all OEMs, in the component's unit; Shortfall = what qualified capacity lacks.</summary>
public sealed record ShortWeek(DateOnly Week, decimal Requirement, decimal Shortfall);

/// <summary>A supplier of the award and the component it delivers.</summary>
public sealed record AwardedSupplier(Guid SupplierId, Guid ComponentId, bool Qualified);
