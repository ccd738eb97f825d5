using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>The pages of the alliance, whose people sign in with a second factor.</summary>
[Collection(nameof(InABrowser))]
public sealed class AllianceTests(ConsoleFixture console)
{
    [Fact]
    public async Task Planted_texts_do_nothing_and_a_rival_finds_nothing()
    {
        var number = await Planted.GapAsync(console);
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var page = await console.SignedInAsync(await console.PersonAsync(alliance, "alliance"), "/en/");
        var said = await Planted.WalkAsync(console, page, ["/", "/gaps", "/parts?q=maker", .. EmptyPages.Alliance]);
        said.ShouldContain(number);
        said.ShouldContain($"Maker {Planted.Attack}");

        var rival = await console.OrganisationAsync("Console rival", "oem");
        var theirs = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/");
        (await Planted.WalkAsync(console, theirs, ["/", "/gaps", .. EmptyPages.Alliance])).ShouldNotContain(number);
    }

    [Fact]
    public async Task The_overview_counts_open_gaps_and_leads_to_them()
    {
        await Planted.GapAsync(console);
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var page = await console.SignedInAsync(await console.PersonAsync(alliance, "alliance"), "/en/");
        await page.ClickAsync(".tiles a[href='gaps?state=BottleneckRed']");
        await page.WaitForURLAsync("**/en/gaps?state=BottleneckRed");
        await Assertions.Expect(page.Locator("tbody .state.red").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
