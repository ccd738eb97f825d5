using System.Text.Json;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>How soon the main pages of each role are there, one person at a time, with the files of pages in the browser's cache.</summary>
sealed class PageSpeed(RoleWindows windows, Uri console, ConsoleSize size, Figures figures)
{
    public async Task MeasureAsync(RolePages pages)
    {
        await figures.Try("the page without figures", FloorAsync);
        foreach (var (role, paths) in pages.OfRole)
        {
            Console.WriteLine($"pages of {role} ...");
            await figures.Try($"pages of {role}", () => OfRoleAsync(role, paths));
        }
    }

    /// <summary>A page of the frame alone, for whom it does not know: what browser and frame take without any question to the gateway.</summary>
    async Task FloorAsync()
    {
        var page = await windows.NewAsync(role: null);
        var taken = new List<(double FirstByte, double Loaded)>();
        for (var i = 0; i <= size.Visits * 4; i++)
        {
            await page.GotoAsync(new Uri(console, "/en/sign-in-failed").ToString());
            var read = await page.EvaluateAsync<JsonElement>(
                "() => { const [of] = performance.getEntriesByType('navigation'); return [of.responseStart, of.domContentLoadedEventEnd]; }");
            if (i > 0) taken.Add((read[0].GetDouble(), read[1].GetDouble()));
        }

        await page.Context.CloseAsync();
        figures.Report(
            "floor: first byte of a page without figures, p95", Load.Quantile(taken.Select(each => each.FirstByte), 0.95), "ms",
            "floor_first_byte_p95_ms");
        figures.Report(
            "floor: the same until it is read, p95", Load.Quantile(taken.Select(each => each.Loaded), 0.95), "ms", "floor_usable_p95_ms");
    }

    async Task OfRoleAsync(string role, IReadOnlyList<string> paths)
    {
        var page = await windows.NewAsync(role);
        var visits = new List<(string Path, Visited Visit)>();
        foreach (var path in paths)
            await figures.Try($"{role}: /{path}", async () =>
            {
                var here = new List<Visited>();
                for (var i = 0; i <= size.Visits; i++) here.Add(await PageProbe.VisitAsync(page, new Uri(console, $"/en/{path}")));
                // The first one fills caches.
                visits.AddRange(here.Skip(1).Select(visit => (path, visit)));
                Console.WriteLine(
                    $"  /{path}: first byte {Load.Median(here.Skip(1).Select(visit => visit.FirstByte)):0} ms, "
                    + $"usable {Load.Median(here.Skip(1).Select(visit => visit.Usable)):0} ms, moved {here.Skip(1).Max(visit => visit.Shift):0.000}");
            });
        await page.Context.CloseAsync();

        P95("first_byte", "first byte", 400, visit => visit.FirstByte);
        P95("usable", "usable", 1500, visit => visit.Usable);
        var moved = visits.MaxBy(each => each.Visit.Shift);
        figures.AtMost($"layout_shift_{role}", $"{role}: layout shift, largest (/{moved.Path})", moved.Visit.Shift, "", 0.05);

        void P95(string key, string what, double bar, Func<Visited, double> time)
        {
            var slowest = visits.GroupBy(each => each.Path).MaxBy(each => Load.Median(each.Select(visit => time(visit.Visit))))!.Key;
            figures.AtMost($"{key}_{role}_p95_ms", $"{role}: {what}, p95 of {paths.Count} pages (slowest: /{slowest})",
                Load.Quantile(visits.Select(each => time(each.Visit)), 0.95), "ms", bar);
        }
    }
}
