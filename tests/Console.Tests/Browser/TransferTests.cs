using System.Text.RegularExpressions;

using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed partial class TransferTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_list_comes_compressed_and_once_and_the_files_of_pages_are_kept_by_browsers()
    {
        await Planted.GapAsync(console);
        var oem = await console.OrganisationAsync($"OEM {Planted.Attack}", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/parts");

        // Figures that come just as the page stops waiting for them may be in the page and behind it: a busy machine tries again.
        var text = "";
        await Eventually.Holds(async () =>
        {
            var answer = await page.Context.APIRequest.GetAsync($"{console.Console.Url}/en/balances");
            answer.Headers["content-encoding"].ShouldBe("br");
            text = await answer.TextAsync();
            var rows = Row().Matches(text).Select(row => row.Value).ToList();
            rows.ShouldNotBeEmpty();
            rows.ShouldBeUnique();
        });

        var file = await page.Context.APIRequest.GetAsync(console.Console.Url + Style().Match(text).Groups["path"].Value);
        file.Ok.ShouldBeTrue();
        file.Headers["cache-control"].ShouldContain("immutable");
        int.Parse(file.Headers["content-length"], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeLessThan((await file.BodyAsync()).Length / 2);
    }

    [GeneratedRegex("""data-id="[^"]+" """)]
    private static partial Regex Row();

    [GeneratedRegex("""href="(?<path>/console\.[^"]+css)" """)]
    private static partial Regex Style();
}
