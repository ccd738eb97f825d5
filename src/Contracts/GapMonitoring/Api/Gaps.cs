namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>
/// A gap of a component in a region, as the reader may see it. An OEM sees the gaps it contributes to. A supplier sees those of
/// the components it offers, with states and bands only. The alliance sees all.
/// </summary>
/// <param name="BalanceId">The balance of the same component and region.</param>
/// <param name="Class">Class of the taxonomy; null until the catalogue has published it.</param>
/// <param name="State">The worst state of its weeks; for a closed gap, of the balance when it closed.</param>
/// <param name="Shortfall">Sum over its weeks.</param>
/// <param name="Weeks">The weeks of the bottleneck; empty for a closed gap, and in a list that leaves them out.</param>
/// <param name="SingleSource">Whether one supplier has more than 80 per cent of the qualified capacity.</param>
/// <param name="EndOfLife">Whether the component is at its end of life or obsolete.</param>
/// <param name="Substitutes">Components that may replace it.</param>
/// <param name="Contributors">Number of OEMs that contribute to the requirement; null for a supplier.</param>
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
/// <param name="Maximum">Sum of their maximum capacity.</param>
/// <param name="Shortfall">Requirement - Actual.</param>
public sealed record ShortWeek(
    DateOnly Week, GapState State, Figure? Requirement, Figure? Actual, Figure? Maximum, Figure Shortfall);

/// <summary>Kinds of changes of a gap.</summary>
public enum GapChange { Opened, Worsened, Eased, Closed }

/// <summary>A change of a gap, its causes, and the gap after it.</summary>
/// <param name="Version">Counts the changes of the gap from 1.</param>
/// <param name="At">When the cause happened.</param>
/// <param name="Causes">A supplier sees the subject only if it is the supplier itself.</param>
public sealed record GapHistoryEntry(
    long Version, GapChange Change, DateTimeOffset At, GapState State, Figure Shortfall, int Weeks, IReadOnlyList<GapCause> Causes);
