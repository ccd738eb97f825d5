using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <summary>
/// The lines of real bills, matched by the catalogue that already holds the synthetic parts of the search. The public parts, and those that
/// the lines name themselves, are imported before; what a line means is read from its own manufacturer and number.
/// </summary>
static class RealBillLines
{
    const int LinesOfBatch = 100;

    public static async Task Measure(HttpClient oem, Figures figures)
    {
        if (Repository.SharedData("catalog") is not { } folder)
        {
            figures.Note("real bills were not matched: they are not beside this checkout (../shared/data/catalog)");
            return;
        }
        var known = CsvTable.Of(await File.ReadAllTextAsync(Path.Combine(folder, "components.csv")))
            .Select(row => new PartName(row["vendor_name"] is { Length: > 0 } name ? name : "unspecified", row["mpn"])).ToList();
        var lines = Directory.GetFiles(Path.Combine(folder, "boms"), "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(file => CsvTable.Of(File.ReadAllText(file))).Where(row => row["manufacturer"].Length > 0 && row["mpn"].Length > 0)
            .Select(row => (Named: new PartName(row["manufacturer"].Trim(), row["mpn"].Trim()), Row: row)).ToList();
        var byNumber = known.ToLookup(part => part.Number, StringComparer.OrdinalIgnoreCase);
        // A number of two makers means neither for sure.
        var judged = lines.Where(line => byNumber[line.Named.Number].Count() < 2)
            .Select(line => (Truth: byNumber[line.Named.Number].FirstOrDefault() ?? line.Named, line.Row)).ToList();
        await Import(oem, [.. known.Concat(judged.Select(line => line.Truth)).DistinctBy(part => part.ComponentId)]);

        var (automatic, first, wrong, times) = (0, 0, 0, new List<double>());
        foreach (var batch in judged.Chunk(LinesOfBatch))
        {
            var (matches, time) = await CatalogueSearch.Timed(() => Matches(oem, [.. batch.Select(line => RealBillRow.Line(line.Row))]));
            times.Add(time / batch.Length);
            foreach (var (truth, match) in batch.Select(line => line.Truth.ComponentId).Zip(matches.Select(match => match.Parts[0])))
            {
                if (match.Automatic == truth) automatic++;
                else if (match.Automatic is not null) wrong++;
                if (match.Candidates is [var likely, ..] && likely.ComponentId == truth) first++;
            }
        }

        figures.AtLeast("bill_lines_right", $"of {judged.Count:N0} lines of real bills, matched rightly", 100.0 * first / judged.Count, 98, "%");
        figures.Report("  automatically", 100.0 * automatic / judged.Count, "%", "bill_lines_automatic");
        figures.AtMost("bill_lines_wrong", "  automatically with another part", wrong, "", 0);
        figures.Report("  a line, median of batches", Load.Median(times), "ms", "bill_line_ms");
    }

    static async Task Import(HttpClient oem, IReadOnlyList<PartName> parts)
    {
        foreach (var some in parts.Chunk(ImportBatch.MaxRows))
        {
            var rows = some.Select((part, at) => new ImportRow<ImportComponent>(
                at + 2, Guid.NewGuid(), new ImportComponent(part.Manufacturer, part.Number, "other")));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/import/components")
            {
                Content = JsonContent.Create(new ImportBatch<ImportComponent>([.. rows]), options: Platform.Json),
            };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            using var answer = await oem.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }

    static async Task<LineMatch[]> Matches(HttpClient oem, IReadOnlyList<WrittenLine> lines)
    {
        using var answer = await oem.PostAsJsonAsync("/boms/lines/matches", new MatchLines(lines), Platform.Json);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<LineMatch[]>(Platform.Json))!;
    }
}
