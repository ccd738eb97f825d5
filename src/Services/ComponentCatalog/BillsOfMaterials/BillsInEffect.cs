using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>A revision in force, with what decides whether it is the one in effect.</summary>
public sealed record ReleasedRevision(
    Guid Id, string Product, string Revision, DateTimeOffset ReleasedAt, IReadOnlyList<string> SubAssemblies);

/// <summary>Of each product the revision in force that was released last.</summary>
public static class BillsInEffect
{
    public static IReadOnlyDictionary<string, ReleasedRevision> Of(IEnumerable<ReleasedRevision> inForce) =>
        inForce.GroupBy(bill => bill.Product, FoldedName.Comparer).ToDictionary(
            product => product.Key,
            product => product.OrderBy(bill => bill.ReleasedAt).ThenBy(bill => bill.Revision, StringComparer.Ordinal).Last(),
            FoldedName.Comparer);

    /// <summary>The revisions of an organisation that are in force.</summary>
    public static async Task<IReadOnlyList<ReleasedRevision>> InForce(
        Guid organisation, IQuerySession session, CancellationToken cancel) =>
        await session.Query<BillOfMaterials>().Where(bill => bill.Organisation == organisation && bill.InForce)
            .Select(bill => new ReleasedRevision(bill.Id, bill.Product, bill.Revision, bill.ReleasedAt, bill.SubAssemblies))
            .ToListAsync(cancel);

    /// <summary>The same in one round trip with the other data of a command.</summary>
    public static Task<IReadOnlyList<ReleasedRevision>> InForce(Guid organisation, IBatchedQuery batch) =>
        batch.Query<BillOfMaterials>().Where(bill => bill.Organisation == organisation && bill.InForce)
            .Select(bill => new ReleasedRevision(bill.Id, bill.Product, bill.Revision, bill.ReleasedAt, bill.SubAssemblies))
            .ToList();
}
