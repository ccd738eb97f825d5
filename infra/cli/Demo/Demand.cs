using SupplyChain.Contracts;

namespace SupplyChain.Cli.Demo;

/// <summary>What the OEMs plan, what they built, and what is forecast from it. Synthetic.</summary>
sealed class Demand(Players cast, Seed seed, Action<string> say)
{
    const string Product = "Standalone headset";
    const int PlannedWeeks = 26;

    // Two years: forecasts know the season.
    const int BuiltWeeks = 104;

    // Part of the planned quantity below which a week says nothing of demand.
    const decimal StoodStill = 0.5m;

    const string Forecasts = "{ forecasts(first: 1) { nodes { id } } }";

    readonly DateOnly current = IsoWeek.Of(TimeProvider.System.GetUtcNow());

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var (oem, headsets) in cast.Oems.Zip(seed.HeadsetsPerWeek)) await PlanAsync(oem, headsets, cancel);
        say($"{cast.Oems.Count} OEMs publish {PlannedWeeks} weeks of demand (synthetic)");
        foreach (var (oem, headsets) in cast.Oems.Zip(seed.HeadsetsPerWeek)) await RecordAsync(oem, headsets, cancel);
        say($"{cast.Oems.Count} OEMs record {BuiltWeeks} weeks of actuals, and leave out weeks in which the line stood still (synthetic)");
        foreach (var oem in cast.Oems)
            await oem.Await($"the demand of {oem.Name} is forecast", Forecasts, new { },
                found => found.GetProperty("forecasts").GetProperty("nodes").GetArrayLength() > 0, cancel);
        say("the platform forecasts their demand beyond the plans");
    }

    Task<int> PlanAsync(Party oem, decimal headsets, CancellationToken cancel) => oem.Import("demand", Seed.Csv(
        "product,region,category,week,quantity",
        Enumerable.Range(1, PlannedWeeks).Select(week => new object[]
        {
            Product, Setup.Region, "0001", Setup.Iso(current.AddDays(7 * week)), headsets,
        })), cancel);

    /// <summary>
    /// A week has the same actual in every run of the demo, whenever that is. Fewer headsets are built than planned, so that forecasts
    /// beyond the plans require no more than these do.
    /// </summary>
    async Task RecordAsync(Party oem, decimal headsets, CancellationToken cancel)
    {
        var shares = seed.BuiltShares;
        var built = Enumerable.Range(1, BuiltWeeks).Select(ago => current.AddDays(-7 * ago))
            .Select(week => (Week: week, Share: shares[week.DayNumber / 7 % shares.Count])).ToList();
        await oem.Import("actuals", Seed.Csv(
            "product,region,week,quantity",
            built.Select(each => new object[]
            {
                Product, Setup.Region, Setup.Iso(each.Week), decimal.Round(headsets * each.Share),
            })), cancel);
        foreach (var (week, _) in built.Where(each => each.Share < StoodStill))
            await oem.Command("markOutlier", "clientMutationId", $"{Product} {Setup.Iso(week)}", new
            {
                region = Setup.Region,
                product = Product,
                week = Setup.Iso(week),
                reason = "The line stood still (synthetic)",
            }, cancel);
    }
}
