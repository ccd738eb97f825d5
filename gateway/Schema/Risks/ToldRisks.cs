using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Risks;

/// <summary>What the services tell the caller of the risks of parts: asked for with its own token.</summary>
sealed class ToldRisks(IComponentCatalog catalog, ISupplierMatching matching, IGapMonitoring gaps)
{
    /// <summary>No real product has more components.</summary>
    public const int MaxParts = 1000;

    /// <summary>A chunk of components has far fewer gaps that one organisation sees.</summary>
    const int GapChunk = 50, MostPages = 50;

    /// <summary>The parts, those with the highest score first.</summary>
    public async Task<IReadOnlyList<BillPartRisk>> Of(IReadOnlyList<Guid> parts, CancellationToken cancel)
    {
        var components = Chunks(parts, Paging.MaxSize, ids => catalog.ComponentsById(ids, cancel));
        var offering = Chunks(parts, Paging.MaxSize, ids => matching.ComponentSuppliers(ids, cancel));
        var open = Chunks(parts, GapChunk, ids => OpenGaps(ids, cancel));
        var suppliers = (await offering).ToDictionary(own => own.ComponentId);
        Guid[] named = [.. suppliers.Values.SelectMany(own => own.Suppliers).Select(supplier => supplier.SupplierId).Distinct()];
        var provinces = (await Chunks(named, Paging.MaxSize, ids => matching.SuppliersById(ids, cancel)))
            .ToDictionary(supplier => supplier.Id, ProvincesOf);
        var lifecycles = (await components).ToDictionary(component => component.Id, component => component.Lifecycle);
        var gapsOf = (await open).ToLookup(gap => gap.ComponentId);
        return
        [
            .. parts.Select(id => Of(id, lifecycles.TryGetValue(id, out var lifecycle) ? lifecycle : null))
                .OrderByDescending(part => part.Score).ThenBy(part => part.ComponentId),
        ];

        BillPartRisk Of(Guid id, Lifecycle? lifecycle)
        {
            var own = suppliers.GetValueOrDefault(id);
            var risks = RiskScore.RisksOf(lifecycle, own, gapsOf[id], supplier => provinces.GetValueOrDefault(supplier) ?? []);
            return new(id, RiskScore.Of(risks), RiskScore.IsKnown(own), risks);
        }
    }

    static string[] ProvincesOf(SupplierProfile supplier)
    {
        var factories = supplier.Sites.Where(site => site.Kind is SiteKind.Factory).ToList();
        return [.. (factories.Count > 0 ? factories : supplier.Sites).Select(site => site.Region[..2]).Distinct()];
    }

    async Task<IReadOnlyList<Gap>> OpenGaps(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var (found, after) = (new List<Gap>(), (string?)null);
        for (var read = 0; read < MostPages; read++)
        {
            var page = await gaps.Gaps(
                ids, null, null, null, open: true, weeks: false, null, null, null, null, null, null, null, Paging.MaxSize, after,
                cancel);
            found.AddRange(page.Items);
            if ((after = page.Next) is null) break;
        }
        return found;
    }

    static async Task<IReadOnlyList<T>> Chunks<T>(
        IReadOnlyList<Guid> ids, int size, Func<IReadOnlyList<Guid>, Task<IReadOnlyList<T>>> ask) =>
        [.. (await Task.WhenAll(ids.Chunk(size).Select(chunk => ask(chunk)))).SelectMany(each => each)];
}
