using System.Text.Json;

using Npgsql;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>
/// Processor time of every part of the platform since its start, in seconds, from <c>/proc</c>: the services, PostgreSQL
/// by the database that its processes serve, and the broker. A part that does not run on this machine is left out.
/// </summary>
sealed class ProcessTimes(RunningPlatform platform)
{
    // The kernel reports times in units of a hundredth of a second.
    const double TicksPerSecond = 100;

    int? broker;

    public async Task<IReadOnlyDictionary<string, double>> ReadAsync()
    {
        var times = new Dictionary<string, double>();
        foreach (var (name, process) in platform.Services) Add(times, name, process.ProcessId);
        if (await BrokerAsync() is { } pid) Add(times, "RabbitMQ", pid);
        foreach (var (part, id) in PostgresProcesses()) Add(times, part, id);
        return times;
    }

    /// <summary>What each part used between two readings, the largest first; parts that used nothing are left out.</summary>
    public static IReadOnlyList<(string Part, double Seconds)> Between(
        IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double> after) =>
        [.. after.Select(part => (part.Key, Seconds: part.Value - before.GetValueOrDefault(part.Key))).Where(part => part.Seconds > 0.005)
            .OrderByDescending(part => part.Seconds)];

    /// <summary>What the loads used, a line each: where the time goes.</summary>
    public static void Print(IReadOnlyList<UsedBy> loads)
    {
        Console.WriteLine("processor time by part during each load:");
        foreach (var (load, things, parts) in loads)
        {
            var all = parts.Sum(part => part.Seconds);
            var largest = parts.Where(part => part.Seconds >= 0.02 * all).Select(part => $"{part.Part} {part.Seconds:0.0}");
            Console.WriteLine($"  {load}: {all:0.0} s, {1000 * all / Math.Max(1, things):0.00} ms each: {string.Join(", ", largest)}");
        }
    }

    static void Add(Dictionary<string, double> times, string part, int pid)
    {
        // Behind the name in brackets, which may hold blanks: utime and stime are the 12th and 13th field.
        if (StatOf(pid) is { } stat)
            times[part] = times.GetValueOrDefault(part) + (double.Parse(stat[11]) + double.Parse(stat[12])) / TicksPerSecond;
    }

    /// <summary>Those of the server that has the services' databases; others may run on the machine.</summary>
    IEnumerable<(string Part, int Pid)> PostgresProcesses()
    {
        var services = platform.Databases.ToDictionary(
            database => $" {new NpgsqlConnectionStringBuilder(database.Value).Database} ", database => database.Key);
        var all = Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Select(folder => (Pid: int.Parse(Path.GetFileName(folder)), Title: TitleOf(folder)))
            .Where(process => process.Title.StartsWith("postgres: ", StringComparison.Ordinal))
            .Select(process =>
                (process.Pid, Parent: StatOf(process.Pid)?[1],
                Service: services.FirstOrDefault(service => process.Title.Contains(service.Key)).Value))
            .ToList();
        var server = all.FirstOrDefault(process => process.Service is not null).Parent;
        return all.Where(process => process.Parent == server)
            .Select(process => (process.Service is { } service ? $"PostgreSQL for {service}" : "PostgreSQL itself", process.Pid));
    }

    static string[]? StatOf(int pid)
    {
        var stat = TextOf($"/proc/{pid}/stat");
        return stat.Length == 0 ? null : stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    static string TitleOf(string folder) => TextOf(Path.Combine(folder, "cmdline")).Replace('\0', ' ') + " ";

    static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The first node of the broker, where it runs on this machine.</summary>
    async Task<int?> BrokerAsync()
    {
        if (broker is null)
        {
            var nodes = JsonSerializer.Deserialize<JsonElement>(await TestServers.BrokerNodesAsync());
            broker = int.Parse(nodes[0].GetProperty("os_pid").GetString()!);
        }
        return TitleOf($"/proc/{broker}").Contains("beam", StringComparison.Ordinal) ? broker : null;
    }
}
