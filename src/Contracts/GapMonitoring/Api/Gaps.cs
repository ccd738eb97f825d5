namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>
/// An amount as its reader may see it, in the component's unit: the band always, the exact quantity where it gives no plan away.
/// </summary>
public sealed record Figure(decimal? Quantity, Band Band);

/// <summary>
/// A gap of a component in a region, as the reader may see it. An OEM sees the gaps it contributes to, a supplier
/// those of the components it offers and nothing of them but states and bands, the alliance all.
/// </summary>
/// <param name="BalanceId">The balance of the same component and region.</param>
/// <param name="Class">Class of the taxonomy; null while the catalogue has not told it.</param>
/// <param name="State">The worst of its weeks; of a closed gap, how the balance stood when it closed.</param>
/// <param name="Shortfall">Sum over its weeks.</param>
/// <param name="Weeks">The weeks of the bottleneck; empty when closed.</param>
/// <param name="SingleSource">One supplier has more than 80 per cent of the qualified capacity, or all of it.</param>
/// <param name="EndOfLife">The manufacturer is ending or has ended the component.</param>
/// <param name="Substitutes">Components that may stand in for it.</param>
/// <param name="Contributors">How many OEMs contribute to the requirement; null for a supplier.</param>
/// <param name="OpenedAt">When it last opened.</param>
/// <param name="ChangedAt">When it last opened, worsened, eased or closed.</param>
/// <param name="ClosedAt">Null while it is open.</param>
public sealed record Gap(
    Guid Id, Guid BalanceId, Guid ComponentId, string Region, string? Class, bool Open, GapState State, Figure Shortfall,
    IReadOnlyList<ShortWeek> Weeks, bool SingleSource, bool EndOfLife, IReadOnlyList<Guid> Substitutes, int? Contributors,
    DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, DateTimeOffset? ClosedAt);

/// <summary>One week of a bottleneck. Requirement and capacity are null for a supplier.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Actual">Sum of the qualified suppliers' actual capacity.</param>
/// <param name="Maximum">Sum of what they can flex to.</param>
/// <param name="Shortfall">Requirement - Actual.</param>
public sealed record ShortWeek(
    DateOnly Week, GapState State, Figure? Requirement, Figure? Actual, Figure? Maximum, Figure Shortfall);

/// <summary>What can happen to a gap.</summary>
public enum GapChange { Opened, Worsened, Eased, Closed }

/// <summary>One thing that happened to a gap, why, and how the gap stood after it.</summary>
/// <param name="Version">Counts what happened to the gap from 1.</param>
/// <param name="At">When its cause happened.</param>
/// <param name="Causes">For a supplier, the subject is named only where it is the supplier itself.</param>
public sealed record GapHistoryEntry(
    long Version, GapChange Change, DateTimeOffset At, GapState State, Figure Shortfall, int Weeks, IReadOnlyList<GapCause> Causes);
