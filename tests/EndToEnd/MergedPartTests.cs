using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Two catalogue parts that are one: demand on either is met by what either can deliver, as long as they are merged.</summary>
[Collection("one after another on one platform")]
public sealed class MergedPartTests(RunningPlatform platform)
{
    const string Region = "370200", Maker = "Merged Works";
    const int Demand = 700, Published = 1000;

    static readonly DateOnly Week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);

    [Fact]
    public async Task A_gap_of_the_alias_closes_with_the_merger_and_opens_again_when_the_parts_are_separated()
    {
        var (supplier, oem, alliance) = (
            await platform.JoinAsync(Maker, "supplier"), await platform.JoinAsync("Merging headsets", "oem"),
            await platform.JoinAsync("Merging alliance", "alliance"));
        var number = $"M-{Guid.NewGuid():N}";
        var (stays, alias) = (await PublishAsync(alliance, number), await PublishAsync(alliance, number.Replace('-', '_')));
        await SupplyAsync(supplier, alliance, stays);
        var lines = new[] { new { component = new { id = alias }, quantity = 1 } };
        await DoAsync(oem, "releaseBillOfMaterials", new { product = "Merged HMD", revision = "1", lines }, "billOfMaterials { id }");
        var weeks = new[] { new { week = Week, quantity = Demand } };
        await DoAsync(oem, "submitDemandPlan", new { product = "Merged HMD", region = Region, weeks }, "demandPlan { id }");
        await Eventually.Holds(async () => (await OpenGapsAsync(oem, alias)).ShouldBe(1));

        foreach (var other in new[] { supplier, oem })
            JsonSerializer.Serialize(await other.Send("{ componentMergers(first: 1) { nodes { id } } }")).ShouldContain("errors");
        var suggested = await alliance.Query("{ componentMergerSuggestions(first: 100) { nodes { into { id } from { id } } } }");
        JsonSerializer.Serialize(suggested).ShouldContain($"{alias}");
        var merged = await DoAsync(alliance, "mergeComponents", new { intoId = stays, fromId = alias, reason = "One data sheet" }, "componentMerger { id }");
        var merger = merged.GetProperty("componentMerger").GetProperty("id").GetGuid();

        await Eventually.Holds(async () => (await OpenGapsAsync(oem, alias)).ShouldBe(0));
        await Eventually.Holds(async () => (await RequiredAsync(oem, stays)).ShouldBe(Demand));
        await Eventually.Holds(async () => (await RequiredAsync(oem, alias)).ShouldBe(0));
        (await OpenGapsAsync(oem, stays)).ShouldBe(0);
        var part = (await oem.Query("query($id: ID!) { component(id: $id) { id askedAs aliases { id } suppliers { supplierId } } }", new { id = alias }))
            .GetProperty("component");
        (part.GetProperty("id").GetGuid(), part.GetProperty("askedAs").GetGuid()).ShouldBe((stays, alias));
        part.GetProperty("aliases")[0].GetProperty("id").GetGuid().ShouldBe(alias);

        await DoAsync(alliance, "separateComponents", new { componentMergerId = merger, reason = "Another package" }, "componentMerger { id }");
        await Eventually.Holds(async () => (await OpenGapsAsync(oem, alias)).ShouldBe(1));
        await Eventually.Holds(async () => (await RequiredAsync(oem, stays)).ShouldBe(0));
        await Eventually.Holds(async () => (await OpenGapsAsync(oem, stays)).ShouldBe(0));
    }

    static async Task<Guid> PublishAsync(GraphClient alliance, string partNumber) => (await DoAsync(
        alliance, "publishComponent", new { manufacturer = Maker, partNumber, @class = "waveguide" }, "component { id }"))
        .GetProperty("component").GetProperty("id").GetGuid();

    /// <summary>The supplier is qualified for the part and can make enough of it.</summary>
    static async Task SupplyAsync(GraphClient supplier, GraphClient alliance, Guid componentId)
    {
        var sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } };
        await DoAsync(supplier, "registerSupplier", new { name = Maker, uscc = supplier.Uscc, sites }, "supplier { id }");
        var weeks = Enumerable.Range(0, 60)
            .Select(ahead => new { week = Week.AddDays(7 * (ahead - 2)), actual = Published, maximum = Published });
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
    }

    static async Task<int> OpenGapsAsync(GraphClient oem, Guid part) => (await oem.Query(
        "query($ids: [ID!]) { gaps(first: 10, filter: { componentIds: $ids }) { nodes { open } } }", new { ids = new[] { part } }))
        .GetProperty("gaps").GetProperty("nodes").EnumerateArray().Count(gap => gap.GetProperty("open").GetBoolean());

    /// <summary>What the OEM requires of the part in the week, by its plan.</summary>
    static async Task<decimal> RequiredAsync(GraphClient oem, Guid part) => (await oem.Query(
        "query { requirements(first: 100) { nodes { componentId weeks { week gross } } } }"))
        .GetProperty("requirements").GetProperty("nodes").EnumerateArray()
        .Where(own => own.GetProperty("componentId").GetGuid() == part)
        .SelectMany(own => own.GetProperty("weeks").EnumerateArray()).Where(week => week.GetProperty("week").GetString() == $"{Week:yyyy-MM-dd}")
        .Sum(week => week.GetProperty("gross").GetDecimal());

    /// <summary>Sent until it is taken: services hear of a part a moment later.</summary>
    static async Task<JsonElement> DoAsync(GraphClient who, string command, object input, string selection)
    {
        var (id, done) = (Guid.NewGuid(), default(JsonElement));
        await Eventually.Holds(async () => done = await who.Mutate(command, input, selection, id));
        return done;
    }
}
