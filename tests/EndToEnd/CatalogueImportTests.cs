using System.Text.Json;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Files of real parts go in whole, through the gateway and the mappings that come with it.</summary>
[Collection("one after another on one platform")]
public sealed class CatalogueImportTests(RunningPlatform platform)
{
    [Theory]
    [InlineData("components", "components.csv", "components", 866)]
    [InlineData("components", "optical_materials.csv", "optical-materials", 861)]
    [InlineData("manufacturers", "vendors.csv", "manufacturers", 951)]
    public async Task A_real_file_goes_in_whole_and_changes_nothing_the_second_time(string kind, string file, string mapping, int rows)
    {
        var csv = await File.ReadAllTextAsync(Real(file));
        var alliance = await platform.JoinAsync("Industry Alliance", "alliance");

        var first = await alliance.Import(kind, csv, mapping);
        (first.GetProperty("accepted").GetInt32(), first.GetProperty("rejected").GetInt32()).ShouldBe((rows, 0), $"{first}");
        Counts(await alliance.Import(kind, csv, mapping)).ShouldBe($"accepted {rows}, unchanged {rows}, rejected 0");
    }

    [Fact]
    public async Task Real_bills_of_materials_go_in_whole_with_the_parts_they_name()
    {
        var oem = await platform.JoinAsync("Open Headsets", "oem");
        foreach (var file in Directory.EnumerateFiles(Real("boms")).Order())
        {
            var csv = await File.ReadAllTextAsync(file);
            var first = await oem.Import("boms", csv, "boms");
            first.GetProperty("rejected").GetInt32().ShouldBe(0, $"{file}: {first}");
            first.GetProperty("accepted").GetInt32().ShouldBeGreaterThan(0);
            Counts(await oem.Import("boms", csv, "boms")).ShouldBe($"accepted {first.GetProperty("accepted")}, unchanged {first.GetProperty("accepted")}, rejected 0");
        }

        var bills = await oem.Query("{ billsOfMaterials(first: 100) { nodes { product lines { component { partNumber class { id } } } } } }");
        bills.GetProperty("billsOfMaterials").GetProperty("nodes").GetArrayLength().ShouldBe(10);
    }

    [Fact]
    public async Task The_seeds_go_in_whole()
    {
        var alliance = await platform.JoinAsync("Seeding Alliance", "alliance");
        var oem = await platform.JoinAsync("Seeded Headsets", "oem");
        foreach (var (party, kind, file) in new[] { (alliance, "components", "components.csv"), (oem, "boms", "bom-headset.csv"), (oem, "boms", "bom-glasses.csv") })
        {
            var report = await party.Import(kind, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "seed", file)));
            report.GetProperty("rejected").GetInt32().ShouldBe(0, $"{file}: {report}");
        }

        var found = await oem.Query("""
            { components(filter: { group: "sensors", properties: [{ name: "range", atLeast: 2000, unit: "mm" }] }) { nodes { partNumber } } }
            """);
        found.GetProperty("components").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("partNumber").GetString()).ShouldContain("VL53L5CX");
    }

    static string Real(string name)
    {
        var path = Repository.SharedData("catalog", name);
        Assert.SkipWhen(path is null, "the real catalogue files are not beside this checkout (../shared/data/catalog)");
        return path!;
    }

    static string Counts(JsonElement report) =>
        $"accepted {report.GetProperty("accepted")}, unchanged {report.GetProperty("unchanged")}, rejected {report.GetProperty("rejected")}";
}
