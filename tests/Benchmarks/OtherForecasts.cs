using System.Diagnostics;
using System.Globalization;

using SupplyChain.Forecasting.Series;
using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <param name="Seconds">For all series together, without the start of the program.</param>
/// <param name="Means">By series.</param>
sealed record OtherRun(double Seconds, double[][] Means);

/// <summary>R's package forecast, where it is installed.</summary>
static class OtherForecasts
{
    const string Needed = "r-base-core and r-cran-forecast of the distribution";

    /// <summary>Null where it can be used, else what is missing.</summary>
    public static string? Missing()
    {
        try
        {
            var (status, _) = Run("-e", "suppressMessages(library(forecast))");
            return status == 0 ? null : $"R has no package forecast ({Needed})";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"R is not installed ({Needed})";
        }
    }

    /// <param name="methods">Of those that <c>forecast.R</c> has.</param>
    public static Dictionary<string, OtherRun> Of(IReadOnlyCollection<TimeSeries> series, params string[] methods)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, series.Select(one => string.Create(CultureInfo.InvariantCulture,
                $"{one.Period};{one.Horizon};{ForecastSeries.Text(one.Train)}")));
            var (status, lines) = Run(Path.Combine(Repository.Root, "tests", "Benchmarks", "forecast.R"), file, string.Join(',', methods));
            if (status != 0) throw new InvalidOperationException($"Rscript ended with {status}");
            return lines.Chunk(series.Count + 1).ToDictionary(
                block => block[0].Split(' ')[0],
                block => new OtherRun(
                    Number(block[0].Split(' ')[1]), [.. block[1..].Select(line => line.Split(';').Select(Number).ToArray())]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    static (int Status, string[] Lines) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("Rscript", arguments) { RedirectStandardOutput = true };
        // One core, as on our side.
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
