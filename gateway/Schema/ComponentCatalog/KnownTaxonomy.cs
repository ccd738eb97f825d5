using System.Collections.Frozen;

using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

/// <summary>
/// The taxonomy, which everybody sees alike and which changes with a release of the catalogue alone. Nearly every
/// query names classes: fetched each time, it would cost more than the components themselves.
/// </summary>
sealed class KnownTaxonomy(TimeProvider clock)
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    volatile Kept? kept;

    /// <summary>The classes, where they were fetched within the last minute.</summary>
    public IReadOnlyDictionary<string, TaxonomyClass>? Known => Current?.Classes;

    Kept? Current => kept is { } known && clock.GetUtcNow() - known.Since < Fresh ? known : null;

    public async Task<Taxonomy> Get(IComponentCatalog catalog, CancellationToken cancel) => (await Keep(catalog, cancel)).Taxonomy;

    public async Task<IReadOnlyDictionary<string, TaxonomyClass>> Classes(IComponentCatalog catalog, CancellationToken cancel) =>
        (await Keep(catalog, cancel)).Classes;

    async Task<Kept> Keep(IComponentCatalog catalog, CancellationToken cancel)
    {
        if (Current is { } known) return known;
        var now = clock.GetUtcNow();
        var taxonomy = await catalog.Taxonomy(cancel);
        return kept = new Kept(taxonomy, taxonomy.Groups.SelectMany(group => group.Classes).ToFrozenDictionary(each => each.Id), now);
    }

    sealed record Kept(Taxonomy Taxonomy, FrozenDictionary<string, TaxonomyClass> Classes, DateTimeOffset Since);
}
