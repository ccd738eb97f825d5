using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class ForecastPageTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };
    static readonly LocatorAssertionsToHaveCountOptions PatientCount = new() { Timeout = 60_000 };

    static readonly DateOnly ThisWeek = IsoWeek.Of(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_planner_records_actuals_sees_the_forecast_adjusts_it_and_takes_that_back()
    {
        var oem = await console.OrganisationAsync("Console forecaster", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/actuals/370200?product=Forecast%20headset");
        await page.Locator("[name='Input.Grid.Rows[10].Quantity']").EvaluateAsync(
            """
            field => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", [100, 110, 95, 20, 105, 100, 98, 102, 107, 99, 101, 103].join("\n"));
              field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """);
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**done=recorded");
        await Eventually.Holds(async () => (await oem.Query(
            "{ forecast(region: \"370200\", product: \"Forecast headset\") { weeks { week } } }")).GetProperty("forecast").GetProperty("weeks")
            .GetArrayLength().ShouldBe(39));

        await page.GotoAsync($"{console.Console.Url}/en/forecasts");
        await page.ClickAsync("table a:has-text('Forecast headset')");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Forecast headset", Patient);
        await Assertions.Expect(page.Locator(".chart polygon.fan")).ToHaveCountAsync(2, PatientCount);
        await Accessibility.CheckAsync(page, "forecast");

        // The page becomes what the new forecast is, without being asked for again.
        await page.Locator("#live:not(:empty)").WaitForAsync();
        await page.ClickAsync("summary:has-text('Replace the forecast')");
        await page.FillAsync("[name='Override.Quantity']", "4321");
        await page.FillAsync("[name='Override.Reason']", "A large order is coming");
        await page.ClickAsync("details:has([name='Override.Quantity']) button");
        await page.WaitForURLAsync("**done=adjusted");
        await Assertions.Expect(page.Locator("table:has-text('A large order is coming')")).ToContainTextAsync("4,321", Patient);
        await Assertions.Expect(page.Locator(".chart .scroll .line.ghost")).ToHaveCountAsync(1, PatientCount);

        await page.ClickAsync("summary:has-text('Leave a week out')");
        await page.SelectOptionAsync("[name='Outlier.Week']", $"{ThisWeek.AddDays(-7 * 12):yyyy-MM-dd}");
        await page.FillAsync("[name='Outlier.Reason']", "The line stood still");
        await page.ClickAsync("details:has([name='Outlier.Week']) button");
        await Assertions.Expect(page.Locator("table:has-text('The line stood still')")).ToHaveCountAsync(1, PatientCount);
        await Assertions.Expect(page.Locator(".chart .scroll .outlier")).ToHaveCountAsync(1, PatientCount);

        await page.ClickAsync("tr:has-text('A large order is coming') button");
        await Assertions.Expect(page.Locator("tr:has-text('A large order is coming')")).ToHaveCountAsync(0, PatientCount);
    }

    [Fact]
    public async Task A_run_is_started_and_its_progress_is_shown()
    {
        var oem = await console.OrganisationAsync("Console runner", "oem");
        await RecordAsync(oem, "Run headset");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/zh/forecasts");
        await page.ClickAsync("button:has-text('全部重新计算')");
        await Assertions.Expect(page.Locator("progress")).ToHaveCountAsync(1, PatientCount);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("已完成", Patient);
    }

    [Fact]
    public async Task A_run_that_another_one_starts_appears_on_an_open_page()
    {
        var oem = await console.OrganisationAsync("Console runner beside", "oem");
        await RecordAsync(oem, "Beside headset");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/forecasts");
        await page.Locator("#live:not(:empty)").WaitForAsync();
        await page.EvaluateAsync("window.sameDocument = true");
        (await page.Locator("progress").CountAsync()).ShouldBe(0);

        await oem.Mutate("startForecastRun", new { }, "forecastRun { id }");
        await Assertions.Expect(page.Locator("p:has(progress)")).ToContainTextAsync("finished", Patient);
        (await page.EvaluateAsync<bool>("window.sameDocument === true")).ShouldBeTrue("the page was not loaded anew");
    }

    static Task RecordAsync(GraphClient oem, string product)
    {
        var weeks = Enumerable.Range(1, 10).Select(ago => new { week = ThisWeek.AddDays(-7 * ago), quantity = 100 + ago });
        return oem.Mutate("recordActuals", new { product, region = "370200", weeks }, "actuals { id }");
    }

    [Fact]
    public async Task A_rival_sees_nothing_of_another_s_actuals_and_forecast()
    {
        var oem = await console.OrganisationAsync("Console forecaster", "oem");
        var product = $"Hidden {Guid.NewGuid():N}";
        await oem.Mutate(
            "recordActuals", new { product, region = "370200", weeks = new[] { new { week = ThisWeek.AddDays(-7), quantity = 987654 } } },
            "actuals { id }");
        var rival = await console.OrganisationAsync("Console rival", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/forecasts");
        foreach (var path in new[] { "forecasts", "actuals" })
        {
            await page.GotoAsync($"{console.Console.Url}/en/{path}/370200?product={Uri.EscapeDataString(product)}");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Hidden", Patient);
            (await page.ContentAsync()).ShouldNotContain("987654");
            (await page.ContentAsync()).ShouldNotContain("987,654");
        }
    }
}
