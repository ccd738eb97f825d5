using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class PageTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 60_000 };

    /// <param name="width">Of the window, in its own pixels: 720 are a desk's 1440 at a zoom of 200 %, 360 a phone's.</param>
    /// <param name="again">Whether the same pages are looked at in another width by axe.</param>
    [Theory]
    [InlineData("oem", 720, true)]
    [InlineData("oem", 360)]
    [InlineData("supplier", 360)]
    [InlineData("operator", 720)]
    [InlineData("alliance", 2560)]
    [InlineData("admin", 1440)]
    public async Task Each_page_can_be_used_by_everybody(string role, int width, bool again = false)
    {
        await Planted.GapAsync(console);
        var organisation = await console.OrganisationAsync($"Console {role}", role);
        var page = await console.SignedInAsync(await console.PersonAsync(organisation, role), "/zh/", width: width);
        var foreign = new List<string>();
        page.Request += (_, request) => { if (new Uri(request.Url).Host != "127.0.0.1") foreign.Add(request.Url); };
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);

        foreach (var (path, language) in EmptyPages.Of[role].SelectMany(path => new[] { (path, "zh"), (path, "en") }))
        {
            await page.GotoAsync($"{console.Console.Url}/{language}{path}");
            await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0, Patient);
            (await page.Locator("h1").CountAsync()).ShouldBe(1, path);
            (await page.GetAttributeAsync("html", "lang")).ShouldBe(language);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            overflow.ShouldBeLessThanOrEqualTo(0, $"{path} scrolls sideways at {width}");
            if (!again) await Accessibility.CheckAsync(page, path);
        }

        foreign.ShouldBeEmpty();
        errors.ShouldBeEmpty();
    }

    /// <summary>Where the system sets all colours, signs, words, borders and outlines say what a colour said.</summary>
    [Fact]
    public async Task What_a_colour_says_is_said_without_it()
    {
        var number = await Planted.GapAsync(console);
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var page = await console.SignedInAsync(await console.PersonAsync(alliance, "alliance"), "/en/gaps");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var row = page.Locator("tr", new() { HasText = number });
        await Assertions.Expect(row.Locator(".state")).ToContainTextAsync("■", new() { Timeout = 60_000 });
        (await row.Locator(".state").EvaluateAsync<string>("mark => getComputedStyle(mark).borderTopStyle")).ShouldBe("solid");
        (await row.EvaluateAsync<string>("row => { row.classList.add('changed'); return getComputedStyle(row).outlineStyle; }")).ShouldBe("solid");
        var pages = page.Locator(".pages > ul > li > a");
        var borders = await pages.EvaluateAllAsync<string[]>("links => links.map(link => getComputedStyle(link).borderLeftColor)");
        borders.Distinct().Count().ShouldBe(2, "the page where one is differs from the others");
        await Accessibility.CheckAsync(page, "/gaps");
    }

    [Fact]
    public async Task What_does_not_exist_or_is_another_s_is_not_found()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/");
        foreach (var path in new[] { $"/en/gaps/{Guid.NewGuid()}", $"/en/parts/{Guid.NewGuid()}", $"/en/suppliers/{Guid.NewGuid()}", $"/en/plans/{Guid.NewGuid()}", "/en/forecasts/370200", $"/en/forecasts/370200?component={Guid.NewGuid()}", "/en/actuals/999999?product=HMD", "/en/gaps/not-an-id", "/en/nowhere" })
        {
            var answer = await page.GotoAsync(console.Console.Url + path);
            answer!.Status.ShouldBe(404, path);
            (await page.TextContentAsync("h1")).ShouldBe("Not found");
        }
    }

    [Fact]
    public async Task A_part_s_texts_do_nothing_on_a_page()
    {
        const string attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        await alliance.Mutate(
            "publishComponent", new { manufacturer = "Planted", partNumber = $"P-{Guid.NewGuid():N}", @class = "imu", description = attack }, "component { id }");
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/parts?q=planted");
        page.Dialog += (_, dialog) => throw new InvalidOperationException($"a script ran: {dialog.Message}");
        (await page.TextContentAsync("table")).ShouldNotBeNull().ShouldContain(attack);
        await page.ClickAsync("table a");
        await page.WaitForURLAsync("**/parts/*");
        // The address changes before the page does.
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Planted", new() { Timeout = 60_000 });
        (await page.TextContentAsync("main")).ShouldNotBeNull().ShouldContain(attack);
        (await page.Locator("main img, main script").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_keyboard_alone_leads_through_pages_and_rows()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        await alliance.Mutate(
            "publishComponent", new { manufacturer = "Keys", partNumber = $"K-{Guid.NewGuid():N}", @class = "imu" }, "component { id }");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("p");
        await page.WaitForURLAsync("**/en/parts");
        await page.WaitForSelectorAsync("table a");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Keys");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/en/parts?q=Keys*");
        await page.Locator("table a:has-text('Keys')").First.WaitForAsync();
        await page.Locator("body").ClickAsync(new LocatorClickOptions { Position = new() { X = 1, Y = 1 } });
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/en/parts/*");
    }
}
