using Microsoft.Playwright;

using SupplyChain.Console.Tests.Browser;

namespace SupplyChain.Journeys;

/// <summary>The main task of each role, by Tab, Enter and letters alone.</summary>
[Collection(nameof(InABrowser))]
public sealed class KeyboardTests(ConsoleFixture console)
{
    /// <summary>More stops than any of the forms has.</summary>
    const int Furthest = 250;

    static readonly PageWaitForURLOptions Patient = new() { Timeout = 90_000 };

    [Fact]
    public async Task Each_role_does_its_main_task_without_a_mouse()
    {
        var trade = await Trade.BeginAsync(console, "laser-cutting");
        await trade.PlanAsync();
        await OpenTheWorstGapAsync();
        await AcceptAProposalAsync(trade);
        await SubmitAQuoteAsync(trade);
        await ReportARunAsync(trade);
    }

    async Task OpenTheWorstGapAsync()
    {
        var page = await SignedInAsync(await console.OrganisationAsync("Console alliance", "alliance"), "alliance", "/zh/");
        await OpenFirstRowAsync(page, "**/zh/gaps/*");
    }

    async Task AcceptAProposalAsync(Trade trade)
    {
        var page = await SignedInAsync(trade.Oem, "oem", "/zh/");
        await OpenPageAsync(page, 's');
        await OpenFirstRowAsync(page, "**/zh/proposals/*");
        await TabToAsync(page, $"[name='Input.Conditions.PilotRun.Steps[{trade.Step}]']");
        await page.Keyboard.PressAsync("Space");
        await PressAsync(page, "form:has([name='Input.Conditions.QuoteDeadline']) button.main");
        await SendAsync(page, "form:has(.review)", "done=asked");
    }

    async Task SubmitAQuoteAsync(Trade trade)
    {
        var page = await SignedInAsync(trade.Newcomer, "supplier", "/en/");
        await OpenPageAsync(page, 'i');
        await OpenFirstRowAsync(page, "**/en/invitations/*");
        // What is in a field is selected when Tab comes to it, and replaced by what is typed.
        await TabToAsync(page, "[name='Input.Weeks[0].Quantity']");
        await page.Keyboard.TypeAsync("45");
        await SendAsync(page, "form:has([name='Input.Terms.ValidTo'])", "done=quoted");
        await Assertions.Expect(page.Locator("main tbody").First).ToContainTextAsync("45", new() { Timeout = 90_000 });
    }

    async Task ReportARunAsync(Trade trade)
    {
        var start = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(2), TimeSpan.Zero);
        await Trade.DoAsync(trade.Oem, "holdSlot", new { lineId = trade.LineId, start, end = start.AddHours(2) }, "booking { id }");
        var page = await SignedInAsync(trade.Operator, "operator", "/en/");
        await OpenPageAsync(page, 'k');
        await OpenFirstRowAsync(page, "**/en/bookings/*");
        foreach (var (word, done) in new[] { ("Confirm", "confirmed"), ("Start now", "started") })
        {
            await page.SendAsync("main", () => PressAsync(page, $".choices button:has-text('{word}')"), $"done={done}");
        }

        await PressAsync(page, "main a:has-text('Report the run')");
        foreach (var (field, value) in new[] { ("Lot", "LOT-9"), ("Started", "40"), ("Good", "38") })
        {
            await TabToAsync(page, $"[name='Input.{field}']");
            await page.Keyboard.TypeAsync(value);
        }

        await TabToAsync(page, "#table");
        foreach (var row in new[] { "piece,thickness", "unit,um", "lower,0.8", "upper,1.2", "1,0.98", "2,1.02", "3,0.99" })
        {
            await page.Keyboard.TypeAsync(row);
            await page.Keyboard.PressAsync("Enter");
        }

        await SendAsync(page, "form:has(#table)", "done=reported");
    }

    async Task<IPage> SignedInAsync(TestKit.Platform.GraphClient organisation, string role, string path) =>
        await console.SignedInAsync(await console.PersonAsync(organisation, role), path);

    /// <summary>By <c>g</c> and the page's letter. The address changes before the page does.</summary>
    static async Task OpenPageAsync(IPage page, char letter)
    {
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync($"{letter}");
        await page.Locator($"nav.pages a[data-key='{letter}'][aria-current=page]").WaitForAsync(new() { Timeout = 90_000 });
    }

    static async Task OpenFirstRowAsync(IPage page, string address)
    {
        await page.Locator("main tbody a").First.WaitForAsync(new() { Timeout = 90_000 });
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address, Patient);
    }

    static Task SendAsync(IPage page, string form, string address) =>
        page.SendAsync(form, () => PressAsync(page, $"{form} button.main"), address);

    static async Task PressAsync(IPage page, string selector)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses Tab until the element has the focus.</summary>
    static async Task TabToAsync(IPage page, string selector)
    {
        var target = page.Locator(selector).First;
        await target.WaitForAsync(new() { Timeout = 90_000 });
        for (var pressed = 0; pressed < Furthest; pressed++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab does not lead to {selector} at {page.Url}");
    }
}
