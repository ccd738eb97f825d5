using SupplyChain.Contracts;

namespace SupplyChain.Cli.Demo;

/// <summary>
/// Real parts and synthetic trade: catalogue, suppliers with offers and capacity, lines, demand, bills of materials.
/// Everything has a fixed command id or a natural key, so that a second run finds it there.
/// </summary>
sealed class Setup(Players cast, Seed seed, Action<string> say)
{
    public const string Region = "370200";

    // Beyond the plans the platform forecasts; capacity reaches further than that.
    const int CapacityWeeks = 44;

    readonly IReadOnlyList<DateOnly> weeks =
        [.. Enumerable.Range(1, CapacityWeeks).Select(week => IsoWeek.Of(TimeProvider.System.GetUtcNow()).AddDays(7 * week))];

    public async Task RunAsync(CancellationToken cancel)
    {
        var parts = await cast.Alliance.Import("components", seed.Components, cancel);
        say($"{parts} real parts are in the catalogue");
        await SupplyAsync(cancel);
        say($"{cast.Suppliers.Count} suppliers offer parts and publish {CapacityWeeks} weeks of capacity (synthetic)");
        foreach (var line in seed.Lines)
            await cast.Operator.Command(
                "openPilotLine", "pilotLine { id }", line.Name,
                new { name = line.Name, region = line.Region, steps = line.Steps, hours = AlwaysOpen }, cancel);
        say($"{seed.Lines.Count} pilot lines are open (synthetic)");

        await new Demand(cast, seed, say).RunAsync(cancel);

        // Last: what others are told of a sum is published once a week, so it should know plans and forecasts when it is.
        foreach (var oem in cast.Oems) await oem.Import("boms", seed.BillOfMaterials, cancel);
        say($"{cast.Oems.Count} OEMs release the bill of materials of a headset (synthetic): now their demand requires parts");
    }

    static object AlwaysOpen => new
    {
        timeZone = "Asia/Shanghai",
        weekly = Enum.GetValues<DayOfWeek>()
            .Select(day => new { day = day.ToString().ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" }),
    };

    async Task SupplyAsync(CancellationToken cancel)
    {
        var today = weeks[0].AddDays(-7);
        foreach (var (supplier, number) in cast.Suppliers.Select((supplier, i) => (supplier, i + 1)))
        {
            var supplies = seed.Supplies.Where(supply => supply.Supplier == number).ToList();
            await supplier.Command("registerSupplier", "supplier { id }", "self", new
            {
                name = supplier.Name,
                uscc = supplier.Uscc,
                sites = new[] { new { name = "Works", region = Region, kind = "FACTORY" } },
            }, cancel);
            await supplier.Import("offers", Seed.Csv(
                "manufacturer,partNumber,minimumOrder,orderMultiple,leadTimeDays,prices,currency,validFrom,validTo,public",
                supplies.Select(s => new object[]
                {
                    s.Manufacturer, s.PartNumber, s.MinimumOrder, s.OrderMultiple, s.LeadTimeDays, $"{s.MinimumOrder}:{s.UnitPrice}", "CNY",
                    Iso(today), Iso(today.AddDays(366)), "true",
                })), cancel);
            await supplier.Import("capacity", Seed.Csv(
                "manufacturer,partNumber,region,week,actual,maximum",
                from s in supplies
                from week in weeks
                select new object[] { s.Manufacturer, s.PartNumber, Region, Iso(week), s.Actual, s.Maximum }), cancel);

            foreach (var s in supplies.Where(s => s.Qualified))
                await cast.Alliance.Command("recordQualification", "qualification { state }", $"{supplier.Uscc}/{s.PartNumber}", new
                {
                    supplierId = supplier.Organisation,
                    componentId = s.ComponentId,
                    qualifiedOn = Iso(today.AddDays(-30)),
                    reason = "Delivers already (synthetic)",
                    evidence = "demo data",
                }, cancel);
        }
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd");
}
