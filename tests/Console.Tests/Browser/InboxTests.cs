using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class InboxTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_person_chooses_how_it_is_mailed_and_a_mail_leads_to_what_it_is_about()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/inbox");
        await Assertions.Expect(page.Locator("input[value=Off]")).ToBeCheckedAsync(new() { Timeout = 60_000 });
        await page.CheckAsync("input[value=Daily]");
        await page.ClickAsync("form:has(input[value=Daily]) button[type=submit]");
        await page.WaitForURLAsync("**/inbox?done=saved");
        await Assertions.Expect(page.Locator("input[value=Daily]")).ToBeCheckedAsync(new() { Timeout = 60_000 });

        var gap = Guid.NewGuid();
        await page.GotoAsync($"{console.Console.Url}/inbox/GapOpened/{gap}");
        page.Url.ShouldBe($"{console.Console.Url}/en/gaps/{gap}");
        (await page.GotoAsync($"{console.Console.Url}/inbox/Nothing/{gap}"))!.Status.ShouldBe(404);
    }
}
