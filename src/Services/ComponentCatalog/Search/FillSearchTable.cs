using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.ComponentCatalog.Components;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>At start, writes the row of every component that has none or one of an older form.</summary>
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
            .Where(component => component.MatchesSql(
                $"not exists (select from {SearchTable.Name} s where s.component_id = d.id and s.form = {SearchTable.Form})"))
            .Take(Together).ToListAsync(cancel);
        foreach (var component in missing) SearchRows.Write(component.Id, component.Part, component.Specification, session);
        await session.SaveChangesAsync(cancel);
        return missing.Count;
    }
}
