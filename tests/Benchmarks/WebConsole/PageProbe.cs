using System.Text.Json;

using Microsoft.Playwright;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>What one visit of a page took, in milliseconds from its request, and how much of it moved.</summary>
sealed record Visited(double FirstByte, double Usable, double Shift);

/// <summary>
/// Measures within the page, so that the way between browser and program does not count. A page is usable at the first frame with its
/// heading and with a table, panel or calendar of which nothing is awaited any more.
/// </summary>
static class PageProbe
{
    const float Patience = 30_000;

    public const string Script = """
        (() => {
          const probe = window.bench = { usable: null, shift: 0 };
          const holds = () => document.querySelector("main h1") && document.querySelector("main :is(table, .panel, .pictures)")
            && !document.querySelector("[aria-busy=true]");
          const look = () => {
            if (!holds()) probe.usable = null;
            else if (probe.usable === null) {
              probe.usable = Infinity;
              requestAnimationFrame(() => { if (probe.usable === Infinity) probe.usable = performance.now(); });
            }
          };
          new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) probe.shift += entry.value;
          }).observe({ type: "layout-shift", buffered: true });
        })();
        """;

    const string Reading = """
        async () => {
          const ended = performance.now() + 20000;
          const frame = () => new Promise(requestAnimationFrame);
          while (!Number.isFinite(window.bench.usable) || window.bench.usable === null) {
            if (performance.now() > ended) return null;
            await frame();
          }
          await frame();
          const [navigation] = performance.getEntriesByType("navigation");
          return { firstByte: navigation.responseStart, usable: window.bench.usable, shift: window.bench.shift };
        }
        """;

    /// <summary>Opens a page and waits until it is usable and listens, if it is one that does. A page with a fault throws.</summary>
    public static async Task<Visited> VisitAsync(IPage page, Uri address)
    {
        var answer = await page.GotoAsync(address.ToString());
        if (answer is not { Ok: true }) throw new InvalidOperationException($"{address.PathAndQuery} answered {answer?.Status}");
        // The word that says so could move what is there.
        if (await page.Locator("[data-live]").CountAsync() > 0) await page.Locator("#live:not(:empty)").WaitForAsync(new() { Timeout = Patience });
        var read = await page.EvaluateAsync<JsonElement?>(Reading) is { ValueKind: JsonValueKind.Object } known
            ? known : throw new TimeoutException($"{address.PathAndQuery} does not become usable");
        if (await page.Locator("main [role=alert]").CountAsync() > 0) throw new InvalidOperationException($"{address.PathAndQuery} shows a fault");
        return new Visited(read.GetProperty("firstByte").GetDouble(), read.GetProperty("usable").GetDouble(), read.GetProperty("shift").GetDouble());
    }
}
