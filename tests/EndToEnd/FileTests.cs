using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Files that went wrong elsewhere, in public reports of people who do these jobs, through the gateway to the services.</summary>
[Collection("one after another on one platform")]
public sealed class FileTests(RunningPlatform platform)
{
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);

    readonly string maker = $"Case-{Guid.NewGuid():N}";

    [Fact]
    public async Task Of_offers_of_one_key_the_last_stands_and_a_week_that_comes_again_is_told()
    {
        var supplier = await platform.JoinAsync(maker, "supplier");
        await supplier.Mutate("registerSupplier", new
        {
            name = maker,
            uscc = supplier.Uscc,
            sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } },
        }, "supplier { id }");
        Counts(await supplier.Import("components", $"manufacturer,partNumber,class\n{maker},S1,imu\n")).ShouldBe("1 0");

        string Offers(params int[] prices) => "manufacturer,partNumber,minimumOrder,orderMultiple,leadTimeDays,prices,currency,validFrom,validTo,public\n"
            + string.Concat(prices.Select(price => $"{maker},S1,100,1,10,100:{price},CNY,{Monday:yyyy-MM-dd},2027-12-31,true\n"));
        // The service hears of the component a moment after the catalogue has it.
        var report = await Eventually.Get(() => supplier.Import("offers", Offers(9, 8, 7, 6)), found => Counts(found) == "4 0");
        report.GetProperty("notes").GetArrayLength().ShouldBe(3);
        (await Price(supplier)).ShouldBe(6);
        await supplier.Import("offers", Offers(5, 4, 5));
        (await Price(supplier)).ShouldBe(5);

        var capacity = $"manufacturer,partNumber,region,week,actual,maximum\n{maker},S1,540624,{Monday:yyyy-MM-dd},10,20\n"
            + string.Concat(Enumerable.Range(1, 140).SelectMany(week => new[] { "370200", "370211", "540600", "110000" }
                .Select(region => $"{maker},S1,{region},{Monday.AddDays(7 * week):yyyy-MM-dd},5,9\n")))
            + $"{maker},S1,540624,{Monday:yyyy-MM-dd},7,20\n";
        var errors = (await supplier.Import("capacity", capacity)).GetProperty("errors");
        errors.EnumerateArray().Select(error => $"{error.GetProperty("row")} {error.GetProperty("column")}: {error.GetProperty("reason")}")
            .ShouldContain("563 week: stands above already, in row 2");
    }

    [Fact]
    public async Task A_bill_is_whole_or_not_at_all_however_its_rows_lie()
    {
        var oem = await platform.JoinAsync($"{maker} Headsets", "oem");
        Counts(await oem.Import("components", $"manufacturer,partNumber,class\n{maker},S1,imu\n{maker},S2,imu\n{maker},S3,imu\n")).ShouldBe("3 0");
        const string header = "product,revision,manufacturer,partNumber,quantity\n";

        Counts(await oem.Import("boms", $"{header}Kit,A,{maker},S1,1\nKit,A,{maker},S2,2\n,,,,\nKit,A,{maker},S3,3\n")).ShouldBe("3 0");
        Counts(await oem.Import("boms", $"{header}One,A,{maker},S1,1\nTwo,A,{maker},S1,1\nOne,A,{maker},S2,2\nTwo,A,{maker},S2,2\n")).ShouldBe("4 0");
        Counts(await oem.Import("boms", $"{header}Bad,A,{maker},S1,1\nGood,A,{maker},S1,1\nBad,A,{maker},S9,2\n")).ShouldBe("1 2");

        var bills = await oem.Query("{ billsOfMaterials(first: 100) { nodes { product lines { quantity } } } }");
        bills.GetProperty("billsOfMaterials").GetProperty("nodes").EnumerateArray()
            .Select(bill => $"{bill.GetProperty("product")} {bill.GetProperty("lines").GetArrayLength()}").Order()
            .ShouldBe(["Good 1", "Kit 3", "One 2", "Two 2"]);
    }

    [Fact]
    public async Task Files_in_reels_and_kilograms_come_to_the_units_of_their_parts_and_the_report_says_so()
    {
        var oem = await platform.JoinAsync($"{maker} Headsets", "oem");
        Counts(await oem.Import("components", $"manufacturer,partNumber,class,unit\n{maker},U1,imu,\n{maker},U2,other,g\n")).ShouldBe("2 0");
        Counts(await oem.Import("boms", $"产品,版本,制造商,型号,数量,单位,换算系数\nKit,A,{maker},U1,0.001,卷,3000\nKit,A,{maker},U2,0.0025,千克,\n")).ShouldBe("2 0");
        Counts(await oem.Import("boms", $"product,revision,manufacturer,partNumber,quantity,unit\nKit,B,{maker},U1,1,reel\n")).ShouldBe("0 1");

        var demand = $"制造商,型号,地区,周,数量,单位,换算系数\n{maker},U1,370200,{Monday:yyyy-MM-dd},2,卷,3000\n"
            + $"{maker},U1,370200,{Monday.AddDays(7):yyyy-MM-dd},3,卷,3000\n{maker},U1,370200,{Monday.AddDays(14):yyyy-MM-dd},3,卷,\n"
            + $"{maker},U2,370200,{Monday:yyyy-MM-dd},1.5,kg,\n";
        var report = await Eventually.Get(() => oem.Import("demand", demand), found => Counts(found) == "3 1");
        report.GetProperty("notes").EnumerateArray().Select(note => $"{note.GetProperty("row")} {note.GetProperty("reason")}").ShouldBe(
        [
            $"2 {maker} U1: counted in {{reel}}, converted by 3000 to 1", $"5 {maker} U2: counted in kg, converted by 1000 to g",
        ]);
        var error = report.GetProperty("errors").EnumerateArray().Single();
        $"{error.GetProperty("row")} {error.GetProperty("column")} {error.GetProperty("value")}".ShouldBe("4 单位 卷");
        error.GetProperty("reason").GetString()!.ShouldContain("write in unitFactor how many pieces (1) one {reel} is");
        Counts(await oem.Import("demand", demand)).ShouldBe("3 1");
        var plans = await oem.Query("{ demandPlans(first: 100) { nodes { weeks { quantity } } } }");
        plans.GetProperty("demandPlans").GetProperty("nodes").EnumerateArray().SelectMany(plan => plan.GetProperty("weeks").EnumerateArray())
            .Select(week => week.GetProperty("quantity").GetDecimal()).Order().ShouldBe([1500, 6000, 9000]);
    }

    [Fact]
    public async Task A_second_file_with_fewer_columns_changes_nothing_and_the_alliance_says_when_it_overwrites()
    {
        var (owner, alliance) = (await platform.JoinAsync(maker, "supplier"), await platform.JoinAsync($"{maker} Alliance", "alliance"));
        Counts(await owner.Import("components", $"manufacturer,partNumber,class,description,unit,origin,range[mm]\n{maker},A1,tof,our text,g,domestic,4000\n"))
            .ShouldBe("1 0");
        Counts(await alliance.Import("components", $"manufacturer,partNumber,class\n{maker},A1,tof\n")).ShouldBe("1 0");
        Counts(await alliance.Import("components", $"manufacturer,partNumber,class,description\n{maker},A1,tof,theirs\n")).ShouldBe("0 1");
        Counts(await owner.Import("components", $"manufacturer,partNumber,class,unit\n{maker},A1,tof,kg\n")).ShouldBe("0 1");
        (await Described(owner)).ShouldBe("our text g 1");
        Counts(await alliance.Import("components", $"manufacturer,partNumber,class,description,overwrite\n{maker},A1,tof,theirs,是\n")).ShouldBe("1 0");
        (await Described(owner)).ShouldBe("theirs g 1");
    }

    [Fact]
    public async Task One_bad_cell_rejects_its_row_and_rows_of_separators_are_none()
    {
        var alliance = await platform.JoinAsync($"{maker} Alliance", "alliance");
        var report = await alliance.Import("components", $"manufacturer,partNumber,class,description\r\n{maker},P0,imu,ok\r\n{maker},P1,imu,bad\0cell\r\n{maker},P2,imu,ok\r\n,,,\r\n\r\n,,,\r\n");
        Counts(report).ShouldBe("2 1");
        var error = report.GetProperty("errors").EnumerateArray().Single();
        $"{error.GetProperty("row")} {error.GetProperty("column")} {error.GetProperty("value")}".ShouldBe("3 description bad<U+0000>cell");
    }

    async Task<decimal> Price(GraphClient supplier) => (await supplier.Query(
            "query($id: ID) { offers(componentId: $id) { nodes { terms { prices { unitPrice } } } } }", new { id = new PartName(maker, "S1").ComponentId }))
        .GetProperty("offers").GetProperty("nodes").EnumerateArray().Single().GetProperty("terms").GetProperty("prices")[0].GetProperty("unitPrice").GetDecimal();

    async Task<string> Described(GraphClient party)
    {
        var part = (await party.Query(
            "query($m: String!, $n: String!) { componentByPartNumber(manufacturer: $m, partNumber: $n) { description unit properties { name } } }",
            new { m = maker, n = "A1" })).GetProperty("componentByPartNumber");
        return $"{part.GetProperty("description")} {part.GetProperty("unit")} {part.GetProperty("properties").GetArrayLength()}";
    }

    static string Counts(JsonElement report) => $"{report.GetProperty("accepted")} {report.GetProperty("rejected")}";
}
