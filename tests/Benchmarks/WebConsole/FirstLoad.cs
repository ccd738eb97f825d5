namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>Bytes that a page takes over the wire, as the browser counts them: with an empty cache, and again.</summary>
sealed class FirstLoad(RoleWindows windows, Uri console, Figures figures)
{
    public async Task MeasureAsync(RolePages pages)
    {
        Console.WriteLine("bytes of pages ...");
        var sizes = new List<(string Path, double First, double Again)>();
        foreach (var (role, paths) in pages.OfRole)
            foreach (var path in paths)
                await figures.Try($"{role}: bytes of /{path}", async () =>
                {
                    var (first, again) = await OfAsync(role, path);
                    sizes.Add((path, first, again));
                    Console.WriteLine($"  {role} /{path}: {first:0.0} KB, again {again:0.0} KB");
                });

        AtMost("first_load_kb", "first view without a chart", 120, sizes.Where(page => page.Path != RolePages.Chart), page => page.First);
        AtMost("first_load_chart_kb", "first view with a chart", 450, sizes.Where(page => page.Path == RolePages.Chart), page => page.First);
        AtMost("repeat_view_kb", "repeated view", 30, sizes, page => page.Again);

        void AtMost(
            string key, string what, double bar, IEnumerable<(string Path, double First, double Again)> among,
            Func<(string Path, double First, double Again), double> kilobytes)
        {
            var largest = among.MaxBy(kilobytes);
            figures.AtMost(key, $"{what}, largest (/{largest.Path})", kilobytes(largest), "KB", bar);
        }
    }

    async Task<(double First, double Again)> OfAsync(string role, string path)
    {
        var page = await windows.NewAsync(role);
        var network = await page.Context.NewCDPSessionAsync(page);
        var bytes = 0.0;
        network.Event("Network.loadingFinished").OnEvent += (_, loaded) => bytes += loaded!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");
        await PageProbe.VisitAsync(page, new Uri(console, $"/en/{path}"));
        var first = bytes;
        bytes = 0;
        await PageProbe.VisitAsync(page, new Uri(console, $"/en/{path}"));
        var again = bytes;
        await page.Context.CloseAsync();
        return (first / 1024, again / 1024);
    }
}
