using System.Diagnostics;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <summary>How long 1,000 saved searches take to look at 1,000 new parts, from the answer to their import on.</summary>
static class WatchedCatalogue
{
    const int Organisations = 20, SearchesOfEach = 50, Files = 2, RowsOfFile = 500;
    const string Sentinel = "lastofall";
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="join">A client of a new organisation at the catalogue.</param>
    public static async Task Measure(Func<string, string, Task<HttpClient>> join, Figures figures)
    {
        HttpClient? last = null;
        var watching = Guid.Empty;
        for (var organisation = 0; organisation < Organisations; organisation++)
        {
            last?.Dispose();
            last = await join($"Bench watcher {organisation} (synthetic)", "oem");
            for (var i = 0; i < SearchesOfEach; i++)
                watching = (await last.Command("/saved-searches", new SaveSearch($"search {i}", Of(organisation * SearchesOfEach + i)))).Id;
        }
        using var publisher = await join("Bench publisher (synthetic)", "supplier");
        for (var file = 0; file < Files; file++)
        {
            var rows = Enumerable.Range(file * RowsOfFile, RowsOfFile).Select(number => new ImportRow<ImportComponent>(number, Guid.NewGuid(), Part(number)));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/import/components")
            {
                Content = JsonContent.Create(new ImportBatch<ImportComponent>([.. rows]), options: Platform.Json),
            };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            (await publisher.SendAsync(request)).EnsureSuccessStatusCode();
        }

        // The last search looks for the last part alone: pages are written in the order of what changed.
        var started = Stopwatch.GetTimestamp();
        await Eventually.Get(
            () => last!.GetFromJsonAsync<SavedSearch>($"/saved-searches/{watching}", Platform.Json), search => search!.FoundCount > 0, Longest);
        figures.Report(
            $"  {Organisations * SearchesOfEach:N0} saved searches over {Files * RowsOfFile:N0} new parts, until found",
            Stopwatch.GetElapsedTime(started).TotalMilliseconds, "ms", "saved_searches_ms");
        last!.Dispose();
    }

    static SavedFilter Of(int number)
    {
        if (number == Organisations * SearchesOfEach - 1) return new(Search: Sentinel);
        var random = new Random(number);
        var (name, unit, largest) = SyntheticCatalogue.Properties[random.Next(SyntheticCatalogue.Properties.Length)];
        return new(
            [SyntheticCatalogue.Classes[number % SyntheticCatalogue.Classes.Length]],
            Search: SyntheticCatalogue.Words[random.Next(SyntheticCatalogue.Words.Length)],
            Conditions: [$"{name}>={random.Next((int)largest)} {unit}"]);
    }

    static ImportComponent Part(int number)
    {
        var random = new Random(number);
        var words = string.Join(' ', Enumerable.Range(0, 3).Select(_ => SyntheticCatalogue.Words[random.Next(SyntheticCatalogue.Words.Length)]));
        return new(
            "Watched Works", $"NEW-{number:D5}", SyntheticCatalogue.Classes[number % SyntheticCatalogue.Classes.Length],
            number == Files * RowsOfFile - 1 ? $"{words} {Sentinel}" : words,
            Properties: [.. SyntheticCatalogue.Properties.Select(property => new Contracts.ComponentCatalog.ComponentProperty(
                property.Name, (decimal)Math.Round(property.Largest * random.NextDouble(), 3), property.Unit))]);
    }
}
