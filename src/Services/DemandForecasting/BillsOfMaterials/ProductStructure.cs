using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>
/// The bill of materials of an OEM's product with all revisions. A document, since the catalogue keeps the history. Messages about
/// revisions may arrive in any order and repeatedly.
/// </summary>
/// <param name="Revisions">
/// By time of release, including withdrawn ones, so that a late release message does not restore them.
/// </param>
public sealed record ProductStructure(Guid Id, Guid Organisation, string Product, IReadOnlyList<StructureRevision> Revisions)
{
    public static Guid IdOf(Guid organisation, string product) =>
        NamedId.Of("structure", organisation.ToString("N"), DemandedItem.ProductKey(product));

    public static ProductStructure None(Guid organisation, string product) => new(IdOf(organisation, product), organisation, product, []);

    /// <summary>Lines of the revision that was released last; null where none is in force.</summary>
    [JsonIgnore]
    public IReadOnlyList<StructureLine>? Effective => InForce?.Lines;

    /// <summary>The revision that was released last and not withdrawn.</summary>
    [JsonIgnore]
    public StructureRevision? InForce => Revisions.LastOrDefault(revision => !revision.Withdrawn);

    /// <summary>The structure after the message; the structure itself where the message is not newer than what is known.</summary>
    /// <param name="version">Version of the revision in the catalogue.</param>
    public ProductStructure After(BillOfMaterialsReleased message, long version, DateTimeOffset releasedAt) => With(
        new StructureRevision(
            message.BillOfMaterialsId, message.Revision, [.. message.Lines.Select(StructureLine.Of)], releasedAt, version));

    /// <inheritdoc cref="After(BillOfMaterialsReleased, long, DateTimeOffset)"/>
    public ProductStructure After(BillOfMaterialsWithdrawn message, long version, DateTimeOffset withdrawnAt)
    {
        var released = Revisions.FirstOrDefault(revision => revision.BillOfMaterialsId == message.BillOfMaterialsId);
        return With(new StructureRevision(
            message.BillOfMaterialsId, message.Revision, [], released?.ReleasedAt ?? withdrawnAt, version, Withdrawn: true));
    }

    ProductStructure With(StructureRevision revision) =>
        Revisions.Any(known => known.BillOfMaterialsId == revision.BillOfMaterialsId && known.Version >= revision.Version)
            ? this
            : this with
            {
                Revisions =
                [
                    .. Revisions.Where(known => known.BillOfMaterialsId != revision.BillOfMaterialsId).Append(revision)
                        .OrderBy(known => known.ReleasedAt).ThenBy(known => known.Revision, StringComparer.Ordinal),
                ],
            };
}

/// <summary>One revision of a product's bill of materials.</summary>
/// <param name="Lines">Empty in a withdrawn revision.</param>
/// <param name="Version">Version of the revision in the catalogue. 0 in documents from before versions were kept.</param>
public sealed record StructureRevision(
    Guid BillOfMaterialsId, string Revision, IReadOnlyList<StructureLine> Lines, DateTimeOffset ReleasedAt, long Version = 0,
    bool Withdrawn = false);

public static class ProductStructures
{
    /// <summary>By <see cref="DemandedItem.ProductKey"/>; products without a revision in force are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<StructureLine>> EffectiveLines(this IEnumerable<ProductStructure> structures) =>
        structures
        .Where(structure => structure.Effective is not null)
        .ToDictionary(structure => DemandedItem.ProductKey(structure.Product), structure => structure.Effective!);
}
