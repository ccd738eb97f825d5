using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.ComponentCatalog.Components;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>At start, adds a row for every component that was published before the search table existed.</summary>
sealed class FillSearchTable(IDocumentStore store) : IHostedService
{
    const int Together = 1000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (await FillPage(cancellationToken) == Together)
        {
            // There may be more.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    async Task<int> FillPage(CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        var missing = await session.Query<Component>()
            .Where(component => component.MatchesSql($"not exists (select from {SearchTable.Name} s where s.component_id = d.id)"))
            .Take(Together).ToListAsync(cancel);
        foreach (var component in missing) SearchRows.Write(component.Id, component.Part, component.Specification, session);
        await session.SaveChangesAsync(cancel);
        return missing.Count;
    }
}
