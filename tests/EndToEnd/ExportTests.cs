using System.Text;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Lists as files, over the whole platform.</summary>
[Collection("one after another on one platform")]
public sealed class ExportTests(RunningPlatform platform)
{
    const int Parts = 230;

    readonly string maker = $"Export-{Guid.NewGuid():N}";

    [Fact]
    public async Task A_supplier_s_file_is_its_list_and_a_rival_s_has_none_of_it()
    {
        var (owner, rival) = (await SupplierAsync(maker), await SupplierAsync($"{maker} Rival"));
        var oem = await platform.JoinAsync($"{maker} Headsets", "oem");
        await owner.Import("components", "manufacturer,partNumber,class,description\n"
            + string.Concat(Enumerable.Range(0, Parts).Select(part => $"{maker},X{part:000},imu,\"'=1+{part}\"\n")));
        var offers = "manufacturer,partNumber,minimumOrder,orderMultiple,leadTimeDays,prices,currency,validFrom,validTo,public\n"
            + string.Concat(Enumerable.Range(0, Parts).Select(part =>
                $"{maker},X{part:000},100,1,10,100:{part + 1}.5|1000:{part + 1},CNY,{IsoWeek.Of(DateTimeOffset.UtcNow):yyyy-MM-dd},2027-12-31,{(part == 7 ? "true" : "false")}\n"));
        await Eventually.Get(() => owner.Import("offers", offers), report => report.GetProperty("accepted").GetInt32() == Parts);

        var file = await RowsAsync(owner, "/exports/offers.csv?lang=en");
        file[0].ShouldStartWith("\"Offer\",\"Supplier\",\"Manufacturer\",\"Part number\",\"Unit (UCUM)\"");
        file.Skip(1).ShouldBe(await OffersAsync(owner));
        file.Count.ShouldBe(1 + 2 * Parts);

        (await RowsAsync(rival, "/exports/offers.csv")).Count.ShouldBe(1);
        // An OEM sees what is public, and nothing else.
        var shown = await Eventually.Get(() => RowsAsync(oem, $"/exports/offers.csv?supplierId={owner.Organisation}"), rows => rows.Count > 1);
        shown.Count.ShouldBe(3);
        shown.Skip(1).ShouldAllBe(row => row.Contains(",\"X007\","));

        var parts = await RowsAsync(oem, $"/exports/components.csv?manufacturer={maker}&search=X00&lifecycles=ACTIVE&lifecycles=NOT_RECOMMENDED");
        parts.Count.ShouldBe(11);
        parts[1].ShouldContain(",\"'=1+0\",");
    }

    [Fact]
    public async Task What_is_not_for_a_role_is_refused_and_the_quotes_of_others_do_not_exist()
    {
        var (owner, oem) = (await SupplierAsync(maker), await platform.JoinAsync($"{maker} Headsets", "oem"));
        (await owner.Download("/exports/plans.csv")).Status.ShouldBe(403);
        (await oem.Download("/exports/capacity.xlsx")).Status.ShouldBe(403);
        (await platform.Anonymous().Download("/exports/gaps.csv")).Status.ShouldBe(401);
        (await oem.Download($"/exports/quotes.csv?id={Guid.NewGuid()}")).Status.ShouldBe(404);
        (await oem.Download("/exports/gaps.csv?region=37x")).Status.ShouldBe(400);
        (await oem.Download("/exports/everything.csv")).Status.ShouldBe(404);
    }

    async Task<GraphClient> SupplierAsync(string name)
    {
        var supplier = await platform.JoinAsync(name, "supplier");
        await supplier.Mutate("registerSupplier", new
        {
            name,
            uscc = supplier.Uscc,
            sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } },
        }, "supplier { id }");
        return supplier;
    }

    /// <summary>The rows as the list gives them, page by page.</summary>
    static async Task<IReadOnlyList<string>> OffersAsync(GraphClient client)
    {
        var rows = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await client.Query("""
                query($after: String) { offers(first: 70, after: $after) { pageInfo { hasNextPage endCursor } nodes {
                  id public withdrawn publishedAt supplier { name } component { manufacturer partNumber unit }
                  terms { minimumOrder orderMultiple leadTimeDays currency validFrom validTo prices { fromQuantity unitPrice } } } } }
                """, new { after })).GetProperty("offers");
            foreach (var offer in page.GetProperty("nodes").EnumerateArray())
                foreach (var price in offer.GetProperty("terms").GetProperty("prices").EnumerateArray()) rows.Add(RowOf(offer, price));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) return rows;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    static string RowOf(JsonElement offer, JsonElement price)
    {
        var (part, terms) = (offer.GetProperty("component"), offer.GetProperty("terms"));
        string Text(JsonElement of, string name) => $"\"{of.GetProperty(name).GetString()}\"";
        return string.Join(',',
            Text(offer, "id"), Text(offer.GetProperty("supplier"), "name"), Text(part, "manufacturer"), Text(part, "partNumber"), Text(part, "unit"),
            terms.GetProperty("minimumOrder"), terms.GetProperty("orderMultiple"), terms.GetProperty("leadTimeDays"),
            price.GetProperty("fromQuantity"), price.GetProperty("unitPrice"), Text(terms, "currency"), terms.GetProperty("validFrom"),
            terms.GetProperty("validTo"), offer.GetProperty("public").GetRawText(), offer.GetProperty("withdrawn").GetRawText(),
            $"{offer.GetProperty("publishedAt").GetDateTimeOffset().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");
    }

    static async Task<IReadOnlyList<string>> RowsAsync(GraphClient client, string address)
    {
        var (status, file) = await client.Download(address);
        var text = Encoding.UTF8.GetString(file);
        status.ShouldBe(200, text);
        return text.TrimStart('\uFEFF').TrimEnd().Split("\r\n");
    }
}
