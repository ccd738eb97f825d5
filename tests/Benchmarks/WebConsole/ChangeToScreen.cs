using System.Diagnostics;

using Microsoft.Playwright;

using SupplyChain.Benchmarks.Scale;
using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>
/// From a plan that a program revises until an open page of gaps shows the row changed: a gap that opens, and the same one closed. These
/// are the changes of a gap that are shown at once.
/// </summary>
sealed class ChangeToScreen(RoleWindows windows, Uri console, ShownData data, Stillness stillness, ConsoleSize size, Figures figures)
{
    static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    static readonly DateOnly Week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(28);

    const string VersionOf = "number => [...document.querySelectorAll('main tbody tr')].find(row => row.textContent.includes(number))?.dataset.version ?? ''";

    const string Changed = $$"""
        async ([number, before]) => {
          const version = {{VersionOf}}, ended = performance.now() + 30000;
          while (version(number) === before) {
            if (performance.now() > ended) throw new Error(`the row of ${number} stays as it was (${before})`);
            await new Promise(requestAnimationFrame);
          }
        }
        """;

    public async Task MeasureAsync()
    {
        Console.WriteLine("a change until it is on the screen ...");
        var oem = await data.Oems[0].ClientAsync();
        var page = await windows.NewAsync("oem");
        await PageProbe.VisitAsync(page, new Uri(console, "/en/gaps?open=any&order=LatestFirst"));
        var (shown, told) = (new List<double>(), new List<double>());
        for (var i = 0; i < size.Repeats; i++)
        {
            var part = ShownData.PartOfNoBill(i);
            shown.AddRange(await BothAsync(oem, part, _ => ShownAsync(page, part.Number)));
        }

        await page.Context.CloseAsync();
        for (var i = size.Repeats; i < size.Repeats + size.Repeats / 2; i++)
        {
            var part = ShownData.PartOfNoBill(i);
            told.AddRange(await BothAsync(oem, part, open => Task.FromResult<Task>(ToldAsync(oem, part.ComponentId, open))));
        }

        figures.AtMost("change_to_screen_p95_ms", "changed plan until the open page of gaps shows it, p95", Load.Quantile(shown, 0.95), "ms", 1000);
        figures.Report($"  its median, of {shown.Count}", Load.Median(shown), "ms");
        figures.Report("floor: the same until a query of the gap answers it, p95", Load.Quantile(told, 0.95), "ms", "floor_change_p95_ms");
    }

    /// <summary>Milliseconds until a gap of the part opened, and until it closed.</summary>
    /// <param name="begin">Begins to look, before anything changes, for a gap that is open or not; what it returns ends once it is seen.</param>
    async Task<IReadOnlyList<double>> BothAsync(GraphClient oem, PartName part, Func<bool, Task<Task>> begin)
    {
        await stillness.UntilStill(Quiet);
        var seen = await begin(true);
        var clock = Stopwatch.GetTimestamp();
        var made = await oem.Mutate("submitDemandPlan", new
        {
            componentId = part.ComponentId,
            region = RegionSize.Regions[0],
            weeks = new[] { new { week = Week, quantity = 1000 } },
        }, "demandPlan { id }");
        await seen;
        var opened = Stopwatch.GetElapsedTime(clock);

        await stillness.UntilStill(Quiet);
        var planId = made.GetProperty("demandPlan").GetProperty("id").GetGuid();
        seen = await begin(false);
        clock = Stopwatch.GetTimestamp();
        await oem.Mutate("reviseDemandPlan", new { planId, weeks = new[] { new { week = Week, quantity = 0 } } }, "demandPlan { id }");
        await seen;
        return [opened.TotalMilliseconds, Stopwatch.GetElapsedTime(clock).TotalMilliseconds];
    }

    static async Task<Task> ShownAsync(IPage page, string number) =>
        page.EvaluateAsync(Changed, new[] { number, await page.EvaluateAsync<string>(VersionOf, number) });

    static Task ToldAsync(GraphClient oem, Guid component, bool open) => Eventually.Get(
        () => oem.Query("query ($ids: [ID!]) { gaps(first: 1, filter: { componentIds: $ids }) { nodes { open } } }", new { ids = new[] { component } }),
        found => found.GetProperty("gaps").GetProperty("nodes").EnumerateArray().Any(gap => gap.GetProperty("open").GetBoolean() == open));
}
