using SupplyChain.Benchmarks;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

// Everything in one run on one machine: a ratio holds, an absolute figure is this machine's at this hour.
var figures = new Figures();
var platform = new RunningPlatform();
try
{
    Console.WriteLine("starting the platform ...");
    await platform.InitializeAsync();
    var idle = Memory.Read(platform);

    Console.WriteLine("commands against raw inserts ...");
    await CommandThroughput.Measure(platform, figures);
    Console.WriteLine("propagation to another service ...");
    await Propagation.Measure(platform, figures);
    Console.WriteLine("gateway against direct calls ...");
    await GatewayReads.Measure(platform, figures);
    Memory.Report(idle, Memory.Read(platform), figures);
}
finally
{
    await platform.DisposeAsync();
}

figures.Print();
var file = Path.Combine(Repository.Root, "artifacts", "bench.json");
figures.Save(file);
Console.WriteLine($"written to {Path.GetRelativePath(Environment.CurrentDirectory, file)}");
