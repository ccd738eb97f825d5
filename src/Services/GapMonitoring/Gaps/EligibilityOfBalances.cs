using Marten;

using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Passes a supplier's eligibility on to the balances that contain its capacity.</summary>
static class EligibilityOfBalances
{
    const int MostTogether = 100;

    /// <summary>
    /// Runs after the commit of the supplier's own documents, so that it finds capacity that was taken in meanwhile. It also
    /// runs for a message that was handled before: a message is delivered again where this was interrupted. Some balances at a
    /// time are changed in a transaction of their own. Idempotent.
    /// </summary>
    /// <param name="message">The message that led to it.</param>
    /// <param name="component">Null for all components of the supplier.</param>
    public static async Task PassOnEligibility(
        this IDocumentStore store, Guid message, Guid supplier, Guid? component, CancellationToken cancel)
    {
        foreach (var balances in (await store.BalancesWith(supplier, component, cancel)).Chunk(MostTogether))
        {
            IReadOnlyList<BalanceWithGap> changed = [];
            await store.Change(message, async work => changed = await PassOn(work, supplier, balances), cancel);
            await store.DecideSharing(message, changed, cancel);
        }
    }

    static async Task<IReadOnlyList<BalanceWithGap>> PassOn(Work work, Guid supplier, IReadOnlyList<Place> places)
    {
        // Suppliers are locked before gaps everywhere, so that no two transactions wait for each other.
        var identities = await work.IdentitiesOf(places.Select(place => place.ComponentId));
        var eligibility = places.Select(place => work.Eligibility(supplier, identities.AllOf(place.ComponentId))).ToList();
        await work.Load();
        var balances = places.Select(place => new BalanceWithGap(work, place.ComponentId, place.Region)).ToList();
        await work.Load();
        foreach (var (balance, eligible) in balances.Zip(eligibility.Select(each => each())))
            if (eligible.Cause is { } cause) balance.Append(before => before.After(supplier, eligible), cause);
        return balances;
    }

    static async Task<IReadOnlyList<Place>> BalancesWith(
        this IDocumentStore store, Guid supplier, Guid? component, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var balances = session.Query<Balance>().Where(balance => balance.Suppliers.Any(known => known.SupplierId == supplier));
        if (component is { } named)
        {
            var one = (await session.IdentitiesOf([named], cancel)).Of(named);
            balances = balances.Where(balance => balance.ComponentId == one);
        }
        return await balances.Select(balance => new Place(balance.ComponentId, balance.Region)).ToListAsync(cancel);
    }
}
