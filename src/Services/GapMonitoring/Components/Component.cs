using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>
/// What gaps need to know of a component, as the catalogue publishes it. Messages may come in any order and more than once.
/// Each field keeps the version of the component that stated it. A message that is not newer changes nothing.
/// </summary>
/// <param name="Class">Null until the catalogue has published it.</param>
/// <param name="SubstituteVersions">Version that last said whether it may stand in, by component; null or 0 where none is known.</param>
public sealed record Component(
    Guid Id, string? Class, long ClassVersion, Lifecycle Lifecycle, long LifecycleVersion, IReadOnlyList<Guid> Substitutes,
    IReadOnlyDictionary<Guid, long>? SubstituteVersions = null)
{
    public bool EndOfLife => Lifecycle is Lifecycle.EndOfLife or Lifecycle.Obsolete;

    public static Component Unknown(Guid id) => new(id, null, 0, Lifecycle.Active, 0, []);

    public Component After(ComponentPublished c, long version)
    {
        var component = InLifecycle(c.Lifecycle, version);
        return version <= ClassVersion ? component : component with { Class = c.Class, ClassVersion = version };
    }

    public Component After(LifecycleChanged c, long version) => InLifecycle(c.Lifecycle, version);

    public Component After(SubstituteDeclared c, long version) => WithSubstitute(c.SubstituteId, true, version);

    public Component After(SubstituteWithdrawn c, long version) => WithSubstitute(c.SubstituteId, false, version);

    Component WithSubstitute(Guid id, bool declared, long version)
    {
        var versions = SubstituteVersions ?? new Dictionary<Guid, long>();
        if (version <= versions.GetValueOrDefault(id)) return this;
        var others = Substitutes.Where(other => other != id);
        return this with
        {
            Substitutes = declared ? [.. others.Append(id).Order()] : [.. others],
            SubstituteVersions = new Dictionary<Guid, long>(versions) { [id] = version },
        };
    }

    Component InLifecycle(Lifecycle lifecycle, long version) =>
        version <= LifecycleVersion ? this : this with { Lifecycle = lifecycle, LifecycleVersion = version };
}
