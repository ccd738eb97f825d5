using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>An organisation published a component. It maintains the description.</summary>
/// <param name="FromBill">Whether a bill of materials named it before anybody described it.</param>
public sealed record ComponentPublished(
    Guid ComponentId, Guid Publisher, PartName Part, Specification Specification, DateTimeOffset At, bool FromBill = false);

/// <summary>The description of a component was replaced.</summary>
/// <param name="Reviser">The organisation that did it; null for revisions from before it was recorded.</param>
public sealed record ComponentRevised(
    Guid ComponentId, PartName Part, Specification Specification, DateTimeOffset At, Guid? Reviser = null);

/// <summary>The life-cycle state of a component changed. Obsolete: it was retired.</summary>
public sealed record LifecycleChanged(Guid ComponentId, Lifecycle Lifecycle, string? Reason, DateTimeOffset At);

/// <summary>Another component was declared as a substitute. The reverse does not follow.</summary>
public sealed record SubstituteDeclared(Guid ComponentId, Guid SubstituteId, DateTimeOffset At);

/// <summary>A component may no longer stand in for another one.</summary>
public sealed record SubstituteWithdrawn(Guid ComponentId, Guid SubstituteId, string Reason, DateTimeOffset At);

/// <param name="FromBill">Whether all that is known of it stands in a bill of materials: nobody has described it yet.</param>
/// <param name="Restated">Who stated the values that are not the publisher's, by property; see <see cref="ValueAuthors"/>.</param>
public sealed record Component(
    Guid Id, Guid Publisher, PartName Part, Specification Specification, IReadOnlyList<Guid> Substitutes, bool FromBill = false,
    IReadOnlyDictionary<string, Guid>? Restated = null)
{
    public static Component Create(ComponentPublished e) => new(e.ComponentId, e.Publisher, e.Part, e.Specification, [], e.FromBill);

    public Component Apply(ComponentRevised e) =>
        this with { Specification = e.Specification, FromBill = false, Restated = ValueAuthors.After(this, e) };

    public Component Apply(LifecycleChanged e) =>
        this with { Specification = Specification with { Lifecycle = e.Lifecycle } };

    public Component Apply(SubstituteDeclared e) => this with { Substitutes = [.. Substitutes, e.SubstituteId] };

    public Component Apply(SubstituteWithdrawn e) => this with { Substitutes = [.. Substitutes.Where(id => id != e.SubstituteId)] };
}
