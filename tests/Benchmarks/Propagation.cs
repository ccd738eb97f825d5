using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

using MassTransit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>
/// From a command accepted by SupplierMatching (publish capacity) to the figure standing in GapMonitoring's read
/// model, at 50 commands a second, beside MassTransit's bare publish-to-consume on the same broker.
/// </summary>
static class Propagation
{
    const int Repeats = 5, ARound = 150;
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    // A reader that never rests would measure the processor it takes from the services. It adds to the figures, at most this.
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var supplier = await platform.JoinAsync("Bench supplier (synthetic)", "supplier");
        var alliance = await platform.JoinAsync("Bench alliance (synthetic)", "alliance");
        using var matching = platform.ClientOf(Services.SupplierMatching, supplier);
        using var gaps = platform.ClientOf(Services.GapMonitoring, alliance);
        var component = await supplier.PublishComponent("BENCH-1");
        var register = new RegisterSupplier("Bench supplier (synthetic)", supplier.Uscc!, [new Site("Works", "370200", SiteKind.Factory)]);
        await Eventually.Holds(async () => await matching.Command("/suppliers", register));

        // The alliance sees the balance once somebody requires the part.
        var planner = await platform.JoinAsync("Bench planner (synthetic)", "oem");
        var week = new { week = $"{IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7):yyyy-MM-dd}", quantity = 1000 };
        await Eventually.Holds(async () => await planner.Mutate(
            "submitDemandPlan", new { region = "370200", weeks = new[] { week }, componentId = component }, "clientMutationId"));

        var seen = new Visible(gaps, component);
        await Eventually.Holds(async () => await Publish(matching, component, 1));
        await seen.Until(1);

        var (ours, bare) = (new List<double>(), new List<double>());
        await using var bus = await BareBus.StartAsync(platform.Servers.Bus);
        await Round(ours, 2, value => Publish(matching, component, value), seen.Until);
        ours.Clear();
        for (var repeat = 1; repeat <= Repeats; repeat++)
        {
            await bus.Measure(bare, ARound);
            await Round(ours, 1 + repeat * ARound, value => Publish(matching, component, value), seen.Until);
        }

        figures.AtMost("propagation_p50_ms", "command accepted to visible elsewhere, median", Load.Quantile(ours, 0.5), "ms", 50);
        figures.AtMost("propagation_p99_ms", "the same, 99th percentile", Load.Quantile(ours, 0.99), "ms", 250);
        figures.Report("bare publish to consume, median", Load.Quantile(bare, 0.5), "ms");
        figures.Report("propagation / bare bus, medians", Load.Quantile(ours, 0.5) / Load.Quantile(bare, 0.5), "x", "propagation_vs_bus");
        await NoticePropagation.Measure(platform, supplier, matching, gaps, figures);
    }

    static async Task Round(List<double> latencies, int first, Func<int, Task> publish, Func<int, Task> visible)
    {
        var sent = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < ARound; i++)
        {
            var value = first + i;
            var due = Interval * i;
            if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
            sent.Add(Task.Run(async () =>
            {
                await publish(value);
                var accepted = Stopwatch.GetTimestamp();
                await visible(value);
                lock (latencies) latencies.Add(Stopwatch.GetElapsedTime(accepted).TotalMilliseconds);
            }));
        }
        await Task.WhenAll(sent);
    }

    // Capacity is shown in steps, so each value is another step of another week.
    const int WeeksInTurn = 50;

    static DateOnly WeekOf(int value) => IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7 * (1 + value % WeeksInTurn));

    static decimal StepOf(int value) => Enumerable.Range(0, value / WeeksInTurn).Aggregate(1m, (step, _) => Steps.Up(step * 1.5m));

    static async Task Publish(HttpClient matching, Guid component, int value) => await matching.Command(
        "/capacity", new PublishCapacity(component, "370200", [new CapacityWeek(WeekOf(value), StepOf(value), StepOf(value))]));

    /// <summary>One reader for all that wait: it asks the read model again and again and tells each when its value stands there.</summary>
    sealed class Visible(HttpClient gaps, Guid component)
    {
        readonly ConcurrentDictionary<int, TaskCompletionSource> waiting = [];
        int reading;

        public Task Until(int value)
        {
            var seen = waiting.GetOrAdd(value, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            if (Interlocked.Exchange(ref reading, 1) == 0) _ = ReadAsync();
            return seen.WaitAsync(TimeSpan.FromSeconds(30));
        }

        async Task ReadAsync()
        {
            var unchanged = Stopwatch.StartNew();
            while (!waiting.IsEmpty && unchanged.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(Pause);
                using var response = await gaps.GetAsync(new Uri($"/balances/{component}/370200", UriKind.Relative));
                if (response.StatusCode != HttpStatusCode.OK) continue;
                var balance = (await response.Content.ReadFromJsonAsync<ComponentBalance>(Platform.Json))!;
                var stands = balance.Weeks.ToDictionary(week => week.Week, week => week.UnqualifiedActual.Quantity);
                foreach (var value in waiting.Keys.Where(value => stands.GetValueOrDefault(WeekOf(value)) >= StepOf(value)))
                    if (waiting.TryRemove(value, out var seen))
                    {
                        seen.SetResult();
                        unchanged.Restart();
                    }
            }
            Interlocked.Exchange(ref reading, 0);
        }
    }

    /// <summary>MassTransit with nothing around it: publish with confirms, a quorum queue, a consumer.</summary>
    sealed class BareBus(IBusControl bus, ConcurrentDictionary<Guid, TaskCompletionSource<double>> waiting) : IAsyncDisposable
    {
        public static async Task<BareBus> StartAsync(string url)
        {
            var waiting = new ConcurrentDictionary<Guid, TaskCompletionSource<double>>();
            var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
            {
                rabbit.Host(new Uri(url));
                rabbit.ReceiveEndpoint("bench", endpoint =>
                {
                    endpoint.SetQuorumQueue();
                    endpoint.Handler<Ping>(ping =>
                    {
                        if (waiting.TryRemove(ping.Message.Id, out var seen))
                            seen.SetResult(Stopwatch.GetElapsedTime(ping.Message.Sent).TotalMilliseconds);
                        return Task.CompletedTask;
                    });
                });
            });
            await bus.StartAsync(TimeSpan.FromSeconds(30));
            return new BareBus(bus, waiting);
        }

        public async Task Measure(List<double> latencies, int count)
        {
            var seen = new List<Task<double>>();
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < count; i++)
            {
                var due = Interval * i;
                if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
                var id = Guid.NewGuid();
                var mine = waiting.GetOrAdd(id, new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously));
                seen.Add(mine.Task.WaitAsync(TimeSpan.FromSeconds(30)));
                await bus.Publish(new Ping(id, Stopwatch.GetTimestamp()));
            }
            latencies.AddRange(await Task.WhenAll(seen));
        }

        public async ValueTask DisposeAsync() => await bus.StopAsync(TimeSpan.FromSeconds(10));
    }
}

/// <summary>The bare bus's message.</summary>
public sealed record Ping(Guid Id, long Sent);
