using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>
/// What gaps need to know of a component, as the catalogue publishes it. Messages may come in any order and more than once.
/// Each field keeps the version of the component that stated it. A message that is not newer changes nothing.
/// </summary>
/// <param name="Class">Null until the catalogue has published it.</param>
public sealed record Component(
    Guid Id, string? Class, long ClassVersion, Lifecycle Lifecycle, long LifecycleVersion, IReadOnlyList<Guid> Substitutes)
{
    public bool EndOfLife => Lifecycle is Lifecycle.EndOfLife or Lifecycle.Obsolete;

    public static Component Unknown(Guid id) => new(id, null, 0, Lifecycle.Active, 0, []);

    public Component After(ComponentPublished c, long version)
    {
        var component = InLifecycle(c.Lifecycle, version);
        return version <= ClassVersion ? component : component with { Class = c.Class, ClassVersion = version };
    }

    public Component After(LifecycleChanged c, long version) => InLifecycle(c.Lifecycle, version);

    /// <summary>A substitute is never withdrawn, so it needs no version.</summary>
    public Component After(SubstituteDeclared c) => Substitutes.Contains(c.SubstituteId)
        ? this
        : this with { Substitutes = [.. Substitutes.Append(c.SubstituteId).Order()] };

    Component InLifecycle(Lifecycle lifecycle, long version) =>
        version <= LifecycleVersion ? this : this with { Lifecycle = lifecycle, LifecycleVersion = version };
}
