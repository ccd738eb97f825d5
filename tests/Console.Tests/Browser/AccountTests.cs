using Microsoft.Playwright;

using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class AccountTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_person_signs_out_where_it_left_itself_signed_in()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var mail = await console.PersonAsync(oem, "oem");
        var left = await console.SignedInAsync(mail, "/en/parts");
        var page = await console.SignedInAsync(mail, "/en/account");
        (await page.TextContentAsync("main")).ShouldNotBeNull().ShouldContain(mail);
        // Three: accepting the invitation has signed in, too.
        await Assertions.Expect(page.Locator("td form")).ToHaveCountAsync(2);

        await page.Locator("td form button").First.ClickAsync();
        await page.WaitForURLAsync("**/account?done=ended");
        await Assertions.Expect(page.Locator("td form")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await page.Locator("td form button").First.ClickAsync();
        await Assertions.Expect(page.Locator("td form")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Eventually.Holds(async () =>
        {
            await left.GotoAsync($"{console.Console.Url}/en/account");
            (await left.ContentAsync()).ShouldNotContain(mail);
        });
        // The one that asked goes on.
        await page.GotoAsync($"{console.Console.Url}/en/account");
        (await page.TextContentAsync("main")).ShouldNotBeNull().ShouldContain(mail);
    }
}
