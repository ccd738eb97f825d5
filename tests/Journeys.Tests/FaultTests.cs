using Microsoft.Playwright;

using SupplyChain.Console.Tests.Browser;
using SupplyChain.TestKit;

namespace SupplyChain.Journeys;

/// <summary>Pages while a service is away, and while the console itself is.</summary>
[Collection(nameof(InABrowser))]
public sealed class FaultTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 90_000 };
    static readonly LocatorAssertionsToContainTextOptions PatientText = new() { Timeout = 90_000 };

    /// <param name="its">Pages of which panels need the service.</param>
    /// <param name="others">Pages that need none of it.</param>
    [Theory]
    [InlineData(Contracts.Services.GapMonitoring, "oem", "/ /gaps /balances", "/parts /plans /requests")]
    [InlineData(Contracts.Services.SupplierMatching, "supplier", "/ /invitations /offers /capacity /qualifications", "/parts /bookings /inbox")]
    [InlineData(Contracts.Services.CapacityBooking, "operator", "/ /bookings /runs /utilisation", "/gaps /parts /inbox")]
    [InlineData(Contracts.Services.DemandForecasting, "oem", "/ /plans /forecasts /requirements", "/gaps /parts /requests")]
    [InlineData(Contracts.Services.ComponentCatalog, "oem", "/parts /boms", "/inbox /organisation /plans")]
    [InlineData(Contracts.Services.Notifications, "oem", "/inbox", "/ /gaps /parts")]
    public async Task A_service_that_is_away_takes_its_panels_alone(string service, string role, string its, string others)
    {
        var organisation = await console.OrganisationAsync($"Console {role}", role);
        var page = await console.SignedInAsync(await console.PersonAsync(organisation, role), "/en/");
        var process = console.Platform.Services[service];
        await process.KillAsync();
        try
        {
            // On a busy machine another service may be late, too: the page is looked at again.
            foreach (var path in its.Split(' ')) await Eventually.Holds(() => OnlyNamesAsync(page, path, service));
            foreach (var path in others.Split(' ')) await Eventually.Holds(() => NamesNobodyAsync(page, path));
            await OpenAsync(page, its.Split(' ')[^1]);
        }
        finally
        {
            process.Start();
            await process.UntilReadyAsync();
        }

        // What the notice offers leads back to the page as it was; the gateway takes a moment to ask the service again.
        await Eventually.Holds(async () =>
        {
            if (await page.Locator("main [role=alert] a").CountAsync() > 0) await page.Locator("main [role=alert] a").First.ClickAsync();
            await Assertions.Expect(page.Locator("main [role=alert]")).ToHaveCountAsync(0, new() { Timeout = 2_000 });
        });
    }

    [Fact]
    public async Task What_is_being_written_outlives_a_restart_of_the_console()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/plans/new?product=Restarted");
        await page.FillAsync("[name='Input.Region']", "370200");
        var week = page.Locator("[name='Input.Grid.Rows[3].Quantity']");
        await week.FillAsync("1234");
        await console.Console.KillAsync();
        // Nobody is there to take it: the page stays, and its head says so.
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("#live")).ToContainTextAsync("Not sent", PatientText);
        (await week.InputValueAsync()).ShouldBe("1234");

        console.Console.Start();
        await console.Console.UntilReadyAsync();
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator(".review")).ToContainTextAsync("1,234", PatientText);
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/en/plans/*done=submitted", new() { Timeout = 90_000 });
    }

    [Fact]
    public async Task A_change_elsewhere_takes_nothing_that_is_written_and_is_shown_afterwards()
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var mail = await console.PersonAsync(alliance, "alliance");
        var page = await console.SignedInAsync(mail, "/en/gaps");
        var other = await console.SignedInAsync(mail, "/en/gaps");
        foreach (var open in new[] { page, other }) await open.Locator("#live:not(:empty)").WaitForAsync(new() { Timeout = 90_000 });
        await page.FillAsync("main [name=region]", "3702");
        // Nothing that is written in has the focus.
        await page.Locator("h1").ClickAsync();
        // When the second one is seen elsewhere, the first one has been told to the page, too.
        var number = await Planted.GapAsync(console);
        var last = await Planted.GapAsync(console);
        await Assertions.Expect(other.Locator("main table")).ToContainTextAsync(last, PatientText);
        (await page.InputValueAsync("main [name=region]")).ShouldBe("3702");

        await page.FillAsync("main [name=region]", "");
        await page.Locator("h1").ClickAsync();
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync(number, PatientText);
    }

    [Fact]
    public async Task What_is_written_while_the_page_is_fetched_again_stays()
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var page = await console.SignedInAsync(await console.PersonAsync(alliance, "alliance"), "/en/gaps");
        await page.Locator("#live:not(:empty)").WaitForAsync(new() { Timeout = 90_000 });
        var (fetched, written) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync($"{console.Console.Url}/en/gaps", async route =>
        {
            fetched.TrySetResult();
            await written.Task;
            await route.ContinueAsync();
        });
        var number = await Planted.GapAsync(console);
        await fetched.Task.WaitAsync(TimeSpan.FromSeconds(90));
        await page.FillAsync("main [name=region]", "3702");
        written.SetResult();
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync(number, PatientText);
        (await page.InputValueAsync("main [name=region]")).ShouldBe("3702");
    }

    /// <summary>Each notice is of the service and offers another try; other panels of the overview are there.</summary>
    async Task OnlyNamesAsync(IPage page, string path, string service)
    {
        await OpenAsync(page, path);
        var alerts = await page.Locator("main [role=alert]").AllAsync();
        alerts.ShouldNotBeEmpty(path);
        foreach (var alert in alerts)
        {
            (await alert.TextContentAsync()).ShouldNotBeNull().ShouldContain(service, customMessage: path);
            (await alert.Locator("a").CountAsync()).ShouldBe(1, path);
        }

        await Accessibility.CheckAsync(page, path);
        if (path == "/") (await page.Locator(".panel:not(:has([role=alert]))").CountAsync()).ShouldBeGreaterThan(0, path);
    }

    async Task NamesNobodyAsync(IPage page, string path)
    {
        await OpenAsync(page, path);
        (await page.Locator("main [role=alert]").CountAsync()).ShouldBe(0, path);
    }

    async Task OpenAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync($"{console.Console.Url}/en{path}");
        answer!.Status.ShouldBe(200, path);
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0, Patient);
        (await page.Locator("h1").CountAsync()).ShouldBe(1, path);
    }
}
