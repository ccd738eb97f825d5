using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>The catalogue told a component's class.</summary>
public sealed record ComponentClassified(Guid ComponentId, string Class, long Version, DateTimeOffset At);

/// <summary>The catalogue told where a component stands in its life.</summary>
public sealed record LifecycleMoved(Guid ComponentId, Lifecycle Lifecycle, long Version, DateTimeOffset At);

/// <summary>Another component may stand in for this one.</summary>
public sealed record SubstituteAdded(Guid ComponentId, Guid SubstituteId, DateTimeOffset At);

/// <summary>What gaps need to know of a component. Its facts may arrive in any order.</summary>
/// <param name="Class">Null while the catalogue has not told it.</param>
public sealed record Component(
    Guid Id, string? Class, long ClassVersion, Lifecycle Lifecycle, long LifecycleVersion, IReadOnlyList<Guid> Substitutes)
{
    public bool EndOfLife => Lifecycle is Lifecycle.EndOfLife or Lifecycle.Obsolete;

    public static Component Create(ComponentClassified e) => Unknown(e.ComponentId).Apply(e);
    public static Component Create(LifecycleMoved e) => Unknown(e.ComponentId).Apply(e);
    public static Component Create(SubstituteAdded e) => Unknown(e.ComponentId).Apply(e);

    public Component Apply(ComponentClassified e) => this with { Class = e.Class, ClassVersion = e.Version };
    public Component Apply(LifecycleMoved e) => this with { Lifecycle = e.Lifecycle, LifecycleVersion = e.Version };
    public Component Apply(SubstituteAdded e) => this with { Substitutes = [.. Substitutes.Append(e.SubstituteId).Order()] };

    static Component Unknown(Guid id) => new(id, null, 0, Lifecycle.Active, 0, []);
}
