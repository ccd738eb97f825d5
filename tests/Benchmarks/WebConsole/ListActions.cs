namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>From a click that sorts or filters a list until the frame that shows other rows.</summary>
sealed class ListActions(RoleWindows windows, Uri console, ConsoleSize size, Figures figures)
{
    const string Act = """
        async ([selector, value]) => {
          const rows = () => [...document.querySelectorAll("main tbody tr")].map(row => row.dataset.id).join();
          const before = rows(), element = document.querySelector(selector), started = performance.now();
          if (value !== null) element.value = value;
          if (element.matches("select")) element.dispatchEvent(new Event("change", { bubbles: true }));
          else if (element.matches("input")) element.form.requestSubmit();
          else element.click();
          while (performance.now() - started < 20000) {
            await new Promise(requestAnimationFrame);
            if (rows() !== "" && rows() !== before && !document.querySelector("[aria-busy=true]")) return performance.now() - started;
          }
          throw new Error(`no other rows after ${selector} ${value} at ${location.href}`);
        }
        """;

    public async Task MeasureAsync()
    {
        Console.WriteLine("sorting and filtering ...");
        await OfAsync("parts", "filter by class", "main [name=class]", ["imu", "battery", "waveguide", "memory"]);
        await OfAsync("gaps", "sort", "main thead a", [null]);
        await OfAsync("balances", "filter by region", "main [name=region]", ["370700", "370200"]);
    }

    Task OfAsync(string list, string what, string selector, IReadOnlyList<string?> values) => figures.Try($"/{list}: {what}", async () =>
    {
        var page = await windows.NewAsync("oem");
        await PageProbe.VisitAsync(page, new Uri(console, $"/en/{list}"));
        var taken = new List<double>();
        // The first ones compile what they need.
        for (var i = 0; i < size.Repeats + 4; i++) taken.Add(await page.EvaluateAsync<double>(Act, new[] { selector, values[i % values.Count] }));
        await page.Context.CloseAsync();
        figures.AtMost($"{list}_action_p95_ms", $"/{list}: {what} until other rows show, p95", Load.Quantile(taken.Skip(4), 0.95), "ms", 300);
        figures.Report($"  its median, of {size.Repeats}", Load.Median(taken.Skip(4)), "ms");
    });
}
