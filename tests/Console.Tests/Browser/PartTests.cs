using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class PartTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };
    static readonly LocatorAssertionsToHaveCountOptions PatientlyCounted = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_search_is_narrowed_by_what_was_found_and_a_part_shows_what_is_like_it()
    {
        var maker = $"Maker {Guid.NewGuid():N}";
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var near = await Publish("NEAR", 4000, "I2C");
        await Publish("WIDE", 9000, "SPI");
        await Publish("LESS", 3900, "I2C");
        var person = await console.PersonAsync(alliance, "alliance");
        var page = await console.SignedInAsync(person, $"/en/parts?class=imu&maker={Uri.EscapeDataString(maker)}");
        var rows = page.Locator(".list tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(3, PatientlyCounted);
        await page.SelectOptionAsync("[name=by]", "-output_rate");
        await Assertions.Expect(rows.First).ToContainTextAsync("WIDE", Patient);

        await page.ClickAsync(".facets li:has-text('I2C') a");
        await Assertions.Expect(rows).ToHaveCountAsync(2, PatientlyCounted);
        await Assertions.Expect(rows.First).ToContainTextAsync("NEAR", Patient);
        await Assertions.Expect(page.Locator(".facets")).ToContainTextAsync("2 parts found", Patient);
        await Accessibility.CheckAsync(page, "/parts");

        await page.ClickAsync("a:has-text('NEAR')");
        var similar = page.Locator("tr", new() { HasText = maker });
        await Assertions.Expect(similar.Filter(new() { HasText = "LESS" })).ToContainTextAsync("does not serve as it is", Patient);
        await Assertions.Expect(similar.Filter(new() { HasText = "LESS" })).ToContainTextAsync("worse or different: output rate", Patient);
        await Accessibility.CheckAsync(page, "/parts/{id}");

        var more = await Publish("MORE", 4500, "I2C");
        await alliance.Mutate("declareSubstitute", new { componentId = near, substituteId = more }, "component { id }");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("li", new() { HasText = "MORE" })).ToContainTextAsync("serves, and is better", Patient);

        async Task<Guid> Publish(string number, int rate, string bus)
        {
            object[] properties = [new { name = "output_rate", number = rate, unit = "Hz" }, new { name = "interface", text = bus }];
            var part = new { manufacturer = maker, partNumber = number, @class = "imu", properties };
            var published = await alliance.Mutate("publishComponent", part, "component { id }");
            return published.GetProperty("component").GetProperty("id").GetGuid();
        }
    }
}
