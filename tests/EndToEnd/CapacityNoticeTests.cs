using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>A supplier's notice takes capacity away as long as it is open: that is a gap, and none once it is resolved.</summary>
[Collection("one after another on one platform")]
public sealed class CapacityNoticeTests(RunningPlatform platform)
{
    const string Region = "370200", Maker = "Noticed Works", Text = "The furnace burst";
    const int Demand = 700, Published = 1000;

    static readonly DateOnly Week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);

    [Fact]
    public async Task A_notice_opens_a_gap_and_its_resolution_closes_it()
    {
        var (supplier, rival, oem, alliance) = (
            await platform.JoinAsync(Maker, "supplier"), await platform.JoinAsync("Notice rival", "supplier"),
            await platform.JoinAsync("Notice headsets", "oem"), await platform.JoinAsync("Notice alliance", "alliance"));
        var part = await OfferedAsync(supplier, alliance);
        var weeks = new[] { new { week = Week, quantity = Demand } };
        await DoAsync(oem, "submitDemandPlan", new { componentId = part, region = Region, weeks }, "demandPlan { id }");
        await Eventually.Holds(async () => (await oem.Query(
            "query($ids: [ID!]) { balances(first: 10, componentIds: $ids) { nodes { qualifiedSuppliers } } }", new { ids = new[] { part } }))
            .GetProperty("balances").GetProperty("nodes")[0].GetProperty("qualifiedSuppliers").GetInt32().ShouldBe(1));
        (await OpenGapsAsync(oem, part)).ShouldBe(0);

        var issued = await DoAsync(supplier, "issueCapacityNotice", new
        {
            cause = "PRODUCTION_INCIDENT",
            effect = "CAPACITY_REDUCTION",
            text = Text,
            impacts = new[] { new { componentId = part, region = Region, weeks = new[] { new { week = Week, share = 0.5 } } } },
        }, "capacityNotice { id }");
        var id = issued.GetProperty("capacityNotice").GetProperty("id").GetGuid();
        await Eventually.Holds(async () => (await OpenGapsAsync(oem, part)).ShouldBe(1));
        (await CausesAsync(alliance, part)).ShouldContain("CapacityNoticed");
        (await CausesAsync(oem, part)).ShouldBe(["CapacityPublished"], "it is not told of the notice");

        var seen = JsonSerializer.Serialize(await alliance.Send("query($id: ID!) { capacityNotice(id: $id) { cause text impacts { weeks { share } } } }", new { id }));
        seen.ShouldContain("PRODUCTION_INCIDENT");
        seen.ShouldNotContain(Text);
        foreach (var other in new[] { rival, oem })
            JsonSerializer.Serialize(await other.Send("query($id: ID!) { capacityNotice(id: $id) { id cause text } }", new { id }))
                .ShouldNotContain("PRODUCTION_INCIDENT");

        await DoAsync(supplier, "resolveCapacityNotice", new { noticeId = id, text = "Mended" }, "clientMutationId");
        await Eventually.Holds(async () => (await OpenGapsAsync(oem, part)).ShouldBe(0));
    }

    /// <summary>A part that the supplier is qualified for and can make enough of.</summary>
    static async Task<Guid> OfferedAsync(GraphClient supplier, GraphClient alliance)
    {
        var published = await DoAsync(
            alliance, "publishComponent", new { manufacturer = Maker, partNumber = $"N-{Guid.NewGuid():N}", @class = "waveguide" }, "component { id }");
        var componentId = published.GetProperty("component").GetProperty("id").GetGuid();
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
        return componentId;
    }

    static async Task<int> OpenGapsAsync(GraphClient oem, Guid part) => (await GapsAsync(oem, part)).Count(gap => gap.GetProperty("open").GetBoolean());

    /// <summary>Of the latest opening: one before it tells that demand was known before the supplier's qualification.</summary>
    static async Task<IReadOnlyList<string>> CausesAsync(GraphClient who, Guid part)
    {
        var gap = (await GapsAsync(who, part))[0].GetProperty("id").GetGuid();
        return
        [
            .. (await who.Query("query($id: ID!) { gapHistory(id: $id, first: 10) { nodes { change causes { kind } } } }", new { id = gap }))
                .GetProperty("gapHistory").GetProperty("nodes").EnumerateArray()
                .First(entry => entry.GetProperty("change").GetString() == "OPENED")
                .GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("kind").GetString()!),
        ];
    }

    static async Task<IReadOnlyList<JsonElement>> GapsAsync(GraphClient who, Guid part) =>
    [
        .. (await who.Query("query($ids: [ID!]) { gaps(first: 10, filter: { componentIds: $ids }) { nodes { id open } } }", new { ids = new[] { part } }))
            .GetProperty("gaps").GetProperty("nodes").EnumerateArray(),
    ];

    /// <summary>Sent until it is taken: services hear of a part a moment later.</summary>
    static async Task<JsonElement> DoAsync(GraphClient who, string command, object input, string selection)
    {
        var (id, done) = (Guid.NewGuid(), default(JsonElement));
        await Eventually.Holds(async () => done = await who.Mutate(command, input, selection, id));
        return done;
    }
}
