using System.Text.Json.Serialization;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>An organisation released a revision of a product's bill of materials. A released revision never changes.</summary>
/// <param name="EffectiveFrom">The day in China from which the product is built by it; null for the day of release.</param>
public sealed record BillOfMaterialsReleased(
    Guid BillOfMaterialsId, Guid Organisation, string Product, string Revision, string? Description,
    IReadOnlyList<Line> Lines, DateTimeOffset At, DateOnly? EffectiveFrom = null);

/// <summary>The revision was withdrawn.</summary>
public sealed record BillOfMaterialsWithdrawn(
    Guid BillOfMaterialsId, Guid Organisation, string Product, string Revision, string Reason, DateTimeOffset At);

/// <summary>
/// A component of the catalogue, or another product of the organisation as a sub-assembly; exactly one of the two.
/// </summary>
/// <param name="Quantity">Quantity for one product, in the component's unit.</param>
/// <param name="Attrition">Share lost in assembly; 0.02 is two per cent.</param>
/// <param name="SetupQuantity">Set-up loss in each week in which the product is built.</param>
/// <param name="OrderMultiple">Requirements are rounded up to a multiple of it; 0 leaves them as they are.</param>
public sealed record Line(
    Guid? ComponentId, string? SubAssembly, decimal Quantity, decimal Attrition, decimal SetupQuantity, decimal OrderMultiple,
    bool Optional, IReadOnlyList<Guid> Substitutes, string? Reference, string? Note)
{
    public bool Equals(Line? other) =>
        other is not null
        && (ComponentId, SubAssembly, Reference, Note) == (other.ComponentId, other.SubAssembly, other.Reference, other.Note)
        && (Quantity, Attrition, SetupQuantity, OrderMultiple, Optional)
            == (other.Quantity, other.Attrition, other.SetupQuantity, other.OrderMultiple, other.Optional)
        && Substitutes.SequenceEqual(other.Substitutes);

    public override int GetHashCode() => HashCode.Combine(ComponentId, SubAssembly, Quantity);
}

public sealed record BillOfMaterials(
    Guid Id, Guid Organisation, string Product, string Revision, string? Description, IReadOnlyList<Line> Lines,
    DateTimeOffset ReleasedAt, DateTimeOffset? WithdrawnAt, DateOnly? EffectiveFrom = null)
{
    public bool InForce => WithdrawnAt is null;

    /// <summary>The day in China from which it is in effect, until another revision is.</summary>
    [JsonIgnore]
    public DateOnly From => EffectiveFrom ?? ChinaDay.Of(ReleasedAt);

    /// <summary>All components that it names, including substitutes. Queries for the uses of a component search it.</summary>
    public IReadOnlyList<Guid> Components =>
        [.. Lines.SelectMany(line => line.Substitutes.Prepend(line.ComponentId ?? Guid.Empty)).Where(id => id != Guid.Empty).Distinct()];

    public IReadOnlyList<string> SubAssemblies => [.. Lines.Select(line => line.SubAssembly).OfType<string>().Distinct()];

    /// <summary>The order of an organisation's list, and its cursor.</summary>
    public string SortKey => $"{Product}\t{Revision}";

    public static Guid IdOf(Guid organisation, string product, string revision) =>
        NamedId.Of("bom", organisation.ToString("N"), product, revision);

    public static BillOfMaterials Create(BillOfMaterialsReleased e) =>
        new(e.BillOfMaterialsId, e.Organisation, e.Product, e.Revision, e.Description, e.Lines, e.At, null, e.EffectiveFrom);

    public BillOfMaterials Apply(BillOfMaterialsWithdrawn e) => this with { WithdrawnAt = e.At };
}
