using System.Globalization;

using SupplyChain.Benchmarks;
using SupplyChain.Benchmarks.Booking;
using SupplyChain.Benchmarks.Scale;
using SupplyChain.Benchmarks.Soak;
using SupplyChain.Benchmarks.WebConsole;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

var subjects = new Dictionary<string, (string Title, Func<RunningPlatform, Figures, Task> Measure)>
{
    ["commands"] = ("commands against raw inserts", CommandThroughput.Measure),
    ["propagation"] = ("propagation to another service", Propagation.Measure),
    ["gateway"] = ("gateway against direct calls", GatewayReads.Measure),
    ["booking"] = ("bookings of many at once, of a long history, what is free, and routes", BookingBench.Measure),
    ["catalogue"] = ("search in the catalogue against SQL by hand", CatalogueSearch.Measure),
};

// Everything in one run on one machine: a ratio holds, an absolute figure is this machine's at this hour.
var figures = new Figures();
if (args is ["forecast"])
{
    ForecastEngine.Measure(figures);
    ForecastOfDemand.Measure(figures);
    ForecastIntervals.Measure(figures);
    ForecastCommand.Measure(figures);
    return Finish("bench-forecast.json");
}

if (args is ["soak", var seconds, var troubleFile])
{
    await using var soak = new RouteSoak(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), troubleFile);
    var faults = await soak.RunAsync();
    foreach (var fault in faults) Console.Error.WriteLine(fault);
    return faults.Count == 0 ? 0 : 1;
}

if (args is ["matching"]) return await OfMatching();
if (args is ["scale", .. var options]) return await Scale(options);
if (args is ["console", .. var consoleOptions]) return await OfConsole(consoleOptions);

// Half a million parts take minutes to write, and a race of bookings takes minutes to run: they are measured when asked for.
var chosen = args is [] ? [.. subjects.Keys.Where(name => name is not ("catalogue" or "booking"))] : args;
if (chosen.FirstOrDefault(name => !subjects.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine(
        $"there is nothing to measure called '{unknown}': forecast, matching, scale, console, or some of {string.Join(", ", subjects.Keys)}");
    return 2;
}

var platform = new RunningPlatform();
try
{
    Console.WriteLine("starting the platform ...");
    await platform.InitializeAsync();
    var idle = Memory.Read(platform);
    foreach (var name in chosen)
    {
        Console.WriteLine($"{subjects[name].Title} ...");
        await subjects[name].Measure(platform, figures);
    }
    Memory.Report(idle, Memory.Read(platform), figures);
}
finally
{
    await platform.DisposeAsync();
}
return Finish("bench.json");

async Task<int> OfMatching()
{
    AwardPlans.Measure(figures);
    await using var matched = new RunningPlatform();
    Console.WriteLine("starting the platform ...");
    await matched.InitializeAsync();
    await ShortlistsOfOffers.Measure(matched, figures);
    return Finish("bench-matching.json");
}

async Task<int> Scale(string[] options)
{
    RegionSize size;
    try
    {
        size = RegionSize.Parse(options);
    }
    catch (FormatException unknownOption)
    {
        Console.Error.WriteLine(unknownOption.Message);
        return 2;
    }

    await using var region = new RunningPlatform();
    Console.WriteLine("starting the platform ...");
    await region.InitializeAsync();
    await ScaleBenchmark.Measure(region, size, figures);
    return Finish("bench-scale.json");
}

async Task<int> OfConsole(string[] options)
{
    ConsoleSize size;
    try
    {
        size = ConsoleSize.Parse(options);
    }
    catch (FormatException unknownOption)
    {
        Console.Error.WriteLine(unknownOption.Message);
        return 2;
    }

    await using var shown = new RunningPlatform();
    Console.WriteLine("starting the platform ...");
    await shown.InitializeAsync();
    await ConsoleBenchmark.Measure(shown, size, figures);
    return Finish("bench-console.json");
}

int Finish(string name)
{
    figures.Print();
    var file = Path.Combine(Repository.Root, "artifacts", name);
    figures.Save(file);
    Console.WriteLine($"written to {Path.GetRelativePath(Environment.CurrentDirectory, file)}");
    return 0;
}
