using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A supplier describes itself.</summary>
[Collection(nameof(InABrowser))]
public sealed partial class ProfileTests(ConsoleFixture console)
{
    static readonly PageWaitForURLOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_supplier_registers_is_told_what_is_wrong_and_revises_what_it_said()
    {
        var name = $"Describes itself {Guid.NewGuid():N}";
        var supplier = await console.OrganisationAsync(name, "supplier");
        var page = await console.SignedInAsync(await console.PersonAsync(supplier, "supplier"), "/en/profile");
        (await page.TextContentAsync("main")).ShouldNotBeNull().ShouldContain("not registered as a supplier yet");

        await page.FillAsync("[name='Input.Sites[1].Name']", "Plant");
        await page.FillAsync("[name='Input.Sites[1].Region']", "999999");
        await page.ClickAsync("form:has([name='Input.CommandId']) button");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Sites, Row 1: Region", new() { Timeout = 60_000 });
        await page.FillAsync("[name='Input.Sites[0].Region']", "370211");
        await page.ClickAsync("form:has([name='Input.CommandId']) button");
        await page.WaitForURLAsync("**/profile?done=registered", Patient);

        await page.FillAsync("[name='Input.Certificates[0].Standard']", Planted.Attack);
        await page.FillAsync("[name='Input.Certificates[0].ValidUntil']", "2020-01-31");
        await page.ClickAsync("form:has([name='Input.CommandId']) button");
        await page.WaitForURLAsync("**/profile?done=revised", Patient);
        var said = await Planted.WalkAsync(console, page, ["/profile"]);
        said.ShouldContain("Plant, factory");
        said.ShouldContain(Planted.Attack);
        said.ShouldContain("expired");
        // What has lapsed stands on the overview, too.
        (await Planted.WalkAsync(console, page, ["/"])).ShouldContain(Planted.Attack);

        var buyer = await console.OrganisationAsync("Console OEM", "oem");
        var theirs = await console.SignedInAsync(await console.PersonAsync(buyer, "oem"), $"/en/suppliers?q={name[^32..].ToUpperInvariant()}");
        await theirs.ClickAsync($"table a:has-text('{name}')");
        await Assertions.Expect(theirs.Locator("h1")).ToHaveTextAsync(name, new() { Timeout = 60_000 });
        (await Planted.WalkAsync(console, theirs, [new Uri(theirs.Url).PathAndQuery["/en".Length..]])).ShouldContain(Planted.Attack);
        await theirs.GotoAsync($"{console.Console.Url}/en/search?q={name[..20]}");
        await Assertions.Expect(theirs.Locator($".found a:has-text('{name}')")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Who_reads_Chinese_is_told_in_Chinese_what_is_wrong()
    {
        var supplier = await console.OrganisationAsync($"Describes itself {Guid.NewGuid():N}", "supplier");
        var page = await console.SignedInAsync(await console.PersonAsync(supplier, "supplier"), "/zh/profile", "zh-CN");
        foreach (var row in new[] { 0, 1 })
        {
            await page.FillAsync($"[name='Input.Sites[{row}].Name']", "青岛工厂");
            await page.FillAsync($"[name='Input.Sites[{row}].Region']", "999999");
        }
        await page.ClickAsync("form:has([name='Input.CommandId']) button");

        var told = page.Locator("[role=alert]");
        await Assertions.Expect(told).ToContainTextAsync("GB/T 2260 中没有区划 999999", new() { Timeout = 60_000 });
        await Assertions.Expect(told).ToContainTextAsync("同一地点重复填写");
        LatinWords().Matches((await told.TextContentAsync())!).ShouldBeEmpty();
    }

    [GeneratedRegex("[A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex LatinWords();
}
