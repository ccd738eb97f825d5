using System.Diagnostics;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>What became of half of a load.</summary>
/// <param name="Rows">Rows that were accepted, of <paramref name="Asked"/>.</param>
/// <param name="Accepted">Seconds from the first row sent to the last one accepted.</param>
/// <param name="Still">Seconds from the first row sent until nothing moved any more; null when it was not still in time.</param>
sealed record HalfLoad(int Rows, int Asked, double Accepted, double? Still)
{
    public bool Finished => Rows >= Asked && Still is not null;
}

/// <summary>Processor seconds of each part of the platform during a load of so many rows or balances.</summary>
sealed record UsedBy(string Load, int Things, IReadOnlyList<(string Part, double Seconds)> Parts);

/// <summary>
/// A load in two halves, the second on top of the first: the second half shows what doubling the size costs. Each half has
/// a deadline; what it reached by then is reported.
/// </summary>
sealed class Loads(RegionSize size, Stillness stillness, ProcessTimes times, Figures figures)
{
    static readonly ParallelOptions AtATime = new() { MaxDegreeOfParallelism = 4 };

    readonly List<UsedBy> used = [];
    readonly List<(string Load, double Factor)> growth = [];

    /// <summary>Processor time of each load.</summary>
    public IReadOnlyList<UsedBy> Used => used;

    /// <summary>Time of both halves as a multiple of the first one's: 2 where the second costs what the first did.</summary>
    public IReadOnlyList<(string Load, double Factor)> Growth => growth;

    /// <summary>Sends the files of one half; those of different members at the same time.</summary>
    /// <param name="things">What the processor time is divided by; the rows if left out.</param>
    public async Task<HalfLoad> ImportAsync(string what, string kind, IReadOnlyList<ImportFile> files, int? things = null)
    {
        var before = await times.ReadAsync();
        var clock = Stopwatch.StartNew();
        var accepted = 0;
        await Parallel.ForEachAsync(files.GroupBy(file => file.Member), AtATime, async (member, _) =>
        {
            foreach (var file in member.TakeWhile(_ => clock.Elapsed < size.Deadline))
                await figures.Try(what, async () => Interlocked.Add(ref accepted, await member.Key.ImportAsync(kind, file.Csv())));
        });
        var sent = clock.Elapsed;
        var still = await stillness.UntilStill(Max(size.Deadline - clock.Elapsed, TimeSpan.FromSeconds(30)));
        var half = new HalfLoad(
            accepted, files.Sum(file => file.Rows), sent.TotalSeconds,
            still is { } at ? (clock.Elapsed - Stopwatch.GetElapsedTime(at)).TotalSeconds : null);
        used.Add(new UsedBy(what, things ?? accepted, ProcessTimes.Between(before, await times.ReadAsync())));
        await TellAsync(what, half);
        return half;
    }

    /// <summary>Notes how a load grew, where both halves came to their end.</summary>
    public void Grew(string load, IReadOnlyList<HalfLoad> halves, Func<HalfLoad, double?> seconds)
    {
        if (halves.All(half => half.Finished)) growth.Add((load, halves.Sum(half => seconds(half)!.Value) / seconds(halves[0])!.Value));
    }

    async Task TellAsync(string what, HalfLoad half)
    {
        var (deadline, still) = ($"{size.Deadline.TotalSeconds:0} s", half.Still is { } s ? $"still after {s:0.0} s" : "not still");
        Console.WriteLine($"  {what}: {half.Rows:N0} rows accepted in {half.Accepted:0.0} s, {still}");
        if (half.Rows < half.Asked)
            figures.Note($"{what}: {half.Rows:N0} of {half.Asked:N0} rows accepted in {half.Accepted:0} s, the deadline is {deadline}");
        if (half.Still is not null) return;
        var waiting = (await stillness.Waiting()).Select(queue => $"{queue.Key} {queue.Value}");
        figures.Note($"{what}: not still within {deadline}; messages that wait: {string.Join(", ", waiting)}");
    }

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
