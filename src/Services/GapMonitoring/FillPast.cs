using Marten;
using Marten.Linq.MatchesSql;
using Marten.Schema;

using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;

namespace SupplyChain.GapMonitoring;

/// <summary>
/// At the first start of a service that keeps past gaps and balances, adds what was before: of gaps all of it, from their events; of
/// balances how they are now, for nothing else of them was kept. What is added already stays, so that it may run in several replicas.
/// </summary>
sealed class FillPast(TimeProvider clock) : IInitialData
{
    const int Together = 100;

    public async Task Populate(IDocumentStore store, CancellationToken cancellation)
    {
        var since = StoredValue.Never;
        await using (var session = store.QuerySession())
        {
            if (await session.LoadAsync<PastBalancesKept>(PastBalancesKept.Only, cancellation) is not null) return;
            if (await session.Query<Balance>().AnyAsync(cancellation)) since = clock.GetUtcNow();
        }
        await ForEach<Gap>(store, gap => gap.Id, AddGap, cancellation);
        await ForEach<Balance>(store, balance => balance.Id, AddBalance, cancellation);
        await using var last = store.LightweightSession();
        last.Store(new PastBalancesKept(PastBalancesKept.Only, since));
        await last.SaveChangesAsync(cancellation);
    }

    static async Task ForEach<T>(
        IDocumentStore store, Func<T, Guid> idOf, Func<IDocumentSession, T, CancellationToken, Task> add, CancellationToken cancel)
        where T : notnull
    {
        for (Guid? last = Guid.Empty; last is { } behind;)
        {
            await using var session = store.LightweightSession();
            var page = await session.Query<T>().Where(document => document.MatchesSql("d.id > ?", behind)).OrderBySql("d.id")
                .Take(Together).ToListAsync(cancel);
            foreach (var document in page) await add(session, document, cancel);
            await session.SaveChangesAsync(cancel);
            last = page.Count == Together ? idOf(page[^1]) : null;
        }
    }

    static async Task AddGap(IDocumentSession session, Gap known, CancellationToken cancel)
    {
        Gap? gap = null;
        foreach (var stored in await session.Events.FetchStreamAsync(known.Id, token: cancel))
        {
            var (before, after) = (gap, After(gap, stored.Data));
            session.Keep(before, after, stored.Data is IGapEvent happened ? happened.At : after?.ChangedAt ?? StoredValue.Never);
            gap = after;
        }
    }

    static Task AddBalance(IDocumentSession session, Balance balance, CancellationToken cancel)
    {
        session.Keep(before: null, balance, Gap.IdOf(balance.ComponentId, balance.Region));
        return Task.CompletedTask;
    }

    static Gap? After(Gap? gap, object e) => e switch
    {
        GapOpened opened => gap?.Apply(opened) ?? Gap.Create(opened),
        GapWorsened worsened => gap?.Apply(worsened),
        GapEased eased => gap?.Apply(eased),
        GapHeldOpen held => gap?.Apply(held),
        GapClosed closed => gap?.Apply(closed),
        GapShownToSuppliers shown => gap?.Apply(shown) ?? Gap.Create(shown),
        _ => gap,
    };
}
