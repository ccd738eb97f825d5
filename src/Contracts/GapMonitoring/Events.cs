namespace SupplyChain.Contracts.GapMonitoring;

/// <summary>
/// Load against capacity of a week (CX-0128): below actual, equal to it, above it but within the maximum (orange),
/// above the maximum (red). Ordered from best to worst.
/// </summary>
public enum GapState { Surplus, Balanced, BottleneckOrange, BottleneckRed }

/// <summary>A week in which the requirement is above the qualified actual capacity; quantities in the component's unit.</summary>
/// <param name="Shortfall">Requirement - Actual, above 0.</param>
public sealed record GapWeek(
    DateOnly Week, decimal Requirement, decimal Actual, decimal Maximum, decimal Shortfall, GapState State);

/// <summary>The event that opened, worsened, eased or closed a gap.</summary>
/// <param name="MessageId">Id of the causing event in its service.</param>
/// <param name="Kind">
/// Name of its contract, such as QualificationChanged; WeekBegan if only time passed, CapacityNoticed where a supplier issued, revised or
/// resolved a notice about its capacity.
/// </param>
/// <param name="Subject">The supplier whose capacity, qualification or suspension was the cause; otherwise null.</param>
public sealed record GapCause(Guid MessageId, string Kind, Guid? Subject)
{
    /// <summary>A kind that is the name of no contract.</summary>
    public const string CapacityNoticed = "CapacityNoticed";
}

/// <summary>
/// The requirement of a component in a region rose above its qualified capacity. A gap keeps its id and may open again after
/// it closed.
/// </summary>
/// <param name="GapId">Follows from component and region, see <see cref="NamedId"/>, kind "gap".</param>
/// <param name="State">The worst state of the weeks.</param>
/// <param name="Shortfall">Sum over the weeks.</param>
/// <param name="Contributors">The OEMs that contribute to the requirement.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record GapOpened(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapWeek> Weeks, GapState State, decimal Shortfall,
    IReadOnlyList<Guid> Contributors, IReadOnlyList<GapCause> Causes);

/// <summary>An open gap has a worse state, a larger shortfall, or the same shortfall in other weeks or of other OEMs.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record GapWorsened(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapWeek> Weeks, GapState State, decimal Shortfall,
    IReadOnlyList<Guid> Contributors, IReadOnlyList<GapCause> Causes);

/// <summary>An open gap has a better state, or the same with a smaller shortfall.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record GapEased(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapWeek> Weeks, GapState State, decimal Shortfall,
    IReadOnlyList<Guid> Contributors, IReadOnlyList<GapCause> Causes);

/// <summary>No week from the current one on has a bottleneck.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record GapClosed(Guid GapId, Guid ComponentId, string Region, IReadOnlyList<GapCause> Causes);

/// <summary>What the alliance or OEMs are shown of a gap changed: read it again. It says nothing of what changed.</summary>
[ListenedBy]
public sealed record GapPictured(Guid GapId, Guid ComponentId, string Region);

/// <summary>
/// What suppliers that offer the component are shown of its gap changed: read it again. It comes with the picture of a week, not when
/// the gap opens or closes.
/// </summary>
[ListenedBy]
public sealed record GapShownToSuppliers(Guid GapId, Guid ComponentId, string Region);
