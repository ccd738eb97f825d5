using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Brings what was published for a component into the balances of the one that it stands for.</summary>
static class MovingBalances
{
    const string HasPart = """
        (d.data -> 'suppliers' @> jsonb_build_array(jsonb_build_object('publishedFor', ?::text))
            or d.data -> 'requirements' @> jsonb_build_array(jsonb_build_object('componentId', ?::text)))
        """;

    /// <summary>
    /// Runs after the commit of the component's identity, so that it finds what was taken in meanwhile. It also runs for a message that was
    /// handled before: a message is delivered again where this was interrupted. Both balances of a region change in one transaction, so
    /// that no gap opens or closes that is none. Idempotent.
    /// </summary>
    /// <param name="component">The component that stands for another one, or for itself again.</param>
    public static async Task MoveBalances(
        this IDocumentStore store, Guid message, Guid component, string contract, DateTimeOffset at, CancellationToken cancel)
    {
        var cause = new GapCause(message, contract, Subject: null);
        foreach (var (place, suppliers) in await store.Holding(component, cancel))
        {
            IReadOnlyList<BalanceWithGap> changed = [];
            await store.Change(message, async work => changed = await Move(work, component, place, suppliers, cause, at), cancel);
            await store.DecideSharing(message, changed, cancel);
        }
    }

    static async Task<IReadOnlyList<BalanceWithGap>> Move(
        Work work, Guid component, Place place, IReadOnlyList<Guid> suppliers, GapCause cause, DateTimeOffset at)
    {
        // Identities are locked before suppliers, and these before gaps everywhere, so that no two transactions wait for each other.
        work.Lock(ComponentIdentity.LockOf(component));
        var identities = await work.IdentitiesOf(component, place.ComponentId);
        var to = place with { ComponentId = identities.Of(component) };
        if (to == place) return [];
        var eligible = suppliers.Select(supplier => (
            Supplier: supplier, There: work.Eligibility(supplier, identities.AllOf(to.ComponentId)),
            Here: work.Eligibility(supplier, identities.AllOf(place.ComponentId)))).ToList();
        await work.Load();
        var here = new BalanceWithGap(work, place.ComponentId, place.Region);
        var there = new BalanceWithGap(work, to.ComponentId, to.Region);
        await work.Load();
        if (here.PartOf(component) is not { } part) return [];
        there.Append(
            balance => eligible.Aggregate(balance.Taking(part, at), (known, each) => With(known, each.Supplier, each.There())), cause);
        here.Append(
            balance => eligible.Aggregate(balance.Without(component, at), (known, each) => With(known, each.Supplier, each.Here())), cause);
        return [there, here];
    }

    static Balance With(Balance balance, Guid supplier, SupplierEligibility eligibility) =>
        balance.Knows(supplier) ? balance.After(supplier, eligibility) : balance;

    /// <summary>Balances that have anything of a component and are not of what it stands for, with the suppliers on both sides.</summary>
    static async Task<IReadOnlyList<(Place Place, IReadOnlyList<Guid> Suppliers)>> Holding(
        this IDocumentStore store, Guid component, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var stays = (await session.IdentitiesOf([component], cancel)).Of(component);
        var holding = (await session.Query<Balance>().Where(balance => balance.ComponentId == component || balance.MatchesSql(
                HasPart, $"{component}", $"{component}")).ToListAsync(cancel))
            .Where(balance => balance.ComponentId != stays).OrderBy(balance => balance.Id).ToList();
        var there = (await session.LoadManyAsync<Balance>(cancel, holding.Select(balance => Balance.IdOf(stays, balance.Region))))
            .ToDictionary(balance => balance.Region);
        return
        [
            .. holding.Select(balance => (new Place(balance.ComponentId, balance.Region), (IReadOnlyList<Guid>)[
                .. balance.Suppliers.Concat(there.GetValueOrDefault(balance.Region)?.Suppliers ?? []).Select(known => known.SupplierId)
                    .Distinct().Order()])),
        ];
    }
}
