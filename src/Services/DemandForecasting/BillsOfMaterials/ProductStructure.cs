using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>A revision of a product's bill of materials took effect in the catalogue.</summary>
public sealed record StructureReleased(
    Guid Organisation, string Product, Guid BillOfMaterialsId, string Revision, IReadOnlyList<StructureLine> Lines,
    DateTimeOffset ReleasedAt);

/// <summary>A revision must no longer be built.</summary>
public sealed record StructureWithdrawn(Guid Organisation, string Product, Guid BillOfMaterialsId, string Revision, DateTimeOffset WithdrawnAt);

public sealed record StructureRevision(
    Guid BillOfMaterialsId, string Revision, IReadOnlyList<StructureLine> Lines, DateTimeOffset ReleasedAt);

/// <summary>What one OEM's product is made of, in every revision that may be built.</summary>
/// <param name="Revisions">Ordered by the time of release, whatever order the news came in.</param>
public sealed record ProductStructure(Guid Id, Guid Organisation, string Product, IReadOnlyList<StructureRevision> Revisions)
{
    public static Guid IdOf(Guid organisation, string product) =>
        NamedId.Of("structure", organisation.ToString("N"), DemandedItem.ProductKey(product));

    public static ProductStructure Create(StructureReleased e) =>
        new ProductStructure(IdOf(e.Organisation, e.Product), e.Organisation, e.Product, []).Apply(e);

    public ProductStructure Apply(StructureReleased e) => this with
    {
        Revisions =
        [
            .. Revisions.Where(revision => revision.BillOfMaterialsId != e.BillOfMaterialsId)
                .Append(new StructureRevision(e.BillOfMaterialsId, e.Revision, e.Lines, e.ReleasedAt))
                .OrderBy(revision => revision.ReleasedAt).ThenBy(revision => revision.Revision, StringComparer.Ordinal),
        ],
    };

    public ProductStructure Apply(StructureWithdrawn e) =>
        this with { Revisions = [.. Revisions.Where(revision => revision.BillOfMaterialsId != e.BillOfMaterialsId)] };

    /// <summary>Lines of the revision that was released last; null when none is left.</summary>
    [JsonIgnore]
    public IReadOnlyList<StructureLine>? Effective => Revisions is [.., var latest] ? latest.Lines : null;
}

public static class ProductStructures
{
    /// <summary>By <see cref="DemandedItem.ProductKey"/>; products without a revision are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<StructureLine>> EffectiveLines(this IEnumerable<ProductStructure> structures) => structures
        .Where(structure => structure.Effective is not null)
        .ToDictionary(structure => DemandedItem.ProductKey(structure.Product), structure => structure.Effective!);
}
