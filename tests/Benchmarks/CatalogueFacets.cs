using System.Globalization;
using System.Net.Http.Json;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Benchmarks;

/// <summary>
/// Six histograms of what a search finds, beside SQL written by hand that puts the same numbers into steps of known ends. Both count the
/// same parts, or the run fails.
/// </summary>
static class CatalogueFacets
{
    const int Repeats = 100, WarmUp = 10, Steps = 12, Broad = 10;

    public static async Task Measure(HttpClient client, NpgsqlDataSource database, Figures figures)
    {
        var (ours, byHand) = (new List<double>(), new List<double>());
        for (var i = 0; i < WarmUp + Repeats; i++)
        {
            var search = CatalogueSearch.Search.Random(1000 + i);
            var (found, time) = await CatalogueSearch.Timed(() => Ask(client, search.Query));
            var (counts, timeByHand) = await CatalogueSearch.Timed(() => ByHand(database, search));
            var counted = found.Facets.Select(facet => facet.Histogram.Sum(step => step.Count)).Prepend(found.Count);
            if (!counted.SequenceEqual(counts)) throw new InvalidOperationException($"facets of {search.Path} count other parts than SQL by hand");
            if (i < WarmUp) continue;
            ours.Add(time);
            byHand.Add(timeByHand);
        }
        var broad = new List<double>();
        for (var i = 0; i < Broad; i++)
            broad.Add((await CatalogueSearch.Timed(() => Ask(client, $"&class={SyntheticCatalogue.Classes[i]}"))).Milliseconds);

        var similar = new List<double>();
        for (var i = 0; i < Broad; i++)
        {
            if (await CatalogueSearch.Search.Random(2000 + i).Ask(client) is not [var part, ..]) continue;
            var path = $"/components/{part}/similar";
            similar.Add((await CatalogueSearch.Timed(() => client.GetFromJsonAsync<SimilarComponents>(path, Platform.Json))).Milliseconds);
        }

        figures.AtMost("facets_large_p95_ms", "  6 histograms of a search, p95", Load.Quantile(ours, 0.95), "ms", 100);
        figures.Report("    SQL by hand on an ideal table, p95", Load.Quantile(byHand, 0.95), "ms");
        figures.AtMost("facets_vs_sql", "    histograms / SQL by hand, p95", Load.Quantile(ours, 0.95) / Load.Quantile(byHand, 0.95), "x", 2);
        figures.Report("    of a whole class, the first 20,000 parts, median", Load.Quantile(broad, 0.5), "ms", "facets_broad_ms");
        figures.Report("  parts similar to a part, of 20,000 of its class, median", Load.Quantile(similar, 0.5), "ms", "similar_ms");
    }

    static async Task<ComponentFacets> Ask(HttpClient client, string query) =>
        (await client.GetFromJsonAsync<ComponentFacets>(
            "/components/facets?" + string.Join('&', SyntheticCatalogue.Properties.Select(property => $"facet={property.Name}")) + query,
            Platform.Json))!;

    static async Task<int[]> ByHand(NpgsqlDataSource database, CatalogueSearch.Search search)
    {
        await using var command = search.Command(database, where =>
            $"with found as materialized (select * from ideal_part where {where}) select 0, 0, count(*)::int from found"
            + string.Concat(SyntheticCatalogue.Properties.Select((property, i) =>
            {
                var largest = UcumUnit.Find(property.Unit)!.ToBase((decimal)property.Largest)!.Value;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $" union all select {i + 1}, width_bucket({property.Name}, 0, {largest}, {Steps}), count(*)::int from found group by 2");
            })));
        var counts = new int[SyntheticCatalogue.Properties.Length + 1];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) counts[reader.GetInt32(0)] += reader.GetInt32(2);
        return counts;
    }
}
