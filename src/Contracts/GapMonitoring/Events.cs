namespace SupplyChain.Contracts.GapMonitoring;

/// <summary>
/// Load against capacity of a week (CX-0128): below actual, equal to it, above it but within the maximum (orange),
/// above the maximum (red). Ordered from best to worst.
/// </summary>
public enum GapState { Surplus, Balanced, BottleneckOrange, BottleneckRed }

/// <summary>A week in which the requirement is above the qualified actual capacity.</summary>
/// <param name="Shortfall">Requirement - Actual, above 0.</param>
public sealed record GapWeek(
    DateOnly Week, decimal Requirement, decimal Actual, decimal Maximum, decimal Shortfall, GapState State);

/// <summary>The event that made a gap open, worsen, ease or close.</summary>
/// <param name="MessageId">Id of that event where it happened.</param>
/// <param name="Kind">Its contract's name, such as <c>QualificationChanged</c>.</param>
/// <param name="Subject">The supplier whose capacity or qualification it was about; null for a requirement.</param>
public sealed record GapCause(Guid MessageId, string Kind, Guid? Subject);

/// <summary>The requirement of a component in a region rose above its qualified capacity.</summary>
/// <param name="Contributors">The OEMs that contribute to the requirement.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record GapOpened(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapWeek> Weeks, GapState State, decimal Shortfall,
    IReadOnlyList<Guid> Contributors, IReadOnlyList<GapCause> Causes);

[ListenedBy(Services.SupplierMatching)]
public sealed record GapWorsened(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapWeek> Weeks, GapState State, decimal Shortfall,
    IReadOnlyList<Guid> Contributors, IReadOnlyList<GapCause> Causes);

[ListenedBy(Services.SupplierMatching)]
public sealed record GapEased(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapWeek> Weeks, GapState State, decimal Shortfall,
    IReadOnlyList<Guid> Contributors, IReadOnlyList<GapCause> Causes);

[ListenedBy(Services.SupplierMatching)]
public sealed record GapClosed(Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapCause> Causes);
