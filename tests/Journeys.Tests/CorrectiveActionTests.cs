using Microsoft.Playwright;

using SupplyChain.Console.Tests.Browser;
using SupplyChain.Journeys.Filled;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys;

/// <summary>A buyer asks its supplier to put something right; both go through it by forms, and a rival finds nothing.</summary>
[Collection(nameof(InABrowser))]
public sealed class CorrectiveActionTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 90_000 };

    static string Ahead(int days) => $"{DateTimeOffset.UtcNow.AddHours(8).AddDays(days):yyyy-MM-dd}";

    [Fact]
    public async Task An_action_is_asked_for_answered_returned_carried_out_and_closed_by_two_people()
    {
        var trade = await Trade.BeginAsync(console, "packaging-and-test");
        var request = await trade.AskAsync(trade.Component, soon: true);
        await Closing.QuoteAsync(trade.Newcomer, request, 4.5m);
        await trade.AwardAsync(request, trade.Newcomer);
        var buyer = await PageAsync(trade.Oem, "oem", $"/suppliers/{trade.Newcomer.Organisation}");
        await buyer.ClickAsync("main a[href^='corrective-actions/new']", new() { Timeout = 90_000 });
        await buyer.SelectOptionAsync("#subject", new SelectOptionValue { Label = "Quality" });
        await buyer.FillAsync("[name='Input.Finding']", Planted.Attack);
        await buyer.FillAsync("[name='Input.AnswerBy']", Ahead(-2));
        await buyer.ClickAsync("button.main");
        await Assertions.Expect(buyer.Locator("[role=alert]")).ToContainTextAsync("Answer wanted by: is past", Patient);
        await buyer.FillAsync("[name='Input.AnswerBy']", Ahead(7));
        await buyer.SendAsync("form", () => buyer.ClickAsync("button.main"), "done=asked");
        var path = new Uri(buyer.Url).AbsolutePath["/en".Length..];

        var supplier = await PageAsync(trade.Newcomer, "supplier", "/corrective-actions");
        await supplier.ClickAsync($"main a[href='{path[1..]}']", new() { Timeout = 90_000 });
        await AnswerAsync(supplier, "They drop it");
        await buyer.GotoAsync($"{console.Console.Url}/en{path}");
        await TakeAsync(buyer, "return", "Who are they?", Ahead(9));
        await supplier.GotoAsync($"{console.Console.Url}/en{path}");
        await Assertions.Expect(supplier.Locator(".history")).ToContainTextAsync("Who are they?", Patient);
        await AnswerAsync(supplier, "The night shift drops it");
        await buyer.GotoAsync($"{console.Console.Url}/en{path}");
        await TakeAsync(buyer, "accept");
        await supplier.GotoAsync($"{console.Console.Url}/en{path}");
        await TakeAsync(supplier, "complete", "Report 7");
        await buyer.GotoAsync($"{console.Console.Url}/en{path}");
        await TakeAsync(buyer, "close");

        (await buyer.Locator("main form").CountAsync()).ShouldBe(0, "it is final");
        var said = await Planted.WalkAsync(
            console, buyer, [path, "/corrective-actions?state=Closed", $"/suppliers/{trade.Newcomer.Organisation}"]);
        said.ShouldContain(Planted.Attack);
        said.ShouldContain("The buyer closed it");
        // A rival finds nothing there; the pages of another role say which role they are for.
        foreach (var (organisation, role, status) in new[] { (trade.Qualified, "supplier", 404), (trade.Operator, "operator", 200) })
        {
            var rival = await PageAsync(organisation, role, "/");
            (await rival.GotoAsync($"{console.Console.Url}/en{path}"))!.Status.ShouldBe(status);
            (await rival.TextContentAsync("main"))!.ShouldNotContain("night shift");
        }
    }

    static async Task AnswerAsync(IPage supplier, string cause)
    {
        await supplier.FillAsync("[name='Input.RootCause']", cause);
        await supplier.FillAsync("[name='Input.Containment']", "All are tested");
        await supplier.FillAsync("[name='Input.Measure']", "A tray");
        await supplier.FillAsync("#answer-day", Ahead(20));
        await TakeAsync(supplier, "answer");
    }

    static async Task TakeAsync(IPage page, string step, string? text = null, string? day = null)
    {
        if (text is not null) await page.FillAsync($"#{step}-Input-Text", text);
        if (day is not null) await page.FillAsync($"#{step}-day", day);
        var form = $"form:has([name='Input.Step'][value='{step}'])";
        await page.SendAsync(form, () => page.ClickAsync($"{form} .actions button"), "done=taken");
    }

    async Task<IPage> PageAsync(GraphClient organisation, string role, string path) =>
        await console.SignedInAsync(await console.PersonAsync(organisation, role), $"/en{path}");
}
