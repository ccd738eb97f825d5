using SupplyChain.Benchmarks.Scale;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>
/// Measures the console as people meet it: in a real browser, and with many of them at once. Data come in and people sign in through the
/// public interface alone.
/// </summary>
static class ConsoleBenchmark
{
    static readonly string[] Roles = ["oem", "supplier", "operator", "alliance"];

    public static async Task Measure(RunningPlatform platform, ConsoleSize size, Figures figures)
    {
        var process = await platform.StartConsoleAsync();
        var console = new Uri(process.Url);
        var data = await ShownData.LoadAsync(platform, size, figures);
        await using var stillness = await Stillness.WatchAsync(platform);
        var pages = await RolePages.Of(data);
        var people = new BenchPeople(platform, console);

        var sessions = new Dictionary<string, WebSession>();
        foreach (var role in Roles) sessions[role] = await people.SignInAsync(await people.JoinAsync(OrganisationOf(data, role, 0), role));
        await using (var windows = await RoleWindows.OpenAsync(console, sessions))
        {
            Console.WriteLine($"Chromium {windows.Version}");
            await new PageSpeed(windows, console, size, figures).MeasureAsync(pages);
            await new ListActions(windows, console, size, figures).MeasureAsync();
            await figures.Try("bytes", () => new FirstLoad(windows, console, figures).MeasureAsync(pages));
            await figures.Try("change to screen", () => new ChangeToScreen(windows, console, data, stillness, size, figures).MeasureAsync());
            await figures.Try("workbook", () => new FileOfGaps(windows, console, data, size, figures).MeasureAsync());
        }

        await figures.Try("many people", async () =>
        {
            var many = await SignedInAsync(people, data, size);
            await new ManyPeople(process, pages, size, figures).MeasureAsync(many);
            foreach (var (_, session) in many) session.Dispose();
        });
        figures.Report("resident memory of the console, afterwards", process.ResidentMebibytes, "MiB");
    }

    /// <summary>Of ten people five are of OEMs, three of suppliers, one of the operator and one of the alliance.</summary>
    static async Task<IReadOnlyList<(string Role, WebSession Session)>> SignedInAsync(BenchPeople people, ShownData data, ConsoleSize size)
    {
        Console.WriteLine($"{size.People} people sign in {size.SessionsEach} times each ...");
        var sessions = new List<(string, WebSession)>();
        for (var i = 0; i < size.People; i++)
        {
            var role = (i % 10) switch { < 5 => "oem", < 8 => "supplier", 8 => "operator", _ => "alliance" };
            var person = await people.JoinAsync(OrganisationOf(data, role, i), role);
            for (var session = 0; session < size.SessionsEach; session++) sessions.Add((role, await people.SignInAsync(person)));
        }

        return sessions;
    }

    static Member OrganisationOf(ShownData data, string role, int number) => role switch
    {
        "oem" => data.Oems[number % data.Oems.Count],
        "supplier" => data.Suppliers[number % data.Suppliers.Count],
        "operator" => data.Operator,
        _ => data.Alliance,
    };
}
