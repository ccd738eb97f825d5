using System.Text.Json;

using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class GapTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_gap_appears_on_an_open_page_and_tells_its_history()
    {
        var oem = await console.OrganisationAsync("Console OEM with a gap", "oem");
        var mail = await console.PersonAsync(oem, "oem");
        var page = await console.SignedInAsync(mail, "/zh/gaps");
        await page.Locator("#live:not(:empty)").WaitForAsync();
        // A second tab shares the first one's stream.
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync(page.Url);
        await second.Locator("#live:not(:empty)").WaitForAsync();
        await page.BringToFrontAsync();
        // Lost when a page is loaded anew.
        await page.EvaluateAsync("window.sameDocument = true");

        var number = await GapOfAsync(oem);

        await page.WaitForSelectorAsync($"text={number}");
        (await page.EvaluateAsync<bool>("window.sameDocument === true")).ShouldBeTrue();

        await page.ClickAsync($"a:has-text('{number}')");
        await page.WaitForURLAsync("**/zh/gaps/*");
        // The address changes before the page does.
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(number, Patient);
        await Assertions.Expect(page.Locator(".history").First).ToContainTextAsync("需求变化", Patient);

        // As of its beginning: the address says so, a notice leads back.
        await page.ClickAsync(".history a");
        await page.WaitForURLAsync("**asOf=*");
        await page.ClickAsync("[role=note] a");
        await page.WaitForURLAsync(url => !url.Contains("asOf"));
    }

    [Fact]
    public async Task Lists_show_a_past_moment_and_the_heat_map_compares_two()
    {
        var oem = await console.OrganisationAsync("Console OEM with a past", "oem");
        var before = DateTimeOffset.UtcNow;
        var number = await GapOfAsync(oem);
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/gaps?asOf={Machine(DateTimeOffset.UtcNow.AddSeconds(1))}");
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync(number, Patient);
        await Assertions.Expect(page.Locator("header .moment")).ToContainTextAsync("As of");
        (await page.Locator("main [data-live]").CountAsync()).ShouldBe(0);
        (await page.GetAttributeAsync("main table a", "href")).ShouldNotBeNull().ShouldContain("?asOf=");
        (await page.GetAttributeAsync(".exports a", "href")).ShouldNotBeNull().ShouldContain("asOf=");

        // The field has China's time; a minute before there was nothing.
        await page.FillAsync("input[name=asOf]", $"{before.ToOffset(TimeSpan.FromHours(8)).AddMinutes(-1):yyyy-MM-dd'T'HH:mm}");
        await page.ClickAsync(".filters button");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing matches", new() { Timeout = 60_000 });
        await page.ClickAsync("header .moment a");
        await page.WaitForURLAsync(url => !url.Contains("asOf"));
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync(number, Patient);
        (await page.Locator("header .moment").CountAsync()).ShouldBe(0);

        await page.GotoAsync($"{console.Console.Url}/en/balances?with={Machine(before)}");
        await Assertions.Expect(page.Locator(".cell .change").First).ToHaveTextAsync("+ new", new() { Timeout = 60_000 });
        await page.GotoAsync($"{console.Console.Url}/en/balances?asOf={Machine(before)}&with={Machine(DateTimeOffset.UtcNow)}");
        await Assertions.Expect(page.Locator(".cell .change").First).ToHaveTextAsync("× gone", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("header .moment")).ToHaveCountAsync(1);
        await page.ClickAsync("text=Without the comparison");
        await page.WaitForURLAsync(url => !url.Contains("with="));

        // A moment before anything was kept is refused on the page, with its reason.
        await page.GotoAsync($"{console.Console.Url}/en/balances?asOf=2020-01-01T00:00:00Z");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("balances are kept from", Patient);

        static string Machine(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}";
    }

    [Fact]
    public async Task A_rival_finds_nothing_at_the_address_of_another_s_gap()
    {
        var oem = await console.OrganisationAsync("Console OEM with a gap", "oem");
        var mail = await console.PersonAsync(oem, "oem");
        var number = await GapOfAsync(oem);
        var page = await console.SignedInAsync(mail, "/en/gaps");
        await page.ClickAsync($"a:has-text('{number}')");
        await page.WaitForURLAsync("**/en/gaps/*");

        var rival = await console.OrganisationAsync("Console rival", "oem");
        var theirs = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/gaps");
        var answer = await theirs.GotoAsync(page.Url);
        answer!.Status.ShouldBe(404);
        (await theirs.ContentAsync()).ShouldNotContain(number);
    }

    [Fact]
    public async Task Two_buyers_of_what_is_short_see_a_fair_split_of_it_without_each_other_s_figures()
    {
        var one = await console.OrganisationAsync("Console OEM that shares", "oem");
        var other = await console.OrganisationAsync("Console OEM it shares with", "oem");
        var number = await GapOfAsync(one, other);
        var (mine, theirs) = (console.PersonAsync(one, "oem"), console.PersonAsync(other, "oem"));
        var page = await console.SignedInAsync(await mine, "/en/gaps");
        await page.ClickAsync($"a:has-text('{number}')");
        await page.WaitForURLAsync("**/en/gaps/*");
        var address = page.Url;
        var split = page.Locator("section.panel", new() { HasText = "Fair split of what there is" });
        await Eventually.Holds(async () =>
        {
            await page.ReloadAsync();
            await Assertions.Expect(split).ToBeVisibleAsync();
        });
        await Assertions.Expect(split.Locator("tbody tr").First).ToContainTextAsync("100");
        await Assertions.Expect(split.Locator("tbody tr").First).Not.ToContainTextAsync("70");

        var second = await console.SignedInAsync(await theirs, new Uri(address).AbsolutePath.Replace("/en/", "/zh/", StringComparison.Ordinal));
        split = second.Locator("section.panel", new() { HasText = "现有产能的公平分配" });
        await Assertions.Expect(split.Locator("tbody tr").First).ToContainTextAsync("70", Patient);
        await Assertions.Expect(split.Locator("tbody tr").First).ToContainTextAsync("至少 0");
    }

    /// <summary>A component that the OEM requires, and perhaps another one less of it, and nobody delivers; its part number.</summary>
    async Task<string> GapOfAsync(GraphClient oem, GraphClient? other = null)
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var number = $"G{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}";
        var published = await alliance.Mutate(
            "publishComponent", new { manufacturer = "Gapped", partNumber = number, @class = "imu" }, "component { id }");
        var component = published.GetProperty("component").GetProperty("id").GetGuid();
        var week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);
        await Eventually.Holds(() => oem.Mutate(
            "submitDemandPlan", new { componentId = component, region = "370200", weeks = new[] { new { week, quantity = 100 } } }, "demandPlan { id }"));
        if (other is not null)
            await other.Mutate(
                "submitDemandPlan", new { componentId = component, region = "370200", weeks = new[] { new { week, quantity = 70 } } }, "demandPlan { id }");
        await Eventually.Holds(async () => JsonSerializer.Serialize(
            await oem.Query("{ gaps(first: 100) { nodes { componentId } } }")).ShouldContain($"{component}"));
        return number;
    }
}
