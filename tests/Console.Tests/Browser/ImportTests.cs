using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A file that a person brings: checked first, then imported, and no other organisation's business.</summary>
[Collection(nameof(InABrowser))]
public sealed class ImportTests(ConsoleFixture console)
{
    const float Patient = 60_000;

    [Fact]
    public async Task A_file_is_checked_then_imported_and_seen_by_its_organisation_alone()
    {
        var maker = $"Maker-{Guid.NewGuid():N}";
        var oem = await console.OrganisationAsync("Console imports", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/imports");
        var file = new FilePayload
        {
            Name = "parts.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes($"制造商,型号,class,备注\n{maker},P1,imu,a\n{maker},P2,no-such-class,b\n"),
        };

        // A column that nobody knows is told with its name; then it is said what each column becomes.
        await page.SetInputFilesAsync("#file", file);
        await page.ClickAsync("text=Check the file");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("备注", new() { Timeout = Patient });
        var selects = page.Locator("main table select");
        await Assertions.Expect(selects).ToHaveCountAsync(4, new() { Timeout = Patient });
        (await selects.EvaluateAllAsync<string[]>("all => all.map(each => each.value)")).ShouldBe(["manufacturer", "partNumber", "class", ""]);
        (await page.Locator("button:text-is('Import')").CountAsync()).ShouldBe(0, "nothing can be imported like this");
        await Accessibility.CheckAsync(page, "columns of an import");
        await page.GetByLabel("What the column 备注 becomes").SelectOptionAsync("description");
        await NextAsync(page, "button:text-is('Check again')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("no-such-class", new() { Timeout = Patient });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("check, nothing written");
        (await FoundAsync(oem, maker)).ShouldBe(0);
        await Accessibility.CheckAsync(page, "imports");

        // Imported as it was checked, without the file.
        await NextAsync(page, "button:text-is('Import')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Report as CSV", new() { Timeout = Patient });
        (await FoundAsync(oem, maker)).ShouldBe(1);
        var report = await page.APIRequest.GetAsync($"{page.Url}/report.csv");
        report.Headers["content-type"].ShouldStartWith("text/csv");
        (await report.TextAsync()).ShouldContain("no-such-class");

        // The row that was not taken is corrected and brought again, with the mapping of before.
        var rejected = await page.APIRequest.GetAsync($"{page.Url}/rejected.csv");
        var rows = await rejected.TextAsync();
        rows.ShouldContain($"\"制造商\",\"型号\",\"class\",\"备注\",\"Reason for rejection\"\r\n\"{maker}\",\"P2\",\"no-such-class\",\"b\",");
        rows.ShouldNotContain("P1");
        var imported = page.Url;
        await page.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "rejected.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(rows.Replace("no-such-class", "imu", StringComparison.Ordinal)),
        });
        await NextAsync(page, "button:text-is('Import without a check')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("No row has an error", new() { Timeout = Patient });
        (await FoundAsync(oem, maker)).ShouldBe(2);
        await page.GotoAsync(imported);

        var rival = await console.OrganisationAsync("Console imports' rival", "oem");
        var other = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/imports");
        (await other.TextContentAsync("main")).ShouldNotBeNull().ShouldContain("Nothing was imported yet");
        (await other.GotoAsync(page.Url))!.Status.ShouldBe(404);
        foreach (var each in new[] { "report", "rejected" }) (await other.APIRequest.GetAsync($"{page.Url}/{each}.csv")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_file_that_was_chosen_stays_while_other_imports_go_on()
    {
        var oem = await console.OrganisationAsync("Console imports beside", "oem");
        var mail = await console.PersonAsync(oem, "oem");
        var page = await console.SignedInAsync(mail, "/en/imports");
        await page.Locator("#live:not(:empty)").WaitForAsync();
        var file = new FilePayload { Name = "parts.csv", MimeType = "text/csv", Buffer = "manufacturer,partNumber,class\nBeside,P1,imu\n"u8.ToArray() };
        await page.SetInputFilesAsync("#file", file);
        await page.ClickAsync("h1");

        var (beside, watching) = (await console.SignedInAsync(mail, "/en/imports"), await console.SignedInAsync(mail, "/en/imports"));
        await watching.Locator("#live:not(:empty)").WaitForAsync();
        await beside.SetInputFilesAsync("#file", file);
        await beside.ClickAsync("button:text-is('Import without a check')");
        // What nobody writes on shows the import by itself; what holds a file does not lose it for that.
        await Assertions.Expect(watching.Locator("tbody")).ToContainTextAsync("done", new() { Timeout = Patient });
        (await page.EvaluateAsync<int>("document.getElementById('file').files.length")).ShouldBe(1);
        (await page.Locator("main tbody tr").CountAsync()).ShouldBe(0, "it was not asked for again");
    }

    /// <summary>Sends a form of an import that begins another.</summary>
    static async Task NextAsync(IPage page, string button)
    {
        var before = page.Url;
        await page.ClickAsync(button);
        await page.WaitForURLAsync(url => url != before);
    }

    static async Task<int> FoundAsync(TestKit.Platform.GraphClient oem, string maker)
    {
        var found = await oem.Query("query ($maker: String!) { components(filter: { manufacturer: $maker }) { nodes { id } } }", new { maker });
        return found.GetProperty("components").GetProperty("nodes").GetArrayLength();
    }
}
