using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class ExportTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_list_comes_as_a_file_with_the_filters_of_its_page_and_no_token_in_its_address()
    {
        var maker = $"Exported {Guid.NewGuid():N}";
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        foreach (var part in new[] { "E-1", "E-2" })
            await alliance.Mutate("publishComponent", new { manufacturer = maker, partNumber = part, @class = "imu" }, "component { id }");
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/parts?q={Uri.EscapeDataString(maker)}");

        var link = page.Locator(".exports a");
        (await link.First.GetAttributeAsync("href")).ShouldBe($"/export/components.csv?lang=en&search={Uri.EscapeDataString(maker)}");
        var csv = await page.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
        var lines = (await File.ReadAllTextAsync(await csv.PathAsync(), TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(3);
        lines[1].ShouldContain($"\"{maker}\",\"E-1\"");
        var xlsx = await page.RunAndWaitForDownloadAsync(() => link.Last.ClickAsync());
        xlsx.SuggestedFilename.ShouldStartWith("components-");
        (await File.ReadAllBytesAsync(await xlsx.PathAsync(), TestContext.Current.CancellationToken)).Take(2).ShouldBe("PK"u8.ToArray());

        await page.GotoAsync($"{console.Console.Url}/export/capacity.csv?lang=en");
        page.Url.ShouldBe($"{console.Console.Url}/en/no-file?status=403");
        (await page.TextContentAsync("[role=alert]")).ShouldBe("Your role does not allow this list.");
        await using var stranger = await console.Chromium.WindowAsync("en-GB");
        var window = await stranger.NewPageAsync();
        await window.GotoAsync($"{console.Console.Url}/export/components.csv");
        await Assertions.Expect(window.Locator("#password")).ToBeVisibleAsync();
    }
}
