using SupplyChain.ComponentCatalog.Properties;
using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>The description of a component. Specifications with the same content are equal.</summary>
/// <param name="Properties">Ordered by name.</param>
public sealed record Specification(
    string Class, string? Description, string Unit, Lifecycle Lifecycle, Origin? Origin, Readiness? Readiness,
    string? Region, IReadOnlyList<ComponentProperty> Properties)
{
    /// <summary>The specification in its stored form: texts trimmed, properties ordered by name.</summary>
    public static Specification Of(
        string @class, string? description, string unit, Lifecycle lifecycle, Origin? origin, Readiness? readiness,
        string? region, IReadOnlyList<ComponentProperty>? properties) =>
        new(@class.Trim(), description.Tidy(), unit.Tidy() ?? "1", lifecycle, origin, readiness, region.Tidy(),
            PropertyRules.Tidy(properties ?? []));

    /// <summary>Adds the faults of the specification, with the field names of the command.</summary>
    /// <param name="today">In China: no source is of a later day.</param>
    public Faults Check(Faults faults, DateOnly today)
    {
        faults
            .Require(CurrentTaxonomy.IsComponentClass(Class), "class",
                $"'{Class}' is no component class of the taxonomy (version {CurrentTaxonomy.Value.Version})");
        return PropertyRules.Check(faults, Properties, today);
    }

    public bool Equals(Specification? other) =>
        other is not null && (Class, Description, Unit, Lifecycle) == (other.Class, other.Description, other.Unit, other.Lifecycle)
        && (Origin, Readiness, Region) == (other.Origin, other.Readiness, other.Region)
        && Properties.SequenceEqual(other.Properties);

    public override int GetHashCode() => HashCode.Combine(Class, Description, Properties.Count);
}
