using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>Carries a supplier's standing to the balances in which it has capacity.</summary>
public static class StandingNews
{
    const int Batch = 100;

    /// <summary>A balance takes note of a supplier when it first hears of it, and whenever its standing is another one.</summary>
    public static object[] Decide(Guid supplier, Standing standing, Balance balance) =>
        balance.Knows(supplier) && balance.Of(supplier).Standing == standing
            ? []
            : [new StandingStated(supplier, standing, standing.At)];

    /// <summary>
    /// States what stands now in every balance with capacity of the supplier, of one component or of all. Each is a
    /// transaction of its own and changes nothing when repeated, so an interrupted pass is simply made again.
    /// </summary>
    internal static async Task PassOnStanding(this IDocumentStore store, Guid supplier, Guid? component, CancellationToken cancel)
    {
        for (var after = Guid.Empty; ;)
        {
            var balances = await store.BalancesWith(supplier, component, after, cancel);
            foreach (var balance in balances) await store.StateStanding(supplier, balance.ComponentId, balance.Region, cancel);
            if (balances.Count < Batch) return;
            after = balances[^1].Id;
        }
    }

    static async Task StateStanding(
        this IDocumentStore store, Guid supplier, Guid component, string region, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        var standing = await session.HoldStanding(supplier, component, cancel);
        if (standing.Cause is not { } cause) return;

        session.CausationId = cause.MessageId.ToString();
        session.LastModifiedBy = Caller.Platform.Subject;
        await session.EnterFacts(
            new BalanceStarted(component, region), balance => Decide(supplier, standing, balance), cause, cancel);
        await session.SaveChangesAsync(cancel);
    }

    static async Task<IReadOnlyList<(Guid Id, Guid ComponentId, string Region)>> BalancesWith(
        this IDocumentStore store, Guid supplier, Guid? component, Guid after, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var balances = session.Query<Balance>().Where(balance => balance.Suppliers.Any(known => known.SupplierId == supplier));
        if (component is { } one) balances = balances.Where(balance => balance.ComponentId == one);
        var page = await balances.Where(balance => balance.MatchesSql("d.id > ?", after)).OrderBy(balance => balance.Id).Take(Batch)
            .Select(balance => new { balance.Id, balance.ComponentId, balance.Region }).ToListAsync(cancel);
        return [.. page.Select(balance => (balance.Id, balance.ComponentId, balance.Region))];
    }
}
