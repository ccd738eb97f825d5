using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.Journeys.Filled;

/// <summary>What an OEM plans with: bills of materials, plans of products, actuals with a forecast and its adjustments, stock.</summary>
sealed class Planning(Trade trade, string otherNumber, Guid other)
{
    const int WeeksBuilt = 30;

    public string Product { get; } = $"Headset {trade.Number}";

    static DateOnly ThisWeek => IsoWeek.Of(DateTimeOffset.UtcNow);

    /// <summary>The bill in force and the one before.</summary>
    public async Task<(Guid Current, Guid Former)> ReleaseAsync()
    {
        var optics = $"Optics {trade.Number}";
        var lens = new
        {
            component = Named(trade.Number),
            quantity = 2,
            attrition = 0.05,
            substitutes = new[] { Named(otherNumber) },
            reference = "U1, U2",
        };
        await ReleaseAsync(optics, "1", lens);
        var former = await ReleaseAsync(Product, "A", new { subAssembly = optics, quantity = 1 });
        var cooling = new { component = Named(otherNumber), quantity = 1, attrition = 0.02, orderMultiple = 10 };
        var current = await ReleaseAsync(Product, "B", new { subAssembly = optics, quantity = 2 }, cooling);
        var gone = await ReleaseAsync($"Goggles {trade.Number}", "A", new { component = Named(otherNumber), quantity = 1 });
        var withdrawn = new { billOfMaterialsId = gone, reason = "Not built any more" };
        await Trade.DoAsync(trade.Oem, "withdrawBillOfMaterials", withdrawn, "clientMutationId");
        return (current, former);
    }

    /// <summary>A part that is replaced by another in one bill.</summary>
    public async Task<Guid> ReplaceAsync(Guid replacedId, Guid byId)
    {
        var bill = await ReleaseAsync($"Ring {trade.Number}", "A", new { component = Named(otherNumber), quantity = 1 });
        var replacement = new { replacedId, byId, billsOfMaterials = new[] { bill }, reason = "End of life", keepAsSubstitute = true };
        return (await Trade.DoAsync(trade.Oem, "replaceComponent", replacement, "replacement { id }"))
            .GetProperty("replacement").GetProperty("id").GetGuid();
    }

    /// <summary>Quotes asked for the parts of a bill.</summary>
    public async Task<Guid> RequestAsync(Guid billOfMaterialsId)
    {
        var now = DateTimeOffset.UtcNow;
        var asked = new
        {
            billOfMaterialsId,
            builds = new[] { new { week = ThisWeek.AddDays(7 * 12), quantity = 10 } },
            region = Trade.Region,
            conditions = new { quoteDeadline = now.AddDays(7), awardDeadline = now.AddDays(14), currency = "CNY" },
        };
        return (await Trade.DoAsync(trade.Oem, "openBillRequest", asked, "billRequest { id }")).GetProperty("billRequest")
            .GetProperty("id").GetGuid();
    }

    /// <summary>A plan of the product that was revised, one that leads to no component, and what is in stock; the plan of the product.</summary>
    public async Task<Guid> PlanAsync()
    {
        var weeks = Enumerable.Range(1, 12).Select(ahead => new { week = ThisWeek.AddDays(7 * ahead), quantity = 20 + ahead }).ToList();
        var submitted = await Trade.DoAsync(
            trade.Oem, "submitDemandPlan", new { product = Product, region = Trade.Region, weeks }, "demandPlan { id }");
        var plan = submitted.GetProperty("demandPlan").GetProperty("id").GetGuid();
        var more = weeks.Select(each => new { each.week, quantity = each.quantity + 5 });
        await Trade.DoAsync(trade.Oem, "reviseDemandPlan", new { planId = plan, weeks = more }, "clientMutationId");
        await Trade.DoAsync(
            trade.Oem, "submitDemandPlan", new { product = $"Unbilled {trade.Number}", region = Trade.Region, weeks }, "clientMutationId");
        var incoming = new[] { new { week = ThisWeek.AddDays(7), quantity = 30 } };
        await Trade.DoAsync(
            trade.Oem, "reportStock", new { componentId = other, region = Trade.Region, onHand = 40, incoming }, "clientMutationId");
        return plan;
    }

    /// <summary>Thirty weeks of actuals, each kind of adjustment, and a run over all items.</summary>
    public async Task ForecastAsync()
    {
        await RecordAsync(Product, 90);
        await RecordAsync($"Goggles {trade.Number}", 40);
        await AdjustAsync("markOutlier", new() { ["week"] = ThisWeek.AddDays(-7 * 9), ["reason"] = "The line stood still" });
        await AdjustAsync("overrideForecast", new() { ["week"] = ThisWeek.AddDays(14), ["quantity"] = 250, ["reason"] = "A large order" });
        await AdjustAsync("declareEffect", new()
        {
            ["kind"] = "PROMOTION",
            ["factor"] = 1.4,
            ["from"] = ThisWeek.AddDays(28),
            ["until"] = ThisWeek.AddDays(35),
            ["reason"] = "Singles' day",
        });
        await AdjustAsync("declareAnalogue", new() { ["analogueProduct"] = $"Goggles {trade.Number}", ["scale"] = 2, ["reason"] = "The former model" });
        await AdjustAsync("recordFirmOrders", new() { ["weeks"] = new[] { new { week = ThisWeek.AddDays(7), quantity = 60 } } });
        await Trade.DoAsync(trade.Oem, "startForecastRun", new { }, "clientMutationId");
        await Eventually.Holds(async () => (await trade.Oem.Query(
            "query($p: String!, $r: String!) { forecast(region: $r, product: $p) { weeks { week } } }", new { p = Product, r = Trade.Region }))
            .GetProperty("forecast").GetProperty("weeks").GetArrayLength().ShouldBeGreaterThan(0));
    }

    Task RecordAsync(string product, int level) => Trade.DoAsync(trade.Oem, "recordActuals", new
    {
        product,
        region = Trade.Region,
        weeks = Enumerable.Range(1, WeeksBuilt).Select(ago => new { week = ThisWeek.AddDays(-7 * ago), quantity = level + (ago * 7 % 13) }),
    }, "clientMutationId");

    Task AdjustAsync(string command, Dictionary<string, object> input)
    {
        (input["product"], input["region"]) = (Product, Trade.Region);
        return Trade.DoAsync(trade.Oem, command, input, "clientMutationId");
    }

    async Task<Guid> ReleaseAsync(string product, string revision, params object[] lines) =>
        (await Trade.DoAsync(trade.Oem, "releaseBillOfMaterials", new { product, revision, lines }, "billOfMaterials { id }"))
            .GetProperty("billOfMaterials").GetProperty("id").GetGuid();

    static object Named(string number) => new { manufacturer = "Traded", partNumber = number };
}
