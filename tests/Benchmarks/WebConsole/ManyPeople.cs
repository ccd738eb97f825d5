using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>
/// Many people at once: each listens on a stream, ten of them a second open a page, one in ten of these an editor whose form it sends for
/// review. A page's time begins when it was due, so that a console that falls behind is not spared.
/// </summary>
sealed class ManyPeople(PlatformProcess process, RolePages pages, ConsoleSize size, Figures figures)
{
    const int ViewsPerSecond = 10, OneInEditor = 10;
    const string Editor = "plans/new?product=Synthetic%20draft", Reviewed = "class=\"review";

    readonly Uri console = new(process.Url);
    readonly ConcurrentBag<double> views = [], reviews = [], alive = [];
    readonly ConcurrentDictionary<string, int> faults = [];
    double mebibytes;

    public async Task MeasureAsync(IReadOnlyList<(string Role, WebSession Session)> people)
    {
        Console.WriteLine($"{people.Count} people for {size.LoadTime.TotalSeconds:0} s ...");
        using var ending = new CancellationTokenSource();
        var open = 0;
        var streams = people.Select(each => WatchedAsync("stream", () =>
        {
            var told = 0;
            return each.Session.ListenAsync(
                new Uri(console, "/live?topic=gaps"), _ => { if (Interlocked.Exchange(ref told, 1) == 0) Interlocked.Increment(ref open); }, ending.Token);
        })).ToList();
        var looking = LookAsync(ending.Token);
        await ViewAsync(people);
        await ending.CancelAsync();
        await Task.WhenAll([.. streams, looking]);
        if (open < people.Count) faults.TryAdd("streams that told nothing", people.Count - open);
        Tell(people.Count);
    }

    /// <summary>Starts each view when it is due, whether those before have ended or not.</summary>
    async Task ViewAsync(IReadOnlyList<(string Role, WebSession Session)> people)
    {
        var random = new Random(1);
        var planners = people.Where(each => each.Role == "oem").ToList();
        var (began, running) = (Stopwatch.GetTimestamp(), new List<Task>());
        for (var i = 0; i < size.LoadTime.TotalSeconds * ViewsPerSecond; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / ViewsPerSecond);
            if (due - Stopwatch.GetElapsedTime(began) is var early && early > TimeSpan.Zero) await Task.Delay(early);
            var (role, session) = people[random.Next(people.Count)];
            // All but the page that people of one OEM see.
            var paths = pages.OfRole[role].Where(each => each != pages.Gap).ToList();
            var path = paths[random.Next(paths.Count)];
            var planner = planners[random.Next(planners.Count)].Session;
            var at = began + (long)(due.TotalSeconds * Stopwatch.Frequency);
            running.Add(i % OneInEditor == 0
                ? WatchedAsync(Editor, () => EditAsync(planner, at))
                : WatchedAsync($"{role}: {path}", async () => await OpenAsync(session, path, at)));
        }

        await Task.WhenAll(running);
    }

    async Task<WebPage> OpenAsync(WebSession session, string path, long due)
    {
        var page = await session.GetAsync(new Uri(console, $"/en/{path}"));
        views.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
        return Sound(page, page.Address.PathAndQuery == $"/en/{path}");
    }

    async Task EditAsync(WebSession session, long due)
    {
        var form = HtmlForm.Of(await OpenAsync(session, Editor, due), "Input.Grid.Rows[1].Quantity")
            .With(("Input.Region", "370200"), ("Input.Grid.Rows[1].Quantity", "100"));
        var sent = Stopwatch.GetTimestamp();
        var review = await session.SendAsync(form);
        reviews.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        Sound(review, review.Html.Contains(Reviewed, StringComparison.Ordinal));
    }

    /// <summary>Neither an error nor a panel without its figures.</summary>
    static WebPage Sound(WebPage page, bool isExpected) =>
        page.Status == HttpStatusCode.OK && isExpected && !page.Html.Contains("role=\"alert\"", StringComparison.Ordinal)
            ? page : throw new HttpRequestException($"{page.Address.PathAndQuery} answered {(int)page.Status} with a fault or another page");

    /// <summary>Once a second: the size of the process, and an answer that needs nothing, which is the floor under this load.</summary>
    async Task LookAsync(CancellationToken cancel)
    {
        using var session = new WebSession();
        while (!cancel.IsCancellationRequested)
        {
            mebibytes = Math.Max(mebibytes, process.ResidentMebibytes);
            var clock = Stopwatch.GetTimestamp();
            await WatchedAsync("health", () => session.GetAsync(new Uri(console, "/health/live")));
            alive.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromSeconds(1), cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task WatchedAsync(string what, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidOperationException or OperationCanceledException)
        {
            faults.AddOrUpdate($"{what}: {fault.Message}", 1, (_, before) => before + 1);
        }
    }

    void Tell(int people)
    {
        figures.AtMost(
            "load_p95_ms", $"page of {people} people with a stream each, {ViewsPerSecond} pages a second, p95", Load.Quantile(views, 0.95),
            "ms", 500);
        figures.Report($"  its median, of {views.Count:N0}", Load.Median(views), "ms");
        figures.AtMost("load_review_p95_ms", "  form sent for review meanwhile, p95", Load.Quantile(reviews, 0.95), "ms", 500);
        figures.Report("floor: answer of /health/live meanwhile, p95", Load.Quantile(alive, 0.95), "ms", "floor_load_p95_ms");
        figures.AtMost("load_console_mib", "  resident memory of the console, largest", mebibytes, "MiB", 400);
        figures.AtMost("load_errors", "  errors", faults.Values.Sum(), "", 0);
        foreach (var (what, times) in faults.OrderByDescending(fault => fault.Value).Take(5)) figures.Note($"{times} x {what}");
    }
}
