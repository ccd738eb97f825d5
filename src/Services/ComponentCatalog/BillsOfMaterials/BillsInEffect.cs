using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>A revision in force, with what decides when it is the one in effect.</summary>
/// <param name="EffectiveFrom">As it was stated; null for the day of release.</param>
public sealed record ReleasedRevision(
    Guid Id, string Product, string Revision, DateTimeOffset ReleasedAt, IReadOnlyList<string> SubAssemblies,
    DateOnly? EffectiveFrom = null)
{
    /// <summary>The day in China from which it is in effect, until another one is.</summary>
    public DateOnly From => EffectiveFrom ?? ChinaDay.Of(ReleasedAt);
}

/// <summary>
/// Which revisions of products are in effect: on each day, of those in force the one whose first day is the latest; of several
/// with that first day, the one that was released last.
/// </summary>
public static class BillsInEffect
{
    /// <summary>Of each product the revision in effect on a day. A product of which none has begun is left out.</summary>
    public static IReadOnlyDictionary<string, ReleasedRevision> On(DateOnly day, IEnumerable<ReleasedRevision> inForce) =>
        ByProduct(inForce.Where(bill => bill.From <= day))
            .ToDictionary(revisions => revisions[0].Product, revisions => revisions[^1], FoldedName.Comparer);

    /// <summary>The revisions that are in effect on a day or will be later.</summary>
    public static IReadOnlySet<Guid> Since(DateOnly day, IEnumerable<ReleasedRevision> inForce) =>
        ByProduct(inForce)
            .SelectMany(revisions => revisions.Where((bill, i) => i == revisions.Length - 1 || revisions[i + 1].From > bill.From)
                .Where(bill => revisions.All(other => other.From <= bill.From || other.From > day)))
            .Select(bill => bill.Id).ToHashSet();

    /// <summary>The revisions of an organisation that are in force.</summary>
    public static async Task<IReadOnlyList<ReleasedRevision>> InForce(
        Guid organisation, IQuerySession session, CancellationToken cancel)
    {
        var batch = session.CreateBatchQuery();
        var released = InForce(organisation, batch);
        await batch.Execute(cancel);
        return await released;
    }

    /// <summary>The same in one round trip with the other data of a command.</summary>
    public static Task<IReadOnlyList<ReleasedRevision>> InForce(Guid organisation, IBatchedQuery batch) =>
        batch.Query<BillOfMaterials>().Where(bill => bill.Organisation == organisation && bill.InForce)
            .Select(bill => new ReleasedRevision(
                bill.Id, bill.Product, bill.Revision, bill.ReleasedAt, bill.SubAssemblies, bill.EffectiveFrom))
            .ToList();

    /// <summary>The revisions of each product in the order in which they succeed each other.</summary>
    static IEnumerable<ReleasedRevision[]> ByProduct(IEnumerable<ReleasedRevision> inForce) =>
        inForce.GroupBy(bill => bill.Product, FoldedName.Comparer).Select(product => product
            .OrderBy(bill => bill.From).ThenBy(bill => bill.ReleasedAt).ThenBy(bill => bill.Revision, StringComparer.Ordinal).ToArray());
}
