using Microsoft.Playwright;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>The pages of the platform's administrators, who sign in with a second factor.</summary>
[Collection(nameof(InABrowser))]
public sealed class AdminTests(ConsoleFixture console)
{
    static readonly PageWaitForURLOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task An_organisation_is_registered_gets_a_program_and_is_suspended()
    {
        var page = await SignInAsync();
        (await Planted.WalkAsync(console, page, ["/"])).ShouldContain("Nothing waits for you in any service.");
        var name = $"Registered {Guid.NewGuid():N} {Planted.Attack}";
        await page.GotoAsync($"{console.Console.Url}/en/admin/organisations");
        await page.FillAsync("[name='Input.Name']", name);
        await page.FillAsync("[name='Input.Uscc']", Codes.Next());
        await page.CheckAsync("[name='Input.Roles'][value=Supplier]");
        await page.ClickAsync("form:has([name='Input.Uscc']) button");
        await page.WaitForURLAsync("**/admin/organisations/*?done=registered", Patient);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name, new() { Timeout = 60_000 });
        (await page.Locator("main img, main script").CountAsync()).ShouldBe(0);
        var organisation = Guid.Parse(new Uri(page.Url).Segments[^1]);

        await page.FillAsync("[name='Program.Text']", "their planning system");
        // It has one role alone, which is ticked.
        await Assertions.Expect(page.Locator("[name='Program.Roles'][value=Supplier]")).ToBeCheckedAsync(new() { Timeout = 60_000 });
        await page.ClickAsync("form:has([name='Program.Text']) button");
        var told = page.Locator(".done code");
        await Assertions.Expect(told).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        var (id, secret) = (await told.Nth(0).TextContentAsync(), await told.Nth(1).TextContentAsync());
        // What was shown once opens the door.
        var client = await console.Platform.SignInAsync(new ApiClient(organisation, id!, secret!, ""));
        (await client.Query("{ viewer { name } }")).GetProperty("viewer").GetProperty("name").GetString().ShouldBe(name);
        await page.GotoAsync($"{console.Console.Url}/en/admin/organisations/{organisation}");
        (await page.ContentAsync()).ShouldContain("their planning system");
        (await page.ContentAsync()).ShouldNotContain(secret!);

        await page.FillAsync("[name='Access.Text']", "unpaid");
        await page.ClickAsync("form:has([name='Access.Text']) button");
        await page.WaitForURLAsync("**?done=suspended", Patient);
        await page.GotoAsync($"{console.Console.Url}/en/admin/organisations?q={Uri.EscapeDataString(name)}");
        (await page.TextContentAsync("tbody tr")).ShouldNotBeNull().ShouldContain("suspended");
    }

    [Fact]
    public async Task A_name_that_two_claim_is_given_to_one_of_them()
    {
        var name = $"Disputed{Guid.NewGuid():N}";
        var (one, other) = (await console.OrganisationAsync("Console supplier", "supplier"), await console.OrganisationAsync("Console claimant", "supplier"));
        foreach (var claimant in new[] { one, other })
            await claimant.Mutate("claimManufacturer", new { manufacturer = name }, "manufacturerClaim { waits }");
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        await Eventually.Holds(async () => (await alliance.Query("{ manufacturerClaims(first: 100, disputed: true) { nodes { manufacturer } } }"))
            .GetRawText().ShouldContain(name, Case.Insensitive));

        var page = await SignInAsync();
        await page.GotoAsync($"{console.Console.Url}/en/admin/disputes");
        var dispute = page.Locator($".closure:has-text('{name.ToUpperInvariant()}')");
        await dispute.Locator("summary").ClickAsync();
        await dispute.GetByLabel("Console claimant").CheckAsync();
        await dispute.Locator("textarea").FillAsync("It holds the trade mark.");
        await dispute.Locator("button").ClickAsync();
        await page.WaitForURLAsync("**?done=decided", Patient);
        var claim = await other.Query("query($name: String!) { manufacturerClaim(manufacturer: $name) { holder waits } }", new { name });
        claim.GetProperty("manufacturerClaim").GetProperty("holder").GetGuid().ShouldBe(other.Organisation);
    }

    [Fact]
    public async Task Others_are_told_which_role_they_lack()
    {
        var rival = await console.OrganisationAsync("Console rival", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/");
        foreach (var path in (string[])[.. EmptyPages.Administrator, $"/admin/organisations/{rival.Organisation}"])
            (await Planted.WalkAsync(console, page, [path])).ShouldContain("This needs the role", customMessage: path);
    }

    async Task<IPage> SignInAsync()
    {
        var admin = await console.OrganisationAsync("Console admin", "admin");
        return await console.SignedInAsync(await console.PersonAsync(admin, "admin"), "/en/");
    }
}
