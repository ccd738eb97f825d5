using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>An OEM and its supplier that have their work on the platform and nothing to do with what others send.</summary>
sealed class Bystander(GraphClient oem, GraphClient supplier, Guid component)
{
    const string Oems = """
        query($id: ID!) {
          component(id: $id) { partNumber suppliers { name offers { terms { prices { unitPrice } } } } }
          requirement(componentId: $id, region: "370200") { weeks { week net } }
          gaps(filter: { componentIds: [$id] }) { nodes { state weeks { week } } }
          balances(componentIds: [$id]) { nodes { state qualifiedSuppliers } }
          demandPlans { nodes { region weeks { week quantity } } }
        }
        """;

    const string Suppliers = "query($from: Date) { myCapacity(from: $from) { nodes { region weeks { week actual maximum } } } offers { nodes { terms { currency minimumOrder } } } }";

    public static async Task<Bystander> JoinAsync(RunningPlatform platform, DateOnly monday)
    {
        var (oem, supplier) = (await platform.JoinAsync("Quiet Headsets", "oem"), await platform.JoinAsync("Quiet Optics", "supplier"));
        var number = $"Q-{Guid.NewGuid():N}";
        var component = new PartName("Quiet Optics", number).ComponentId;
        await supplier.Mutate("registerSupplier", new { name = "Quiet Optics", uscc = supplier.Uscc, sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } } }, "supplier { id }");
        await supplier.Mutate("publishComponent", new Dictionary<string, object> { ["manufacturer"] = "Quiet Optics", ["partNumber"] = number, ["class"] = "waveguide" }, "component { id }");
        await Eventually.Holds(() => supplier.Mutate("publishOffer", new Dictionary<string, object>
        {
            ["componentId"] = component,
            ["public"] = true,
            ["terms"] = new { minimumOrder = 10, orderMultiple = 10, leadTimeDays = 7, currency = "CNY", validFrom = monday, validTo = monday.AddDays(300), prices = new[] { new { fromQuantity = 10, unitPrice = 5 } } },
        }, "offer { id }"));
        await supplier.Mutate("publishCapacity", new { componentId = component, region = "370200", weeks = new[] { new { week = monday, actual = 50, maximum = 80 } } }, "capacity { id }");
        await Eventually.Holds(() => oem.Mutate("submitDemandPlan", new { componentId = component, region = "370200", weeks = new[] { new { week = monday, quantity = 100 } } }, "demandPlan { id }"));
        var bystander = new Bystander(oem, supplier, component);
        await Eventually.Holds(async () => (await bystander.SeesAsync()).ShouldContain("BOTTLENECK_RED"));
        return bystander;
    }

    /// <summary>The answers to the questions that the two ask every day.</summary>
    public async Task<string> SeesAsync() => JsonSerializer.Serialize(new object[]
    {
        await oem.Query(Oems, new { id = component }), await supplier.Query(Suppliers, new { from = IsoWeek.Of(DateTimeOffset.UtcNow) }),
    });
}
