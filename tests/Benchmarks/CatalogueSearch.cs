using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>
/// Searches by class, three numeric conditions and one word, through the catalogue's HTTP API, beside SQL written by hand on
/// a table with a column and an index for each property. Both find the same parts, or the run fails.
/// </summary>
static class CatalogueSearch
{
    const int Small = 50_000, Large = 500_000, Repeats = 200, WarmUp = 20, PageSize = 20;

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var (service, address) = await platform.AnotherAsync(Services.ComponentCatalog);
        await using var process = service;
        await process.DeployTopologyAsync();
        process.Start();
        await process.UntilReadyAsync();
        using var client = platform.ClientOf(Services.ComponentCatalog, await platform.JoinAsync("Bench searcher (synthetic)", "oem"));
        client.BaseAddress = new Uri(process.Url);
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address) { Options = "-c jit=off" });

        var catalogue = new SyntheticCatalogue(database);
        var (ours, byHand) = await MeasureAt(Small);
        figures.AtMost("search_service_p95_ms", $"search in {Small:N0} parts, p95", Load.Quantile(ours, 0.95), "ms", 50);
        figures.Report("  SQL by hand on an ideal table, p95", Load.Quantile(byHand, 0.95), "ms");
        var (oursLarge, byHandLarge) = await MeasureAt(Large);
        figures.AtMost("search_large_p95_ms", $"search in {Large:N0} parts, p95", Load.Quantile(oursLarge, 0.95), "ms", 100);
        figures.Report("  SQL by hand on an ideal table, p95", Load.Quantile(byHandLarge, 0.95), "ms");
        figures.AtMost("search_vs_sql", $"search / SQL by hand in {Large:N0} parts, p95", Ratio(oursLarge, byHandLarge), "x", 2);
        figures.Report($"search / SQL by hand in {Small:N0} parts, p95", Ratio(ours, byHand), "x", "search_vs_sql_small");
        figures.Report($"search in {Large:N0} / {Small:N0} parts, p95", Ratio(oursLarge, ours), "x", "search_growth");
        await CatalogueFacets.Measure(client, database, figures);
        await RealBillLines.Measure(client, figures);
        await WatchedCatalogue.Measure(JoinAsync, figures);

        async Task<HttpClient> JoinAsync(string name, string role)
        {
            var joined = platform.ClientOf(Services.ComponentCatalog, await platform.JoinAsync(name, role));
            joined.BaseAddress = new Uri(process.Url);
            return joined;
        }

        async Task<(IReadOnlyList<double> Ours, IReadOnlyList<double> ByHand)> MeasureAt(int parts)
        {
            await catalogue.GrowTo(parts);
            return await Compare(client, database);
        }
    }

    static double Ratio(IReadOnlyList<double> one, IReadOnlyList<double> other) => Load.Quantile(one, 0.95) / Load.Quantile(other, 0.95);

    static async Task<(IReadOnlyList<double> Ours, IReadOnlyList<double> ByHand)> Compare(HttpClient client, NpgsqlDataSource database)
    {
        var (ours, byHand) = (new List<double>(), new List<double>());
        for (var i = 0; i < WarmUp + Repeats; i++)
        {
            var search = Search.Random(i);
            var (found, time) = await Timed(() => search.Ask(client));
            var (expected, timeByHand) = await Timed(() => search.ByHand(database));
            if (!found.SequenceEqual(expected)) throw new InvalidOperationException($"{search.Path} finds other parts than SQL by hand");
            if (i < WarmUp) continue;
            ours.Add(time);
            byHand.Add(timeByHand);
        }
        return (ours, byHand);
    }

    internal static async Task<(T Found, double Milliseconds)> Timed<T>(Func<Task<T>> search)
    {
        var started = Stopwatch.GetTimestamp();
        var found = await search();
        return (found, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    internal sealed record Condition(string Name, string Unit, string Comparison, decimal Bound);

    internal sealed record Search(string Class, string Word, IReadOnlyList<Condition> Conditions)
    {
        /// <summary>Each condition holds for a quarter to a half of the class.</summary>
        public static Search Random(int seed)
        {
            var random = new Random(seed);
            Condition Of((string Name, string Unit, double Largest) property)
            {
                var share = 0.25 + 0.25 * random.NextDouble();
                return random.Next(2) == 0
                    ? new(property.Name, property.Unit, ">=", (decimal)Math.Round((1 - share) * property.Largest, 3))
                    : new(property.Name, property.Unit, "<=", (decimal)Math.Round(share * property.Largest, 3));
            }

            var properties = SyntheticCatalogue.Properties.ToArray();
            random.Shuffle(properties);
            return new Search(
                SyntheticCatalogue.Classes[random.Next(SyntheticCatalogue.Classes.Length)],
                SyntheticCatalogue.Words[random.Next(SyntheticCatalogue.Words.Length)],
                [.. properties.Take(3).Select(Of)]);
        }

        public string Path => $"/components?first={PageSize}{Query}";

        public string Query => $"&class={Class}&search={Word}" + string.Concat(
            Conditions.Select(each => "&property=" + Uri.EscapeDataString(
                string.Create(CultureInfo.InvariantCulture, $"{each.Name}{each.Comparison}{each.Bound} {each.Unit}"))));

        public async Task<IReadOnlyList<Guid>> Ask(HttpClient client) =>
            [.. (await client.GetFromJsonAsync<Page<Component>>(Path, Platform.Json))!.Items.Select(component => component.Id)];

        public async Task<IReadOnlyList<Guid>> ByHand(NpgsqlDataSource database)
        {
            await using var command = Command(database, where => $"select id, body from ideal_part where {where} order by sort_key limit {PageSize + 1}");
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<Guid>();
            while (await reader.ReadAsync())
            {
                _ = reader.GetString(1);
                found.Add(reader.GetGuid(0));
            }
            return [.. found.Take(PageSize)];
        }

        /// <summary>SQL written by hand with the conditions of the search.</summary>
        public NpgsqlCommand Command(NpgsqlDataSource database, Func<string, string> sql)
        {
            var command = database.CreateCommand(sql(
                "class = $1 and words ilike $2 and "
                + string.Join(" and ", Conditions.Select((each, i) => $"{each.Name} {each.Comparison} ${i + 3}"))));
            command.Parameters.AddWithValue(Class);
            command.Parameters.AddWithValue($"%{Word}%");
            foreach (var each in Conditions) command.Parameters.AddWithValue(UcumUnit.Find(each.Unit)!.ToBase(each.Bound)!);
            return command;
        }
    }
}
