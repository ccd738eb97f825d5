using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>
/// Decides what counts of shared capacity, for all balances that are linked by groups together, and assesses their gaps.
/// </summary>
static class DecidingSharing
{
    /// <summary>So often is looked again, where more balances were linked meanwhile.</summary>
    const int Tries = 5;

    /// <summary>
    /// Runs after the commit of what changed the balances, so that it finds what others changed meanwhile. It also runs for a message
    /// that was handled before: a message is delivered again where this was interrupted. Balances without shared capacity, and those
    /// that were decided with others, cost nothing. Idempotent.
    /// </summary>
    /// <param name="message">The message that led to it.</param>
    public static async Task DecideSharing(
        this IDocumentStore store, Guid message, IReadOnlyList<BalanceWithGap> changed, CancellationToken cancel)
    {
        foreach (var balance in changed.Where(balance => balance.IsUndecided))
        {
            var place = new Place(balance.ComponentId, balance.Region);
            await using (var session = store.QuerySession())
                if ((await session.LoadAsync<Balance>(place.BalanceId, cancel))?.Undecided is null) continue;
            await store.DecideAround(message, place, cause: null, cancel);
        }
    }

    /// <summary>What a supplier's groups bear changed: all balances with capacity that is or was in them.</summary>
    public static async Task PassOnGroups(this IDocumentStore store, Guid supplier, GapCause cause, CancellationToken cancel)
    {
        HashSet<Place> places;
        await using (var session = store.QuerySession())
        {
            var groups = await session.LoadAsync<CapacityGroups>(supplier, cancel);
            var components = GroupLimit.Of(groups ?? CapacityGroups.None(supplier)).SelectMany(limit => limit.Factors.Keys).ToHashSet();
            places =
            [
                .. await session.PlacesInGroupsOf(supplier, cancel), .. await session.PlacesOf(supplier, [.. components], cancel),
            ];
        }
        while (places.Count > 0)
        {
            var decided = await store.DecideAround(cause.MessageId, places.First(), cause, cancel);
            places.ExceptWith(decided);
        }
    }

    /// <param name="cause">Null where balances are decided only if they wait for it.</param>
    /// <returns>The balances that were looked at.</returns>
    static async Task<IReadOnlySet<Place>> DecideAround(
        this IDocumentStore store, Guid message, Place place, GapCause? cause, CancellationToken cancel)
    {
        var cluster = await store.Around(place, only: null, cancel);
        if (!cluster.IsCut)
        {
            await store.Change(message, work => DecideIn(work, cluster, place, only: null, cause), cancel);
            // Where it waits, whoever linked more meanwhile decides it once more, and does so after this or in place of it.
            for (var attempt = 1; cause is not null && attempt < Tries; attempt++)
            {
                var again = await store.Around(place, only: null, cancel);
                if (again.IsCut || again.Places.IsSubsetOf(cluster.Places) && again.Suppliers.IsSubsetOf(cluster.Suppliers)) break;
                cluster = again;
                await store.Change(message, work => DecideIn(work, again, place, only: null, cause), cancel);
            }
            return cluster.Places;
        }

        // Too many: each supplier's groups by themselves, while what counts of others stays.
        SharingMetrics.Apart.Add(1);
        await using var session = store.QuerySession();
        var balance = await session.LoadAsync<Balance>(place.BalanceId, cancel);
        var looked = new HashSet<Place> { place };
        if ((cause ?? balance?.Undecided?.Cause) is not { } known) return looked;
        foreach (var supplier in balance!.Suppliers.Select(each => each.SupplierId).Order())
        {
            var own = await store.Around(place, supplier, cancel);
            looked.UnionWith(own.Places);
            await store.Change(message, work => DecideIn(work, own, place, supplier, known), cancel);
        }
        return looked;
    }

    static async Task DecideIn(Work work, Cluster cluster, Place place, Guid? only, GapCause? cause)
    {
        // Suppliers are locked before gaps everywhere, so that no two transactions wait for each other.
        Guid[] suppliers = [.. cluster.Suppliers.Order()];
        foreach (var supplier in suppliers) work.Lock(supplier);
        var groups = suppliers.Select(supplier => work.Document<CapacityGroups>(supplier)).ToList();
        await work.Load();
        Place[] places = [.. cluster.Places.OrderBy(each => each.BalanceId)];
        foreach (var each in places) work.Lock(each.GapId);
        var known = places.Select(each => work.Document<Balance>(each.BalanceId)).ToList();
        await work.Load();

        Balance[] balances = [.. known.Select(document => document.Value).OfType<Balance>()];
        if ((cause ?? balances.FirstOrDefault(balance => balance.Id == place.BalanceId)?.Undecided?.Cause) is not { } because) return;
        var decided = SharedCapacity.Of(
            balances, [.. suppliers.Zip(groups, (supplier, document) => document.Value ?? CapacityGroups.None(supplier))], only);
        SharingMetrics.Rough.Add(decided.Rough);
        foreach (var (document, after) in groups.Zip(decided.Groups))
            if (document.Value is { } before && !ReferenceEquals(before, after)) document.Store(after);

        List<Balance> changed = [.. decided.Balances.Where((after, index) => !ReferenceEquals(after, balances[index]))];
        var withGaps = changed.Select(after => new BalanceWithGap(work, after.ComponentId, after.Region)).ToList();
        if (changed.Count > 0) await work.Load();
        foreach (var (balance, after) in withGaps.Zip(changed)) balance.Decided(after, because);
    }

    static async Task<Cluster> Around(
        this IDocumentStore store, Place place, Guid? only, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        return await Cluster.Around(session, place, only, cancel);
    }
}
