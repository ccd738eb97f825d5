using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>Who manages the people of an organisation gives its programs access.</summary>
[Collection(nameof(InABrowser))]
public sealed class ProgramTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_program_is_issued_used_and_revoked_by_its_organisation()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, managesPeople: true, "oem"), "/en/organisation");
        var label = $"planning {Guid.NewGuid():N}";
        await page.FillAsync("[name='Program.Text']", label);
        await page.ClickAsync("form:has([name='Program.Text']) button");
        var told = page.Locator(".done code");
        await Assertions.Expect(told).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        var (id, secret) = (await told.Nth(0).TextContentAsync(), await told.Nth(1).TextContentAsync());
        var client = await console.Platform.SignInAsync(new ApiClient(oem.Organisation, id!, secret!, ""));
        (await client.Query("{ viewer { id } }")).GetProperty("viewer").GetProperty("id").GetGuid().ShouldBe(oem.Organisation);

        await page.GotoAsync($"{console.Console.Url}/en/organisation");
        (await page.ContentAsync()).ShouldNotContain(secret!);
        await Accessibility.CheckAsync(page, "programs");
        var row = page.Locator($"tr:has-text('{label}')");
        (await row.TextContentAsync()).ShouldNotBeNull().ShouldNotContain("never");
        await row.Locator("button").ClickAsync();
        await page.WaitForURLAsync("**/organisation?done=program", new() { Timeout = 60_000 });
        await Assertions.Expect(row).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }
}
