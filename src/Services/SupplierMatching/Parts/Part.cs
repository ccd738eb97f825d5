using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

/// <summary>The catalogue described a component; all that was said before is replaced.</summary>
/// <param name="Version">Version of the component in the catalogue that says so. Likewise in the next two.</param>
public sealed record PartDescribed(
    Guid ComponentId, long Version, string Manufacturer, string PartNumber, string Class, string Unit, Lifecycle Lifecycle,
    Origin? Origin, IReadOnlyList<ComponentProperty> Properties, DateTimeOffset At);

/// <summary>A component moved on in its life cycle.</summary>
public sealed record PartAged(Guid ComponentId, long Version, Lifecycle Lifecycle, DateTimeOffset At);

/// <summary>Another component may stand in for this one.</summary>
public sealed record PartReplaceable(Guid ComponentId, Guid SubstituteId, DateTimeOffset At);

/// <summary>
/// What is known here of a component. Messages may overtake each other: what the newest one said of the description
/// and of the life cycle stands, each by its own version.
/// </summary>
/// <param name="Class">Null until the component was described.</param>
public sealed record Part(
    Guid Id, long DescribedVersion, string Manufacturer, string PartNumber, string? Class, string Unit,
    long LifecycleVersion, Lifecycle Lifecycle, Origin? Origin, IReadOnlyList<ComponentProperty> Properties,
    IReadOnlyList<Guid> Substitutes)
{
    public static Part Create(PartDescribed e) => Unknown(e.ComponentId).Apply(e);
    public static Part Create(PartAged e) => Unknown(e.ComponentId).Apply(e);
    public static Part Create(PartReplaceable e) => Unknown(e.ComponentId).Apply(e);

    public Part Apply(PartDescribed e) => (e.Version > LifecycleVersion ? Aged(e.Version, e.Lifecycle) : this) with
    {
        DescribedVersion = e.Version,
        Manufacturer = e.Manufacturer,
        PartNumber = e.PartNumber,
        Class = e.Class,
        Unit = e.Unit,
        Origin = e.Origin,
        Properties = e.Properties,
    };

    public Part Apply(PartAged e) => Aged(e.Version, e.Lifecycle);
    public Part Apply(PartReplaceable e) => this with { Substitutes = [.. Substitutes, e.SubstituteId] };

    public static bool IsKnown(Part? part) => part is { Class: not null };

    static Part Unknown(Guid id) => new(id, 0, "", "", null, "", 0, Lifecycle.Active, null, [], []);

    Part Aged(long version, Lifecycle lifecycle) => this with { LifecycleVersion = version, Lifecycle = lifecycle };
}
