using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A supplier states what a line can bear that several parts share.</summary>
[Collection(nameof(InABrowser))]
public sealed class GroupTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_supplier_publishes_a_group_sees_what_it_promised_together_and_withdraws_it_without_scripts()
    {
        var (supplier, number) = await SupplierAsync(capacity: 100);
        var signedIn = await console.SignedInAsync(await console.PersonAsync(supplier, "supplier"), "/en/");
        await using var plain = await signedIn.Context.Browser!.NewContextAsync(
            new() { JavaScriptEnabled = false, StorageState = await signedIn.Context.StorageStateAsync() });
        var page = await plain.NewPageAsync();
        await page.GotoAsync($"{console.Console.Url}/en/capacity");
        await page.ClickAsync("main a[href='capacity/groups']");
        await page.ClickAsync("main a[href='capacity/groups/new']");

        await page.FillAsync("[name='Input.Name']", Planted.Attack);
        await page.ClickAsync("[name='Input.MoreRows']");
        await page.SelectOptionAsync("[name='Input.Links[9].What']", new SelectOptionValue { Label = $"{number} · Shares a line" });
        await page.FillAsync("[name='Input.Links[9].Factor']", "1.2");
        await page.FillAsync("[name='Input.Weeks[0].Actual']", "100");
        await page.FillAsync("[name='Input.Weeks[0].Maximum']", "99");
        await page.FillAsync("[name='Input.Weeks[0].Delta']", "-10");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync($"Maximum in week {Week(0)}: not below actual", Patient);
        await page.FillAsync("[name='Input.Weeks[0].Maximum']", "140");
        await page.ClickAsync("button[name='Input.CopyFrom'] >> nth=0");
        await Assertions.Expect(page.Locator("[role=status].past")).ToContainTextAsync("Nothing is published", Patient);
        await page.FillAsync("[name='Input.Weeks[1].Delta']", "20");
        await page.ClickAsync("button.main");

        // 100 x 1.2 - 10 = 110 above 100; 100 x 1.2 + 20 = 140, the maximum.
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("published", Patient);
        (await page.InputValueAsync("[name='Input.Links[0].Factor']")).ShouldBe("1.2");
        await Assertions.Expect(page.Locator($"tr:has-text('{Week(0)}')")).ToContainTextAsync("110", Patient);
        await Assertions.Expect(page.Locator($"tr:has-text('{Week(1)}') .state")).ToContainTextAsync("bottleneck within maximum", Patient);
        var group = page.Url;
        var said = await Planted.WalkAsync(console, page, ["/capacity/groups"]);
        said.ShouldContain(Planted.Attack);
        (await page.Locator("main tbody td").AllTextContentsAsync()).Select(cell => cell.Trim())
            .ShouldBe(["1", "no other group", "▲ bottleneck within maximum", Week(1), "140", "100", "140"]);
        await LookAsync(signedIn, [new Uri(group).PathAndQuery["/en".Length..], "/capacity/groups", "/capacity/groups/new"]);

        await page.ClickAsync("main table a");
        await page.ClickAsync("form:has([name='Withdrawal.CommandId']) button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("withdrawn", Patient);
        await Assertions.Expect(page.Locator("main .empty")).ToContainTextAsync("no capacity group", Patient);
    }

    [Fact]
    public async Task A_group_of_another_supplier_is_not_found()
    {
        var (supplier, _) = await SupplierAsync(capacity: 1);
        var part = (await supplier.Query("{ qualifications(first: 1) { nodes { componentId } } }"))
            .GetProperty("qualifications").GetProperty("nodes")[0].GetProperty("componentId").GetGuid();
        var published = await supplier.Mutate(
            "publishCapacityGroup",
            new { name = "Line", links = new[] { new { componentId = part } }, weeks = new[] { new { week = Monday, actual = 1, maximum = 1 } } },
            "capacityGroup { id }");
        var rival = await console.OrganisationAsync("Console rival of groups", "supplier");
        var page = await console.SignedInAsync(await console.PersonAsync(rival, "supplier"), "/en/");
        foreach (var id in new[] { published.GetProperty("capacityGroup").GetProperty("id").GetGuid(), Guid.NewGuid() })
        {
            (await page.GotoAsync($"{console.Console.Url}/en/capacity/groups/{id}"))!.Status.ShouldBe(404);
            (await page.TextContentAsync("h1")).ShouldBe("Not found");
        }
    }

    /// <summary>Each page in both languages, on a phone, as WCAG 2.2 AA wants it.</summary>
    async Task LookAsync(IPage page, IEnumerable<string> paths)
    {
        await page.SetViewportSizeAsync(360, 900);
        foreach (var (path, language) in paths.SelectMany(path => new[] { (path, "zh"), (path, "en") }))
        {
            await page.GotoAsync($"{console.Console.Url}/{language}{path}");
            await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, path);
            await Accessibility.CheckAsync(page, path);
        }
    }

    static string Week(int ahead) => Words.Formats.Week(Monday.AddDays(7 * ahead));

    /// <summary>A supplier with capacity for a part in this week and the next; the part's number.</summary>
    async Task<(GraphClient Supplier, string Number)> SupplierAsync(int capacity)
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var number = $"G{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}";
        var part = (await alliance.Mutate(
            "publishComponent", new { manufacturer = "Shares a line", partNumber = number, @class = "imu" }, "component { id }"))
            .GetProperty("component").GetProperty("id").GetGuid();
        var supplier = await console.OrganisationAsync($"Shares a line {number}", "supplier");
        var sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } };
        await supplier.Mutate("registerSupplier", new { name = $"Shares {number}", uscc = supplier.Uscc, sites }, "supplier { id }");
        await Eventually.Holds(() => supplier.Mutate("declareQualification", new { componentId = part }, "clientMutationId"));
        var weeks = new[] { 0, 1 }.Select(ahead => new { week = Monday.AddDays(7 * ahead), actual = capacity, maximum = capacity });
        await supplier.Mutate("publishCapacity", new { componentId = part, region = "370200", weeks }, "clientMutationId");
        return (supplier, number);
    }
}
