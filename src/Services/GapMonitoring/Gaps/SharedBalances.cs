using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Where a balance is.</summary>
sealed record Place(Guid ComponentId, string Region)
{
    public Guid BalanceId => Balance.IdOf(ComponentId, Region);
    public Guid GapId => Gap.IdOf(ComponentId, Region);
}

/// <summary>
/// Balances that are linked, directly or by others, because suppliers have capacity groups with components of them. The groups are
/// locked with their suppliers.
/// </summary>
/// <param name="IsCut">There are more than can be decided together.</param>
sealed record Cluster(IReadOnlySet<Place> Places, IReadOnlySet<Guid> Suppliers, bool IsCut)
{
    /// <summary>So many balances are decided together.</summary>
    public const int Most = 500;

    /// <summary>What is linked with a balance.</summary>
    /// <param name="only">The supplier by whose groups alone; null for all.</param>
    public static async Task<Cluster> Around(IQuerySession session, Place place, Guid? only, CancellationToken cancel)
    {
        var (found, suppliers) = (new HashSet<Place> { place }, new HashSet<Guid>());
        var groups = new Dictionary<Guid, IReadOnlyList<GroupLimit>>();
        var followed = new HashSet<(Guid Supplier, Guid Component)>();
        IReadOnlyList<Place> fresh = [place];
        while (fresh.Count > 0)
        {
            if (only is null && found.Count > Most) return new Cluster(found, suppliers, IsCut: true);
            var balances = await session.LoadManyAsync<Balance>(cancel, [.. fresh.Select(place => place.BalanceId)]);
            var next = new HashSet<Place>();
            Guid[] unknown =
            [
                .. balances.SelectMany(balance => balance.Suppliers).Select(known => known.SupplierId)
                    .Where(supplier => only is null || only == supplier).Distinct().Where(supplier => !groups.ContainsKey(supplier)),
            ];
            foreach (var supplier in unknown) groups[supplier] = [];
            foreach (var own in await session.LoadManyAsync<CapacityGroups>(cancel, unknown)) groups[own.Id] = GroupLimit.Of(own);
            foreach (var (supplier, component) in balances.SelectMany(balance =>
                balance.Suppliers.Select(known => (known.SupplierId, Linked.IdOf(known, balance)))))
            {
                if (groups.GetValueOrDefault(supplier) is not { Count: > 0 } limits) continue;
                var linked = limits
                    .Where(limit => limit.Factors.ContainsKey(component)).SelectMany(limit => limit.Factors.Keys).ToHashSet();
                if (linked.Count == 0) continue;
                suppliers.Add(supplier);
                linked.RemoveWhere(other => !followed.Add((supplier, other)));
                if (linked.Count > 0) next.UnionWith(await session.PlacesOf(supplier, [.. linked], cancel));
            }
            next.ExceptWith(found);
            found.UnionWith(next);
            fresh = [.. next];
        }
        return new Cluster(found, suppliers, IsCut: false);
    }
}

static class Places
{
    const string InGroup = """
        exists (
            select from jsonb_array_elements(d.data -> 'suppliers') s
            where s ->> 'supplierId' = ? and jsonb_typeof(s -> 'shared') = 'string')
        """;

    public static async Task<IReadOnlyList<Place>> PlacesOf(
        this IQuerySession session, Guid supplier, Guid[] components, CancellationToken cancel)
    {
        var identities = await session.IdentitiesOf(components, cancel);
        Guid[] stay = [.. components.Select(identities.Of).Distinct()];
        return await session.Query<Balance>()
            .Where(balance => balance.ComponentId.IsOneOf(stay) && balance.Suppliers.Any(known => known.SupplierId == supplier))
            .Select(balance => new Place(balance.ComponentId, balance.Region)).ToListAsync(cancel);
    }

    /// <summary>Balances in which capacity of a supplier was shared when it was decided last.</summary>
    public static async Task<IReadOnlyList<Place>> PlacesInGroupsOf(
        this IQuerySession session, Guid supplier, CancellationToken cancel) => await session.Query<Balance>()
            .Where(balance => balance.Suppliers.Any(known => known.SupplierId == supplier) && balance.MatchesSql(InGroup, $"{supplier}"))
            .Select(balance => new Place(balance.ComponentId, balance.Region)).ToListAsync(cancel);
}
