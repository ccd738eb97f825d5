using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>Resident size of each service, right after the start and after all that was measured before.</summary>
static class Memory
{
    public static IReadOnlyDictionary<string, double> Read(RunningPlatform platform) =>
        platform.Services.ToDictionary(service => service.Key, service => service.Value.ResidentMebibytes);

    public static void Report(IReadOnlyDictionary<string, double> idle, IReadOnlyDictionary<string, double> loaded, Figures figures)
    {
        foreach (var (service, after) in loaded)
        {
            figures.Report($"resident memory of {service}, idle", idle[service], "MiB");
            figures.Report($"resident memory of {service}, after the load", after, "MiB");
        }
        figures.AtMost("rss_mb_max", "resident memory of the largest service", idle.Values.Concat(loaded.Values).Max(), "MiB", 220);
    }
}
