using System.Diagnostics;

using SupplyChain.Benchmarks.Scale;
using SupplyChain.Contracts;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>What the console shows, loaded through the public interface as organisations would load it.</summary>
sealed class ShownData(ConsoleSize size, Members members, Member @operator, Stillness stillness, Figures figures)
{
    static readonly ParallelOptions AtATime = new() { MaxDegreeOfParallelism = 4 };
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    readonly SyntheticRegion region = new(size.Region) { KnownParts = size.Parts };

    public IReadOnlyList<Member> Oems { get; } = [.. members.Oems.Take(size.Region.Oems)];
    public IReadOnlyList<Member> Suppliers { get; } = [.. members.Suppliers.Take(size.Region.Suppliers)];
    public Member Operator => @operator;
    public Member Alliance => members.Alliance;

    /// <summary>A part in each region that the first supplier offers and publishes capacity for.</summary>
    public static Guid OfferedPart => SyntheticRegion.NameOf(0).ComponentId;

    /// <summary>A part that no bill names, another one for each number.</summary>
    public static PartName PartOfNoBill(int number) => SyntheticRegion.NameOf(5 * number + 1);

    public IReadOnlyList<Guid> Lines { get; private set; } = [];

    public static async Task<ShownData> LoadAsync(RunningPlatform platform, ConsoleSize size, Figures figures)
    {
        Console.WriteLine($"what the console shows: {size}");
        await using var stillness = await Stillness.WatchAsync(platform);
        var members = await Members.JoinAsync(platform, size.Region);
        var @operator = await Member.JoinAsync(platform, "Bench operator (synthetic)", "operator");
        await stillness.UntilStill(Deadline);
        var data = new ShownData(size, members, @operator, stillness, figures);
        await data.LoadAsync();
        return data;
    }

    async Task LoadAsync()
    {
        var files = new RegionFiles(region, members);
        var suppliers = Enumerable.Range(0, Suppliers.Count).ToList();
        await ImportAsync("components", files.Components(0, size.Parts));
        await ImportAsync("offers", files.Offers(suppliers));
        await ImportAsync("capacity", files.Capacity(suppliers));
        await ImportAsync("boms", [.. Oems.Select((oem, i) => new ImportFile(oem, size.Products * ConsoleSize.LinesOfBill, () => Bills(i)))]);
        await ImportAsync("demand", [.. Oems.Select(oem => new ImportFile(oem, DemandRows().Count(), Demand))]);
        await figures.Try("actuals", RecordActualsAsync);
        Lines = await LineBookings.MakeAsync(@operator, Oems, size, figures);
        await stillness.UntilStill(Deadline);
    }

    async Task ImportAsync(string kind, IReadOnlyList<ImportFile> files)
    {
        var (clock, accepted) = (Stopwatch.StartNew(), 0);
        await Parallel.ForEachAsync(files.GroupBy(file => file.Member), AtATime, async (member, _) =>
        {
            foreach (var file in member) Interlocked.Add(ref accepted, await member.Key.ImportAsync(kind, file.Csv()));
        });
        var still = await stillness.UntilStill(Deadline) is not null;
        Console.WriteLine($"  {kind}: {accepted:N0} rows, {(still ? "still" : "not still")} after {clock.Elapsed.TotalSeconds:0} s");
        if (accepted < files.Sum(file => file.Rows) || !still)
            figures.Note($"{kind}: {accepted:N0} of {files.Sum(file => file.Rows):N0} rows accepted, {(still ? "still" : "not still")} in time");
    }

    /// <summary>Two years of what was built of the first OEM's first product: it has a forecast.</summary>
    async Task RecordActualsAsync()
    {
        var thisWeek = IsoWeek.Of(DateTimeOffset.UtcNow);
        var weeks = Enumerable.Range(1, 104).Select(ago => new
        {
            week = thisWeek.AddDays(-7 * ago),
            quantity = (int)(1000 + 200 * Math.Sin(ago * Math.Tau / 52) + new Random(ago).Next(100)),
        });
        await (await Oems[0].ClientAsync()).Mutate(
            "recordActuals", new { product = SyntheticRegion.ProductName(0), region = RegionSize.Regions[0], weeks }, "actuals { id }");
    }

    /// <summary>All bills of an OEM: a part in five of the catalogue stands in one bill.</summary>
    string Bills(int oem) => SyntheticRegion.File(SyntheticRegion.BillHeader,
        from product in Enumerable.Range(0, size.Products)
        from line in Enumerable.Range(0, ConsoleSize.LinesOfBill)
        let part = SyntheticRegion.NameOf(((oem * size.Products + product) * ConsoleSize.LinesOfBill + line) * 5)
        select SyntheticRegion.Row(SyntheticRegion.ProductName(product), "A", "synthetic", part.Manufacturer, part.Number, 1 + line % 4, "0.02"));

    string Demand() => SyntheticRegion.File(SyntheticRegion.DemandHeader, DemandRows());

    IEnumerable<string> DemandRows() =>
        from product in Enumerable.Range(0, size.Products)
        from place in RegionSize.Regions
        from week in SyntheticRegion.Weeks(ConsoleSize.PlannedWeeks)
        select SyntheticRegion.Row(SyntheticRegion.ProductName(product), place, "0001", SyntheticRegion.Iso(week), 100 + 10 * product);
}
