using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>A line that two parts share covers either of them, and not both: that is a gap as long as the supplier says so.</summary>
[Collection("one after another on one platform")]
public sealed class SharedCapacityTests(RunningPlatform platform)
{
    const string Region = "370200", Maker = "Shared Works";
    const int Demand = 700, OfTheLine = 1000;

    static readonly DateOnly Week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);

    [Fact]
    public async Task A_gap_opens_when_a_supplier_says_that_two_parts_share_a_line_and_closes_when_it_says_so_no_more()
    {
        var (supplier, rival, oem, alliance) = (
            await platform.JoinAsync(Maker, "supplier"), await platform.JoinAsync("Rival Works", "supplier"),
            await platform.JoinAsync("Headsets", "oem"), await platform.JoinAsync("Alliance", "alliance"));
        Guid[] parts = [await OfferedAsync(supplier, alliance), await OfferedAsync(supplier, alliance)];
        foreach (var part in parts)
        {
            var weeks = new[] { new { week = Week, quantity = Demand } };
            await DoAsync(oem, "submitDemandPlan", new { componentId = part, region = Region, weeks }, "demandPlan { id }");
        }
        await Eventually.Holds(async () => (await oem.Query(
            "query($ids: [ID!]) { balances(first: 10, componentIds: $ids) { nodes { qualifiedSuppliers gap { open } } } }", new { ids = parts }))
            .GetProperty("balances").GetProperty("nodes").EnumerateArray()
            .Select(balance => (balance.GetProperty("qualifiedSuppliers").GetInt32(), IsOpen(balance.GetProperty("gap")))).ShouldBe([(1, false), (1, false)]));

        var published = await DoAsync(supplier, "publishCapacityGroup", new
        {
            name = "Line 3",
            links = parts.Select(componentId => new { componentId }),
            weeks = new[] { new { week = Week, actual = OfTheLine, maximum = OfTheLine } },
        }, "capacityGroup { id }");
        var group = published.GetProperty("capacityGroup").GetProperty("id").GetGuid();
        await Eventually.Holds(async () => (await OpenGapsAsync(oem, parts)).Count.ShouldBe(2));
        var week = (await OpenGapsAsync(oem, parts))[0].GetProperty("weeks")[0];
        week.GetProperty("sharedCapacityBinds").GetBoolean().ShouldBeTrue();
        week.GetProperty("capacityGroupIds").ValueKind.ShouldBe(JsonValueKind.Null, "whose line it is stays with its supplier");
        foreach (var other in new[] { rival, oem, alliance })
            JsonSerializer.Serialize(await other.Send("query($id: ID!) { capacityGroup(id: $id) { id name } }", new { id = group }))
                .ShouldNotContain("Line 3");

        await DoAsync(supplier, "withdrawCapacityGroup", new { groupId = group }, "clientMutationId");
        await Eventually.Holds(async () => (await OpenGapsAsync(oem, parts)).ShouldBeEmpty());
    }

    /// <summary>A part that the supplier is qualified for and can make as much of as its line bears.</summary>
    static async Task<Guid> OfferedAsync(GraphClient supplier, GraphClient alliance)
    {
        var published = await DoAsync(
            alliance, "publishComponent", new { manufacturer = Maker, partNumber = $"S-{Guid.NewGuid():N}", @class = "waveguide" }, "component { id }");
        var componentId = published.GetProperty("component").GetProperty("id").GetGuid();
        var sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } };
        await DoAsync(supplier, "registerSupplier", new { name = Maker, uscc = supplier.Uscc, sites }, "supplier { id }");
        var weeks = Enumerable.Range(0, 60)
            .Select(ahead => new { week = Week.AddDays(7 * (ahead - 2)), actual = OfTheLine, maximum = OfTheLine });
        await DoAsync(supplier, "publishCapacity", new { componentId, region = Region, weeks }, "capacity { id }");
        var record = new
        {
            supplierId = supplier.Organisation,
            componentId,
            qualifiedOn = $"{DateTime.UtcNow:yyyy-MM-dd}",
            reason = "Supplies it in series",
            evidence = "Report 7",
        };
        await DoAsync(alliance, "recordQualification", record, "qualification { state }");
        return componentId;
    }

    static async Task<IReadOnlyList<JsonElement>> OpenGapsAsync(GraphClient oem, Guid[] parts) =>
    [
        .. (await oem.Query("""
            query($ids: [ID!]) {
              gaps(first: 10, filter: { componentIds: $ids }) { nodes { open weeks { week sharedCapacityBinds capacityGroupIds } } }
            }
            """, new { ids = parts })).GetProperty("gaps").GetProperty("nodes").EnumerateArray().Where(IsOpen),
    ];

    static bool IsOpen(JsonElement gap) => gap.ValueKind == JsonValueKind.Object && gap.GetProperty("open").GetBoolean();

    /// <summary>Sent until it is taken: services hear of a part a moment later.</summary>
    static async Task<JsonElement> DoAsync(GraphClient who, string command, object input, string selection)
    {
        var (id, done) = (Guid.NewGuid(), default(JsonElement));
        await Eventually.Holds(async () => done = await who.Mutate(command, input, selection, id));
        return done;
    }
}
