namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Progress of a gap closure. With several awarded suppliers, the least advanced one decides. The last three are final.
/// </summary>
public enum GapClosureStep { Proposed, Requested, Quoted, Awarded, SlotHeld, Confirmed, RunCompleted, Qualified, Closed, Lapsed, Declined }

/// <summary>Accepts a proposal. Suppliers are requested to quote for the OEM's part of the gap.</summary>
/// <param name="Weeks">
/// At least the OEM's part of the gap in each week; null for exactly that. Mondays, quantities in the component's unit.
/// </param>
public sealed record AcceptProposal(SourcingConditions Conditions, [Entries(1, 104)] IReadOnlyList<WeekQuantity>? Weeks = null);

/// <summary>Declines a proposal. It is proposed again if the gap worsens.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record DeclineProposal([ReasonText] string Reason);

/// <summary>Requests another slot for a pilot run, after the gap closure asked for a person.</summary>
/// <param name="NotAfter">Latest end of the slot, if the request's own has passed; null for the request's.</param>
public sealed record RetryPilotRun(DateTimeOffset? NotAfter = null);

/// <summary>A sourcing request proposed to an OEM for its part of a gap. Only that OEM sees it.</summary>
/// <param name="Id">The gap closure, for acceptProposal, declineProposal and the timeline.</param>
/// <param name="Weeks">Shortfall x own requirement / requirement of all, rounded up, for weeks not over yet.</param>
/// <param name="AnswerBy">When a reminder is due; null after the reminder.</param>
public sealed record Proposal(
    Guid Id, Guid GapId, Guid ComponentId, string Region, IReadOnlyList<WeekQuantity> Weeks, DateTimeOffset GapOpenedAt,
    DateTimeOffset? AnswerBy);

/// <summary>
/// A gap closure with its timeline. Its OEM sees everything, a supplier the steps that concern it, the alliance the steps without
/// names and figures.
/// </summary>
/// <param name="GapId">Null if the award is for no gap.</param>
/// <param name="Organisation">The OEM; null for others than itself and the suppliers it awarded.</param>
/// <param name="RequestId">The sourcing request; null before it exists, and for the alliance.</param>
/// <param name="Attention">Actions that are required of a person; empty for others than the OEM.</param>
/// <param name="GapToCloseSeconds">From the gap's opening to its close by this process; null until then.</param>
public sealed record GapClosureTimeline(
    Guid Id, Guid? GapId, Guid? Organisation, Guid? RequestId, Guid? ComponentId, string Region, GapClosureStep Step,
    IReadOnlyList<Attention> Attention, DateTimeOffset OpenedAt, double? GapToCloseSeconds, IReadOnlyList<TimelineEntry> Entries);

/// <summary>An event of a gap closure.</summary>
/// <param name="Event">Its kind, such as <c>RunSlotHeld</c>.</param>
/// <param name="Text">What happened, without names and figures; see <see cref="TimelineTexts"/>.</param>
/// <param name="Detail">The figures; for the OEM and the supplier concerned. See <see cref="TimelineDetails"/>.</param>
/// <param name="SupplierId">The supplier concerned; null if it is not a single one, and for the alliance.</param>
/// <param name="CausedBy">Id of the message or the command that led to it.</param>
/// <param name="By">The organisation that acted; null if the platform acted, and for the alliance.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, string Event, Reason Text, Reason? Detail, Guid? SupplierId, Guid? CausedBy, Guid? By);

/// <summary>An action that is required of a person.</summary>
/// <param name="SupplierId">The supplier of the run concerned; null for the gap closure as a whole.</param>
public sealed record Attention(Guid? SupplierId, Reason Reason);

/// <summary>
/// Counts over all gap closures and sourcing requests, and a median, for the alliance. They disclose no quantities.
/// </summary>
/// <param name="Steps">Number of processes by step; steps without any are left out.</param>
/// <param name="MedianGapToCloseSeconds">Over the processes that closed their gap; null without one.</param>
public sealed record GapClosureStatistics(
    IReadOnlyDictionary<GapClosureStep, int> Steps, int NeedingAttention, double? MedianGapToCloseSeconds,
    int OpenRequests, int Requests, int Quotes, int Awards);
