using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>A supplier publishes what it sells and can deliver, and others see of it what they may.</summary>
[Collection("one after another on one platform")]
public sealed class SupplierTests(RunningPlatform platform)
{
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);

    [Fact]
    public async Task Files_of_offers_and_capacity_reach_those_who_may_read_them()
    {
        var (supplier, oem, alliance) = (
            await platform.JoinAsync("Waveguide Works", "supplier"), await platform.JoinAsync("Headsets", "oem"),
            await platform.JoinAsync("Alliance", "alliance"));
        var number = $"W-{Guid.NewGuid():N}";
        var component = new PartName("Waveguide Works", number).ComponentId;
        await supplier.Mutate("registerSupplier", new
        {
            name = "Waveguide Works",
            uscc = supplier.Uscc,
            sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } },
        }, "supplier { id }");
        Counts(await supplier.Import("components", $"manufacturer,partNumber,class,origin\nWaveguide Works,{number},waveguide,domestic\n"))
            .ShouldBe("accepted 1, unchanged 0, rejected 0");

        var offers = $"""
            manufacturer,partNumber,minimumOrder,leadTimeDays,prices,currency,validFrom,validTo,public
            Waveguide Works,{number},100,28,100:12.5|1000:11,CNY,{Monday.AddDays(-30):yyyy-MM-dd},{Monday.AddDays(200):yyyy-MM-dd},true
            Waveguide Works,{number},100,28,100:12.5|50:11,EUR,{Monday:yyyy-MM-dd},{Monday.AddDays(200):yyyy-MM-dd},true
            Waveguide Works,{number},100,28,cheap,USD,{Monday:yyyy-MM-dd},{Monday.AddDays(200):yyyy-MM-dd},true
            """;
        // The service hears of the component a moment after the catalogue has it.
        var errors = await Eventually.Get(
            async () => (await supplier.Import("offers", offers)).GetProperty("errors").EnumerateArray()
                .Select(error => $"{error.GetProperty("row")} {error.GetProperty("column")}").Order().ToList(),
            found => !found.Exists(error => error.EndsWith("partNumber", StringComparison.Ordinal)));
        errors.ShouldBe(["3 prices", "4 prices"]);
        Counts(await supplier.Import("offers", offers)).ShouldBe("accepted 1, unchanged 1, rejected 2");

        var capacity = $"""
            manufacturer,partNumber,region,week,actual,maximum
            Waveguide Works,{number},370200,{Monday:yyyy-MM-dd},800,1000
            Waveguide Works,{number},370200,{Monday.AddDays(1):yyyy-MM-dd},800,1000
            """;
        Counts(await supplier.Import("capacity", capacity)).ShouldBe("accepted 1, unchanged 0, rejected 1");
        Counts(await supplier.Import("capacity", capacity)).ShouldBe("accepted 1, unchanged 1, rejected 1");
        (await supplier.Query("""query($from: Date) { myCapacity(from: $from) { nodes { region weeks { week actual } } } }""", new { from = Monday }))
            .GetProperty("myCapacity").GetProperty("nodes")[0].GetProperty("weeks").GetArrayLength().ShouldBe(1);

        await alliance.Mutate("recordQualification", new
        {
            supplierId = supplier.Organisation,
            componentId = component,
            qualifiedOn = DateTime.UtcNow.ToString("yyyy-MM-dd"),
            reason = "Supplies it in series",
            evidence = "Report 7",
        }, "qualification { state details { record { evidence } } }");

        var found = (await oem.Query("""
            query($id: ID!) {
              component(id: $id) {
                suppliers { name qualification offers { terms { prices { unitPrice } } } supplier { sites { region } components { partNumber } } }
              }
              qualifications(componentId: $id, state: QUALIFIED) { nodes { state details { since } supplier { name } component { partNumber } } }
            }
            """, new { id = component })).Clone();
        var shown = found.GetProperty("component").GetProperty("suppliers")[0];
        shown.GetProperty("qualification").GetString().ShouldBe("QUALIFIED");
        shown.GetProperty("offers").GetArrayLength().ShouldBe(1);
        shown.GetProperty("supplier").GetProperty("components")[0].GetProperty("partNumber").GetString().ShouldBe(number);
        found.GetProperty("qualifications").GetProperty("nodes")[0].GetProperty("details").ValueKind.ShouldBe(JsonValueKind.Null);

        var total = await alliance.Query(
            "query($ids: [ID!]!) { capacityTotals(componentIds: $ids) { weeks { actual { quantity band { label } } } } }", new { ids = new[] { component } });
        var week = total.GetProperty("capacityTotals")[0].GetProperty("weeks")[0].GetProperty("actual");
        (week.GetProperty("quantity").ValueKind, week.GetProperty("band").GetProperty("label").GetString()).ShouldBe((JsonValueKind.Null, "100–1k"));
    }

    static string Counts(JsonElement report) =>
        $"accepted {report.GetProperty("accepted")}, unchanged {report.GetProperty("unchanged")}, rejected {report.GetProperty("rejected")}";
}
