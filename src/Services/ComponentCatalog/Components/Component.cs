using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>An organisation published a component. It maintains the description.</summary>
public sealed record ComponentPublished(
    Guid ComponentId, Guid Publisher, PartName Part, Specification Specification, DateTimeOffset At);

/// <summary>The description of a component was replaced.</summary>
public sealed record ComponentRevised(Guid ComponentId, PartName Part, Specification Specification, DateTimeOffset At);

/// <summary>The life-cycle state of a component changed. Obsolete: it was retired.</summary>
public sealed record LifecycleChanged(Guid ComponentId, Lifecycle Lifecycle, string? Reason, DateTimeOffset At);

/// <summary>Another component was declared as a substitute. The reverse does not follow.</summary>
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
