using System.Diagnostics;

using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <summary>The command line as a user starts it: what a second core brings, and what more series cost in memory.</summary>
static class ForecastCommand
{
    const int Turns = 2;
    const int Series = 4000;
    const int Few = 1000, TimesAsMany = 10;

    public static void Measure(Figures figures)
    {
        if (Environment.ProcessorCount < 2) Console.WriteLine("one core only: what a second brings is not measured.");
        else Cores(figures);
        Memory(figures);
    }

    static void Cores(Figures figures)
    {
        Console.WriteLine($"the command on one core and on two, {Turns} turns ...");
        using var file = new WrittenSeries(Series);
        var (one, two) = (0.0, 0.0);
        for (var turn = 0; turn < Turns; turn++)
        {
            one += Run(file.Path, cores: 1).Seconds;
            two += Run(file.Path, cores: 2).Seconds;
        }
        figures.AtLeast("two_cores_vs_one", "time on one core / on two, the whole command", one / two, 1.8);
    }

    static void Memory(Figures figures)
    {
        Console.WriteLine("the command's memory ...");
        using var few = new WrittenSeries(Few);
        using var many = new WrittenSeries(Few * TimesAsMany);
        var (before, after) = (Run(few.Path, cores: 2).Mebibytes, Run(many.Path, cores: 2).Mebibytes);
        figures.Report($"memory for {Few} series, at most", before, "MiB");
        figures.AtMost("memory_growth", $"memory for {TimesAsMany} times as many / for {Few}", after / before, "", 1.1);
    }

    static (double Seconds, double Mebibytes) Run(string file, int cores)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Repository.ProgramOf("infra/cli"), "forecast", file, "--methods", "naive2", "--cores", $"{cores}"])
        { RedirectStandardOutput = true })!;
        process.BeginOutputReadLine();
        var most = 0.0;
        // The highest figure is kept for as long as the process lives.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50))) most = Math.Max(most, HighWaterMark(process));
        if (process.ExitCode != 0) throw new InvalidOperationException($"the command ended with {process.ExitCode}");
        return (clock.Elapsed.TotalSeconds, most);
    }

    static double HighWaterMark(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1048576.0;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }
}
