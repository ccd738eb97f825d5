using System.Diagnostics;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>What the loaded platform needs while nobody asks anything of it.</summary>
static class Idle
{
    static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    public static async Task Measure(RunningPlatform platform, RegionSize size, Stillness stillness, ProcessTimes times, Figures figures)
    {
        Console.WriteLine("memory and idle time ...");
        await stillness.UntilStill(size.Deadline);
        var (before, clock) = (await times.ReadAsync(), Stopwatch.StartNew());
        await Task.Delay(Window);
        var used = ProcessTimes.Between(before, await times.ReadAsync());
        double Percent(Func<string, bool> counts) =>
            100 * used.Where(part => counts(part.Part)).Sum(part => part.Seconds) / clock.Elapsed.TotalSeconds;

        foreach (var (service, process) in platform.Services)
            figures.Report($"resident memory of {service}, afterwards", process.ResidentMebibytes, "MiB");
        figures.AtMost("largest_service_mib", "resident memory of the largest service, afterwards",
            platform.Services.Values.Max(process => process.ResidentMebibytes), "MiB", 300);
        figures.Report("idle: services and gateway", Percent(platform.Services.ContainsKey), "% of a core");
        figures.Report("idle: PostgreSQL", Percent(part => part.StartsWith("PostgreSQL", StringComparison.Ordinal)), "% of a core");
        figures.Report("idle: RabbitMQ", Percent(part => part == "RabbitMQ"), "% of a core");
        figures.AtMost("idle_core_percent", "idle: all of it", Percent(_ => true), "% of a core", 3);
        var parts = used.Select(part => $"{part.Part} {100 * part.Seconds / clock.Elapsed.TotalSeconds:0.00} %");
        Console.WriteLine($"  idle, by part: {string.Join(", ", parts)}");
    }
}
