using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>An organisation put a component into the catalogue and answers for its description.</summary>
public sealed record ComponentPublished(
    Guid ComponentId, Guid Publisher, PartName Part, Specification Specification, DateTimeOffset At);

/// <summary>A component is described anew: the whole description as it stands.</summary>
public sealed record ComponentRevised(Guid ComponentId, PartName Part, Specification Specification, DateTimeOffset At);

/// <summary>A component reached another state of its life cycle; obsolete is where it is retired.</summary>
public sealed record LifecycleChanged(Guid ComponentId, Lifecycle Lifecycle, string? Reason, DateTimeOffset At);

/// <summary>Another component may stand in for this one, not the other way round.</summary>
public sealed record SubstituteDeclared(Guid ComponentId, Guid SubstituteId, DateTimeOffset At);

public sealed record Component(
    Guid Id, Guid Publisher, PartName Part, Specification Specification, IReadOnlyList<Guid> Substitutes)
{
    public static Component Create(ComponentPublished e) => new(e.ComponentId, e.Publisher, e.Part, e.Specification, []);

    public Component Apply(ComponentRevised e) => this with { Specification = e.Specification };

    public Component Apply(LifecycleChanged e) =>
        this with { Specification = Specification with { Lifecycle = e.Lifecycle } };

    public Component Apply(SubstituteDeclared e) => this with { Substitutes = [.. Substitutes, e.SubstituteId] };
}
