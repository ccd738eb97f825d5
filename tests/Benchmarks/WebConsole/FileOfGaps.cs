using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>All open gaps as a workbook: through the console, and from the gateway itself.</summary>
sealed partial class FileOfGaps(RoleWindows windows, Uri console, ShownData data, ConsoleSize size, Figures figures)
{
    const int Times = 4;

    public async Task MeasureAsync()
    {
        Console.WriteLine("a list as a workbook ...");
        var alliance = await data.Alliance.ClientAsync();
        var rows = 0;
        var atConsole = await SecondsAsync(
            async () => rows = RowsOf(await windows.SessionOf("alliance").DownloadAsync(new Uri(console, "/export/gaps.xlsx?lang=en&open=true"))));
        var atGateway = await SecondsAsync(async () => await alliance.Download("/exports/gaps.xlsx?lang=en&open=true"));
        figures.AtMost("xlsx_s", $"{rows - 1:N0} gaps as XLSX through the console, longest of {Times}", atConsole.Max(), "s", 5);
        figures.Report("floor: the same from the gateway, longest", atGateway.Max(), "s", "floor_xlsx_s");
        // Its head is a row, too.
        if (rows - 1 < size.Gaps) figures.Note($"gaps: {rows - 1:N0} in the file where {size.Gaps:N0} follow from what was loaded");
    }

    static async Task<IReadOnlyList<double>> SecondsAsync(Func<Task> download)
    {
        var taken = new List<double>();
        while (taken.Count < Times)
        {
            var clock = Stopwatch.GetTimestamp();
            await download();
            taken.Add(Stopwatch.GetElapsedTime(clock).TotalSeconds);
        }

        return taken;
    }

    static int RowsOf(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        // The first sheet tells what the file is.
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        return Row().Count(sheet.ReadToEnd());
    }

    [GeneratedRegex(@"<row\b")]
    private static partial Regex Row();
}
