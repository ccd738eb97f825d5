using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A supplier publishes a part by its form, corrects it, and states whose place it takes; nobody else is offered to.</summary>
[Collection(nameof(InABrowser))]
public sealed class PartEditingTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };
    static readonly LocatorAssertionsToHaveCountOptions PatientlyCounted = new() { Timeout = 60_000 };

    readonly string maker = $"Maker {Guid.NewGuid():N}";

    [Fact]
    public async Task A_part_is_published_corrected_and_stated_to_take_the_place_of_another()
    {
        var supplier = await console.OrganisationAsync("Console supplier that publishes", "supplier");
        var page = await console.SignedInAsync(await console.PersonAsync(supplier, "supplier"), "/en/parts");
        await page.ClickAsync("a:has-text('Publish a part')");
        await page.SelectOptionAsync("section.panel [name=class]", "imu");
        await page.FillAsync("[name='Input.Manufacturer']", maker);
        await page.FillAsync("[name='Input.PartNumber']", "P-100");
        await page.GetByLabel("output rate").FillAsync("1 kg");
        await page.GetByLabel("interface", new() { Exact = true }).FillAsync("I2C");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("output rate", Patient);
        await Accessibility.CheckAsync(page, "/parts/new");
        (await page.InputValueAsync("[name='Input.PartNumber']")).ShouldBe("P-100");

        await page.GetByLabel("output rate").FillAsync("1 kHz");
        await page.SelectOptionAsync("[name='Input.Source']", "Declared");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("published", Patient);
        await Assertions.Expect(Row(page, "output rate")).ToContainTextAsync("kHz", Patient);
        await Assertions.Expect(Row(page, "output rate")).ToContainTextAsync("declared", Patient);

        await page.ClickAsync("a:has-text('Change the part')");
        await page.FillAsync("[name='Input.Description']", "Six axes");
        await Accessibility.CheckAsync(page, "/parts/{id}/edit");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("changed", Patient);
        await Assertions.Expect(page.Locator(".prose")).ToContainTextAsync("Six axes", Patient);
        await Assertions.Expect(Row(page, "output rate")).ToContainTextAsync("declared", Patient);

        var address = new Uri(page.Url).AbsolutePath;
        await page.ClickAsync("a:has-text('State what it takes the place of')");
        await page.FillAsync("[name='Input.Manufacturer']", "Another maker");
        await page.FillAsync("[name='Input.PartNumber']", "---");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Part number", Patient);
        await page.FillAsync("[name='Input.PartNumber']", "A-7");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("section.closure")).ToContainTextAsync("A-7", Patient);
        await Accessibility.CheckAsync(page, "/parts/{id}/references");
        await page.ClickAsync("section.closure summary");
        await page.FillAsync("section.closure textarea", "It failed the test");
        await page.ClickAsync("section.closure button");
        await Assertions.Expect(page.Locator("section.closure")).ToHaveCountAsync(0, PatientlyCounted);

        var rival = await console.OrganisationAsync("Console rival that publishes", "supplier");
        var theirs = await console.SignedInAsync(await console.PersonAsync(rival, "supplier"), address);
        await Assertions.Expect(theirs.Locator("a:has-text('Change the part')")).ToHaveCountAsync(0, PatientlyCounted);
        foreach (var form in new[] { "edit", "references" })
        {
            await theirs.GotoAsync($"{console.Console.Url}{address}/{form}");
            await Assertions.Expect(theirs.Locator("[role=alert]")).ToContainTextAsync("Only Console supplier that publishes", Patient);
        }
    }

    static ILocator Row(IPage page, string property) => page.Locator("tr", new() { HasText = property }).First;
}
