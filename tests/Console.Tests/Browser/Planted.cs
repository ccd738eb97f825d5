using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>Names and texts that would run as a script, or lead a page astray, where a page took them for its own.</summary>
static class Planted
{
    public const string Attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    /// <summary>Wider than a phone, without a place to break it at.</summary>
    static readonly string LongWord = new('W', 90);

    /// <summary>An open gap of a component whose texts are planted; its part number.</summary>
    public static async Task<string> GapAsync(ConsoleFixture console)
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var oem = await console.OrganisationAsync($"OEM {Attack}", "oem");
        var number = $"P{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}";
        var part = new { manufacturer = $"Maker {Attack} {LongWord}", partNumber = number, @class = "imu", description = $"{Attack} {LongWord}" };
        var published = await alliance.Mutate("publishComponent", part, "component { id }");
        var component = published.GetProperty("component").GetProperty("id").GetGuid();
        var weeks = new[] { new { week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14), quantity = 100 } };
        await Eventually.Holds(() => oem.Mutate("submitDemandPlan", new { componentId = component, region = "370200", weeks }, "demandPlan { id }"));
        await Eventually.Holds(async () =>
            (await alliance.Query("query($ids: [ID!]) { gaps(first: 1, filter: { componentIds: $ids }) { nodes { id } } }", new { ids = new[] { component } }))
            .GetProperty("gaps").GetProperty("nodes").GetArrayLength().ShouldBe(1));
        return number;
    }

    /// <summary>Opens pages one after another and requires that nothing planted became a part of them; what they say.</summary>
    public static async Task<string> WalkAsync(ConsoleFixture console, IPage page, IEnumerable<string> paths)
    {
        page.Dialog += (_, dialog) => throw new InvalidOperationException($"a script ran: {dialog.Message}");
        var said = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync($"{console.Console.Url}/en{path}");
            await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
            (await page.Locator("main img, main script").CountAsync()).ShouldBe(0, path);
            said.Add((await page.TextContentAsync("main")).ShouldNotBeNull());
        }

        return string.Join('\n', said);
    }
}
