namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Progress of a gap closure. With several awarded suppliers, the least advanced one decides. The last three are final.
/// </summary>
public enum GapClosureStep { Proposed, Requested, Quoted, Awarded, SlotHeld, Confirmed, RunCompleted, Qualified, Closed, Lapsed, Declined }

/// <summary>For whom a gap closure waits.</summary>
public enum AwaitedParty
{
    /// <summary>
    /// For its OEM: to answer the proposal, to award, to confirm the slot that is held, or to do what <c>attention</c> says.
    /// </summary>
    Oem,

    /// <summary>For the suppliers that are asked: to quote.</summary>
    Suppliers,

    /// <summary>For the pilot lines: one of them must have a free slot.</summary>
    PilotLines,

    /// <summary>For the operator of the line that is booked: to make the run and report its result.</summary>
    LineOperator,

    /// <summary>For another operator than the supplier, or the alliance: to confirm the result.</summary>
    RunConfirmation,

    /// <summary>For no one: the gap closes with its next balance.</summary>
    Gap,

    /// <summary>For no one: it is over.</summary>
    Nobody,
}

/// <summary>Accepts a proposal. Suppliers are requested to quote for the OEM's part of the gap.</summary>
/// <param name="Weeks">
/// At least the OEM's part of the gap in each week; null for exactly that. Mondays, quantities in the component's unit.
/// </param>
public sealed record AcceptProposal(SourcingConditions Conditions, [Entries(1, 104)] IReadOnlyList<WeekQuantity>? Weeks = null);

/// <summary>Declines a proposal. It is proposed again if the gap opens again, or worsens in a later week.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record DeclineProposal([ReasonText] string Reason);

/// <summary>Requests another slot for a pilot run, after the gap closure asked for a person.</summary>
/// <param name="NotAfter">Latest end of the slot, if the request's own has passed; null for the request's.</param>
public sealed record RetryPilotRun(DateTimeOffset? NotAfter = null);

/// <summary>A sourcing request proposed to an OEM for its part of a gap. Only that OEM sees it.</summary>
/// <param name="Id">The gap closure, for acceptProposal, declineProposal and the timeline.</param>
/// <param name="Weeks">
/// Your own requirement x the part of all requirements that is short, for weeks not over yet. That part is 10, 20, 50 or 100 per cent,
/// rounded up, as it was when the gap was proposed or when the week began.
/// </param>
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
    IReadOnlyList<Attention> Attention, DateTimeOffset OpenedAt, double? GapToCloseSeconds, IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>
    /// For whom it waits; for a supplier, for whom its own pilot run does. With several pilot runs, that of the least advanced.
    /// </summary>
    public AwaitedParty WaitsFor { get; init; } = AwaitedParty.Nobody;

    /// <summary>The OEM, where it waits for the OEM and the caller is told who that is; otherwise null.</summary>
    public Guid? WaitsForOrganisation { get; init; }

    /// <summary>
    /// When it was closed, lapsed or was declined; for a supplier, when it was qualified. Null until then.
    /// </summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>
    /// Until when it waits: then a reminder is due, the step passes, or a person is asked. Null where there is no deadline, as after the
    /// last reminder.
    /// </summary>
    public DateTimeOffset? Due { get; init; }
}

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
    int OpenRequests, int Requests, int Quotes, int Awards)
{
    /// <summary>How long it took to close gaps, by the month in which they closed, the last 60 with any, the latest last.</summary>
    public IReadOnlyList<GapsClosedInMonth> Months { get; init; } = [];
}

/// <summary>The processes that closed their gap in a month, and the days from the gap's opening to its close.</summary>
/// <param name="Month">Its first day, UTC.</param>
/// <param name="MedianDays">Half of them took no longer.</param>
/// <param name="Percentile90Days">Nine of ten took no longer; interpolated, as the median is.</param>
public sealed record GapsClosedInMonth(DateOnly Month, int Processes, double MedianDays, double Percentile90Days);

/// <summary>
/// How the capacity that is short is shared fairly among all OEMs that require the component: nobody can be given more without taking
/// from somebody who has no more (max-min fairness). A basis for the alliance to mediate on; nobody is bound by it.
/// </summary>
/// <param name="Since">The Monday of the week in which it was settled; it does not follow anybody's figures until the week is over.</param>
/// <param name="Weeks">Those that are short and not over; for an OEM, those in which it requires the component itself.</param>
public sealed record FairSplitView(DateOnly Since, IReadOnlyList<FairSplitWeek> Weeks);

/// <summary>A week of a fair split; quantities in the component's unit.</summary>
/// <param name="Level">
/// Each OEM gets as much, or what it requires if that is less. Rounded down to 1, 2 or 5 times a power of ten.
/// </param>
/// <param name="Organisations">How many OEMs require the component, for the alliance; null for others and for fewer than three.</param>
/// <param name="Required">What the OEM that asks required then; null for the alliance.</param>
/// <param name="Share">Of that the part that is fair at least: all of it, or 50, 20, 10 or 0 %; null for the alliance.</param>
public sealed record FairSplitWeek(DateOnly Week, decimal Level, int? Organisations, decimal? Required, decimal? Share);
