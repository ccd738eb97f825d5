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

    /// <summary>
    /// The revisions by which the product is built, one after the other. Of those that are not withdrawn, in the order of their first
    /// days and of their release, each counts until a later one begins. A revision that stated no day has begun.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<StructureRevision> Schedule
    {
        get
        {
            var standing = Revisions.Where(revision => !revision.Withdrawn)
                .OrderBy(revision => revision.EffectiveFrom ?? ChinaDay.Of(revision.ReleasedAt)).ThenBy(revision => revision.ReleasedAt)
                .ThenBy(revision => revision.Revision, StringComparer.Ordinal).ToList();
            return [.. standing.Where((revision, i) => standing.Skip(i + 1).All(later => later.Begin > revision.Begin))];
        }
    }

    /// <summary>The structure after the message; the structure itself where the message is not newer than what is known.</summary>
    /// <param name="version">Version of the revision in the catalogue.</param>
    public ProductStructure After(BillOfMaterialsReleased message, long version, DateTimeOffset releasedAt) => With(
        new StructureRevision(
            message.BillOfMaterialsId, message.Revision, [.. message.Lines.Select(StructureLine.Of)], releasedAt, version,
            EffectiveFrom: message.EffectiveFrom));

    /// <inheritdoc cref="After(BillOfMaterialsReleased, long, DateTimeOffset)"/>
    public ProductStructure After(BillOfMaterialsWithdrawn message, long version, DateTimeOffset withdrawnAt)
    {
        var released = Revisions.FirstOrDefault(revision => revision.BillOfMaterialsId == message.BillOfMaterialsId);
        return With(new StructureRevision(
            message.BillOfMaterialsId, message.Revision, [], released?.ReleasedAt ?? withdrawnAt, version, Withdrawn: true));
    }

    /// <summary>With the components that the lines stand for.</summary>
    public ProductStructure With(ComponentIdentities identities) => this with
    {
        Revisions = [.. Revisions.Select(revision => revision with
        {
            Lines = [.. revision.Lines.Select(line => line.ComponentId is { } id ? line with { ComponentId = identities.Of(id) } : line)],
        })],
    };

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
/// <param name="EffectiveFrom">The day in China from which the product is built by it; null for the day of release.</param>
public sealed record StructureRevision(
    Guid BillOfMaterialsId, string Revision, IReadOnlyList<StructureLine> Lines, DateTimeOffset ReleasedAt, long Version = 0,
    bool Withdrawn = false, DateOnly? EffectiveFrom = null)
{
    /// <summary>The Monday of the first week that is built by it; the first of all where no day was stated.</summary>
    [JsonIgnore]
    public DateOnly Begin => EffectiveFrom is { } day ? IsoWeek.Of(day) : DateOnly.MinValue;
}
