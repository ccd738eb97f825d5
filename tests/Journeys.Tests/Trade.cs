using System.Text.Json;

using SupplyChain.Console.Tests.Browser;
using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys;

/// <summary>
/// What there is before a gap: a part that two suppliers offer, of which only one is qualified and cannot deliver enough, and a pilot
/// line on which the other one can qualify.
/// </summary>
sealed record Trade(
    string Number, Guid Component, GraphClient Oem, GraphClient Qualified, GraphClient Newcomer, GraphClient Operator, string Line, Guid LineId,
    string Step)
{
    public const string Region = "370200";

    /// <summary>A class of which no other test has parts: its list of gaps is short.</summary>
    public const string Class = "thermal";

    /// <summary>Half of it is short: what is proposed is that half.</summary>
    public const int Demand = 100, Short = 50;

    const int Enough = 200, WeeksAhead = 2, WeeksPlanned = 2;

    // Beyond what is planned the platform forecasts; capacity reaches further than that.
    const int CapacityWeeks = 60;

    /// <summary>The weeks in which the part is short: Mondays.</summary>
    public static IReadOnlyList<DateOnly> Weeks { get; } =
        [.. Enumerable.Range(WeeksAhead, WeeksPlanned).Select(week => IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7 * week))];

    /// <param name="step">That no line of another test offers: the platform holds a slot where the step is free first.</param>
    public static async Task<Trade> BeginAsync(ConsoleFixture console, string step)
    {
        var number = $"T{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}";
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var component = await PartAsync(alliance, number);
        var oem = await console.OrganisationAsync($"Buyer of {number}", "oem");
        var qualified = await SupplierAsync(console, $"Qualified for {number}", component, week => Weeks.Contains(week) ? Demand - Short : Enough);
        var newcomer = await SupplierAsync(console, $"New to {number}", component, _ => Enough);
        await QualifyAsync(alliance, qualified, component);
        var @operator = await console.OrganisationAsync($"Operator for {number}", "operator");
        var line = $"Line for {number}";
        var lineId = await OpenLineAsync(@operator, line, step);
        return new(number, component, oem, qualified, newcomer, @operator, line, lineId, step);
    }

    /// <summary>A line that is always open.</summary>
    public static async Task<Guid> OpenLineAsync(GraphClient @operator, string name, string step)
    {
        var opened = await DoAsync(
            @operator, "openPilotLine", new { name, region = Region, steps = new[] { step }, hours = AlwaysOpen }, "pilotLine { id }");
        return opened.GetProperty("pilotLine").GetProperty("id").GetGuid();
    }

    /// <summary>Plans what the qualified supplier cannot deliver, and waits for the proposal that follows.</summary>
    public Task PlanAsync() => PlanAsync(Component);

    /// <summary>The same for another part; the id of the closure that is proposed.</summary>
    public async Task<Guid> PlanAsync(Guid component)
    {
        var weeks = Weeks.Select(week => new { week, quantity = Demand });
        await DoAsync(Oem, "submitDemandPlan", new { componentId = component, region = Region, weeks }, "demandPlan { id }");
        var proposed = await Eventually.Get(
            async () => (await Oem.Query("{ proposals(first: 10) { nodes { componentId gapClosureId } } }")).GetProperty("proposals")
                .GetProperty("nodes").EnumerateArray().FirstOrDefault(each => each.GetProperty("componentId").GetGuid() == component),
            found => found.ValueKind == JsonValueKind.Object);
        return proposed.GetProperty("gapClosureId").GetGuid();
    }

    /// <summary>A command that is sent until it is taken: services hear of a part a moment later, and a busy machine lets them be late.</summary>
    public static async Task<JsonElement> DoAsync(GraphClient who, string command, object input, string selection)
    {
        var (id, done) = (Guid.NewGuid(), default(JsonElement));
        await Eventually.Holds(async () => done = await who.Mutate(command, input, selection, id));
        return done;
    }

    /// <summary>A part of <see cref="Class"/> with its properties, which nobody offers yet.</summary>
    public static async Task<Guid> PartAsync(GraphClient alliance, string number)
    {
        var published = await DoAsync(alliance, "publishComponent", new
        {
            manufacturer = "Traded",
            partNumber = number,
            @class = Class,
            description = "Heat spreader of graphite",
            properties = new[]
            {
                new { name = "thermal_conductivity", number = 1500, unit = "W/m/K" },
                new { name = "thickness", number = 70, unit = "um" },
            },
        }, "component { id }");
        return published.GetProperty("component").GetProperty("id").GetGuid();
    }

    public static Task QualifyAsync(GraphClient alliance, GraphClient supplier, Guid component) =>
        DoAsync(alliance, "recordQualification", new
        {
            supplierId = supplier.Organisation,
            componentId = component,
            qualifiedOn = DateTime.UtcNow.ToString("yyyy-MM-dd"),
            reason = "Delivers already",
            evidence = "Report 7",
        }, "qualification { state }");

    static object AlwaysOpen => new
    {
        timeZone = "Asia/Shanghai",
        weekly = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" }),
    };

    static async Task<GraphClient> SupplierAsync(ConsoleFixture console, string name, Guid component, Func<DateOnly, int> capacity)
    {
        var supplier = await console.OrganisationAsync(name, "supplier");
        var sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } };
        await DoAsync(supplier, "registerSupplier", new { name, uscc = supplier.Uscc, sites }, "supplier { id }");
        await OfferAsync(supplier, component, capacity);
        return supplier;
    }

    /// <summary>An offer to everybody, and capacity for more than a year.</summary>
    public static async Task OfferAsync(GraphClient supplier, Guid component, Func<DateOnly, int> capacity)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await DoAsync(supplier, "publishOffer", new Dictionary<string, object>
        {
            ["componentId"] = component,
            ["public"] = true,
            ["terms"] = new
            {
                minimumOrder = 1,
                orderMultiple = 1,
                leadTimeDays = 7,
                currency = "CNY",
                validFrom = today.AddDays(-1),
                validTo = today.AddDays(300),
                prices = new[] { new { fromQuantity = 1, unitPrice = 5 } },
            },
        }, "offer { id }");
        var weeks = Enumerable.Range(0, CapacityWeeks).Select(week => IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7 * week))
            .Select(week => new { week, actual = capacity(week), maximum = capacity(week) });
        await DoAsync(supplier, "publishCapacity", new { componentId = component, region = Region, weeks }, "capacity { id }");
    }
}
