using System.Diagnostics;

namespace SupplyChain.Benchmarks;

/// <summary>Clients that each do one thing after another for a while.</summary>
static class Load
{
    /// <summary>Operations a second of <paramref name="clients"/> that run side by side.</summary>
    public static async Task<double> PerSecond(int clients, TimeSpan duration, Func<int, Task> operation)
    {
        var clock = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            long count = 0;
            for (; clock.Elapsed < duration; count++) await operation(client);
            return count;
        })));
        return done.Sum() / clock.Elapsed.TotalSeconds;
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>The value below which a share <paramref name="q"/> lies, by linear interpolation.</summary>
    public static double Quantile(IEnumerable<double> values, double q)
    {
        var sorted = values.Order().ToArray();
        var at = q * (sorted.Length - 1);
        var below = sorted[(int)Math.Floor(at)];
        return below + (sorted[(int)Math.Ceiling(at)] - below) * (at - Math.Floor(at));
    }
}
