namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// How far the process 'close a gap' has come; with several suppliers awarded, the one that is least far decides.
/// The last three are ends.
/// </summary>
public enum GapClosureStep { Proposed, Requested, Quoted, Awarded, SlotHeld, Confirmed, RunCompleted, Qualified, Closed, Lapsed, Declined }

/// <summary>An OEM takes up a proposal: suppliers are asked for its part of the gap.</summary>
/// <param name="Weeks">
/// At least the OEM's part of the gap in each week; null for exactly that. Mondays, quantities in the component's unit.
/// </param>
public sealed record AcceptProposal(SourcingConditions Conditions, IReadOnlyList<WeekQuantity>? Weeks = null);

/// <summary>An OEM does not take up a proposal. It is proposed anew when the gap worsens.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record DeclineProposal(string Reason);

/// <summary>A person has another slot asked for, after the process asked for one.</summary>
/// <param name="NotAfter">Latest end of the slot, where the request's own has passed; null for the request's.</param>
public sealed record RetryPilotRun(DateTimeOffset? NotAfter = null);

/// <summary>An OEM's part of a gap, proposed to it as a sourcing request. For that OEM alone.</summary>
/// <param name="Id">The process: to accept or decline it, and for its timeline.</param>
/// <param name="Weeks">Shortfall x own requirement / requirement of all, rounded up, for weeks not over yet.</param>
/// <param name="AnswerBy">When a reminder is due; null once it was given.</param>
public sealed record Proposal(
    Guid Id, Guid GapId, Guid ComponentId, string Region, IReadOnlyList<WeekQuantity> Weeks, DateTimeOffset GapOpenedAt,
    DateTimeOffset? AnswerBy);

/// <summary>
/// The process 'close a gap' with all its steps, as far as the reader may see them: its OEM everything, a supplier the
/// steps that concern itself, the alliance the steps without names and figures.
/// </summary>
/// <param name="GapId">Null for an award outside any gap.</param>
/// <param name="Organisation">The OEM; null for others than itself and the suppliers it awarded.</param>
/// <param name="RequestId">The sourcing request; null before there is one and for the alliance.</param>
/// <param name="Attention">What waits for a person; for the OEM alone.</param>
/// <param name="GapToCloseSeconds">From the gap's opening to its close by this process; null until then.</param>
public sealed record GapClosureTimeline(
    Guid Id, Guid? GapId, Guid? Organisation, Guid? RequestId, Guid? ComponentId, string Region, GapClosureStep Step,
    IReadOnlyList<Attention> Attention, DateTimeOffset OpenedAt, double? GapToCloseSeconds, IReadOnlyList<TimelineEntry> Entries);

/// <summary>One thing that happened in a process.</summary>
/// <param name="Event">Its kind, such as <c>RunSlotHeld</c>.</param>
/// <param name="Text">What happened, without names and figures; see <see cref="TimelineTexts"/>.</param>
/// <param name="Detail">The figures; for the OEM and the supplier concerned. See <see cref="TimelineDetails"/>.</param>
/// <param name="SupplierId">The supplier concerned; null where it is no single one, and for the alliance.</param>
/// <param name="CausedBy">Id of the message or the command that led to it.</param>
/// <param name="By">The organisation that acted; null where the platform did, and for the alliance.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, string Event, Reason Text, Reason? Detail, Guid? SupplierId, Guid? CausedBy, Guid? By);

/// <summary>Something that waits for a person.</summary>
/// <param name="SupplierId">Whose run it is about; null for the process as a whole.</param>
public sealed record Attention(Guid? SupplierId, Reason Reason);

/// <summary>The alliance's figures over all processes and sourcing requests: counts and a median, nobody's quantities.</summary>
/// <param name="Steps">Number of processes by step; steps without any are left out.</param>
/// <param name="MedianGapToCloseSeconds">Over the processes that closed their gap; null without one.</param>
public sealed record GapClosureStatistics(
    IReadOnlyDictionary<GapClosureStep, int> Steps, int NeedingAttention, double? MedianGapToCloseSeconds,
    int OpenRequests, int Requests, int Quotes, int Awards);
