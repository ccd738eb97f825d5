using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

/// <summary>
/// What the catalogue says of a component: a document, because the catalogue keeps its history. Messages may overtake each
/// other or come again, so each fact keeps the version of the component that stated it: what is not newer changes nothing.
/// </summary>
/// <param name="DescribedVersion">Version that stated the description; 0 where none is known.</param>
/// <param name="Class">Null until the component was described.</param>
/// <param name="LifecycleVersion">Version that stated the life cycle; 0 where none is known.</param>
/// <param name="Substitutes">Components that may stand in for this one, in the order in which they became known.</param>
/// <param name="SubstituteVersions">Version that last said whether it may stand in, by component; null or 0 where none is known.</param>
public sealed record Part(
    Guid Id, long DescribedVersion, string Manufacturer, string PartNumber, string? Class, string Unit,
    long LifecycleVersion, Lifecycle Lifecycle, Origin? Origin, IReadOnlyList<ComponentProperty> Properties,
    IReadOnlyList<Guid> Substitutes, IReadOnlyDictionary<Guid, long>? SubstituteVersions = null)
{
    public static Part Unknown(Guid id) => new(id, 0, "", "", null, "", 0, Lifecycle.Active, null, [], []);

    /// <summary>
    /// The properties as JSON text: a column of its own, so that the database need not write out those of thousands of parts anew.
    /// </summary>
    [JsonIgnore]
    public string PropertiesText => JsonSerializer.Serialize(Properties, JsonSerializerOptions.Web);

    [JsonIgnore]
    public PartName Name => new(Manufacturer, PartNumber);

    public static bool IsKnown(Part? part) => part is { Class: not null };

    /// <summary>The whole description as it stood at <paramref name="version"/>, the life cycle included.</summary>
    public Part After(ComponentPublished m, long version) => version <= DescribedVersion ? this : InLifecycle(m.Lifecycle, version) with
    {
        DescribedVersion = version,
        Manufacturer = m.Manufacturer,
        PartNumber = m.PartNumber,
        Class = m.Class,
        Unit = m.Unit,
        Origin = m.Origin,
        Properties = m.Properties,
    };

    public Part After(LifecycleChanged m, long version) => InLifecycle(m.Lifecycle, version);

    public Part After(SubstituteDeclared m, long version) => WithSubstitute(m.SubstituteId, true, version);

    public Part After(SubstituteWithdrawn m, long version) => WithSubstitute(m.SubstituteId, false, version);

    Part WithSubstitute(Guid id, bool declared, long version)
    {
        var versions = SubstituteVersions ?? new Dictionary<Guid, long>();
        if (version <= versions.GetValueOrDefault(id)) return this;
        var others = Substitutes.Where(other => other != id);
        return this with
        {
            Substitutes = declared ? [.. others, id] : [.. others],
            SubstituteVersions = new Dictionary<Guid, long>(versions) { [id] = version },
        };
    }

    Part InLifecycle(Lifecycle lifecycle, long version) =>
        version <= LifecycleVersion ? this : this with { LifecycleVersion = version, Lifecycle = lifecycle };
}
