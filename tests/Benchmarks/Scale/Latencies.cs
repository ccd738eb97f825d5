using System.Diagnostics;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>How long one client waits for an answer, request after request.</summary>
static class Latencies
{
    const int WarmUp = 5;

    /// <summary>Milliseconds of each of <paramref name="repeats"/> requests, or of those that ended within the deadline.</summary>
    public static async Task<IReadOnlyList<double>> Of(int repeats, TimeSpan deadline, Func<int, Task> request)
    {
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < WarmUp && whole.Elapsed < deadline; i++) await request(i);
        var taken = new List<double>();
        for (var i = 0; i < repeats && (whole.Elapsed < deadline || taken.Count == 0); i++)
        {
            var started = Stopwatch.GetTimestamp();
            await request(WarmUp + i);
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return taken;
    }
}
