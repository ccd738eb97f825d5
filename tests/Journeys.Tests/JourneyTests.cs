using System.Diagnostics;

using Microsoft.Playwright;

using SupplyChain.Console.Tests.Browser;

namespace SupplyChain.Journeys;

/// <summary>
/// The loop from a plan to a closed gap as five people go through it, by clicks and forms alone. What one of them does, the others see
/// on pages that they have open and do not load anew.
/// </summary>
[Collection(nameof(InABrowser))]
public sealed class JourneyTests(ConsoleFixture console)
{
    const int Patience = 90_000;

    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = Patience };

    /// <summary>The least time that quotes have; a form has a deadline to the minute.</summary>
    static readonly TimeSpan QuoteTime = TimeSpan.FromSeconds(20);

    readonly Stopwatch clock = new();

    [Fact]
    public async Task A_gap_is_closed_by_five_people_who_see_each_other_s_steps_on_their_open_pages()
    {
        var trade = await Trade.BeginAsync(console, "mastering");
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var buyer = await PageAsync(trade.Oem, "oem", "/zh/plans/new");
        var first = await PageAsync(trade.Qualified, "supplier", "/en/invitations");
        var second = await PageAsync(trade.Newcomer, "supplier", "/zh/invitations");
        var line = await PageAsync(trade.Operator, "operator", "/en/bookings");
        var watcher = await PageAsync(alliance, "alliance", $"/zh/gaps?class={Trade.Class}");
        var requests = await TabAsync(buyer, "/zh/requests");
        var balances = await TabAsync(buyer, "/zh/balances");
        var qualifications = await TabAsync(second, "/zh/qualifications");
        var closures = await TabAsync(watcher, $"/zh/closures?class={Trade.Class}");
        foreach (var open in new[] { first, second, line, watcher, requests, balances, qualifications, closures }) await LeaveOpenAsync(open);

        clock.Start();
        await PlanAsync(buyer, trade);
        await Assertions.Expect(balances.Locator("main")).ToContainTextAsync(trade.Number, Patient);
        await watcher.ClickAsync($"main a:has-text('{trade.Number}')", new() { Timeout = Patience });
        await Assertions.Expect(watcher.Locator("h1")).ToContainTextAsync(trade.Number, Patient);
        await LeaveOpenAsync(watcher);

        await AcceptAsync(buyer, trade);
        await Assertions.Expect(watcher.Locator(".closure h3")).ToContainTextAsync("已询价", Patient);
        await Assertions.Expect(requests.Locator("main tbody")).ToContainTextAsync(trade.Number, Patient);
        await QuoteAsync(first, trade);
        await QuoteAsync(second, trade);
        await AwardAsync(buyer, trade);
        await RunAsync(buyer, line, trade);

        await Assertions.Expect(qualifications.Locator("tbody .state").First).ToHaveTextAsync("已认证", new() { Timeout = Patience });
        await Assertions.Expect(watcher.Locator("main .facts").First).ToContainTextAsync("已关闭", Patient);
        await Assertions.Expect(watcher.Locator(".closure h3")).ToContainTextAsync("已关闭", Patient);
        await Assertions.Expect(closures.Locator($"tbody tr:has-text('{trade.Number}')")).ToContainTextAsync("已关闭", Patient);
        foreach (var open in new[] { first, second, line, watcher, requests, balances, qualifications, closures }) await WasNotLoadedAnewAsync(open);
    }

    /// <summary>Finds the part, plans two weeks of it, and sends what is shown for review.</summary>
    async Task PlanAsync(IPage buyer, Trade trade)
    {
        await buyer.FillAsync("main [name=q]", trade.Number);
        await buyer.PressAsync("main [name=q]", "Enter");
        await buyer.ClickAsync($"main a:has-text('{trade.Number}')", new() { Timeout = Patience });
        await buyer.FillAsync("[name='Input.Region']", Trade.Region);
        foreach (var week in Trade.Weeks)
            await buyer.FillAsync($"tr:has(input[value='{week:yyyy-MM-dd}']) input[name$='.Quantity']", $"{Trade.Demand}");
        await buyer.ClickAsync("button.main");
        await Assertions.Expect(buyer.Locator(".review")).ToContainTextAsync("100", Patient);
        await SendAsync(buyer, "form:has(.review)", "done=submitted");
    }

    /// <summary>
    /// Accepts the proposal once it appears. Suppliers have as long for their quotes as everything took so far, so that they are in time
    /// on a machine that is slow as well.
    /// </summary>
    async Task AcceptAsync(IPage buyer, Trade trade)
    {
        await buyer.ClickAsync("nav.pages a[href=proposals]");
        await buyer.ClickAsync($"main a:has-text('{trade.Number}')", new() { Timeout = Patience });
        var time = clock.Elapsed > QuoteTime ? clock.Elapsed : QuoteTime;
        await buyer.FillAsync("[name='Input.Conditions.QuoteDeadline']", Local(DateTimeOffset.UtcNow + time + TimeSpan.FromMinutes(1)));
        await buyer.FillAsync("[name='Input.Conditions.PilotRun.NotBefore']", Local(DateTimeOffset.UtcNow));
        await buyer.CheckAsync($"[name='Input.Conditions.PilotRun.Steps[{trade.Step}]']");
        await buyer.ClickAsync("form:has([name='Input.Conditions.QuoteDeadline']) button.main");
        await Assertions.Expect(buyer.Locator(".review")).ToContainTextAsync($"{Trade.Short}", Patient);
        await SendAsync(buyer, "form:has(.review)", "done=asked");
        await LeaveOpenAsync(buyer);
    }

    /// <summary>Opens the invitation once it appears, and offers what is filled in from the supplier's offer and capacity.</summary>
    static async Task QuoteAsync(IPage supplier, Trade trade)
    {
        await supplier.ClickAsync($"main a:has-text('{trade.Number}')", new() { Timeout = Patience });
        await supplier.FillAsync("[name='Input.Terms.Prices[0].Price']", "4.5");
        await SendAsync(supplier, "form:has([name='Input.Terms.ValidTo'])", "done=quoted");
    }

    /// <summary>Once the quotes are opened, has the award planned, fills in the cheapest plan, and splits the need over both suppliers instead.</summary>
    async Task AwardAsync(IPage buyer, Trade trade)
    {
        await Assertions.Expect(buyer.Locator("table.award")).ToBeVisibleAsync(new() { Timeout = Patience + (int)clock.ElapsedMilliseconds + 60_000 });
        await WasNotLoadedAnewAsync(buyer);
        await buyer.ClickAsync("#plans button");
        await buyer.ClickAsync("#plans tbody tr:first-child a", new() { Timeout = Patience });
        await Assertions.Expect(buyer.Locator("[role=status].done")).ToContainTextAsync("方案 1 已填入", Patient);
        foreach (var (supplier, part) in new[] { (trade.Qualified, 10), (trade.Newcomer, Trade.Short - 10) })
            foreach (var week in Trade.Weeks)
                await buyer.FillAsync($"[name='Award.Splits[{supplier.Organisation}][{week:yyyy-MM-dd}]']", $"{part}");
        await SendAsync(buyer, "form:has(table.award)", "done=awarded");
    }

    /// <summary>The buyer confirms the slot that the platform holds; the operator sees it, starts the run and reports it.</summary>
    static async Task RunAsync(IPage buyer, IPage line, Trade trade)
    {
        var booking = line.Locator($"main tbody tr:has-text('{trade.Line}')");
        await Assertions.Expect(booking).ToContainTextAsync("held", Patient);
        await buyer.ClickAsync("nav.pages a[href=bookings]");
        await buyer.ClickAsync($"main tbody tr:has-text('{trade.Line}') button:has-text('确认')", new() { Timeout = Patience });
        await Assertions.Expect(buyer.Locator("[role=status].done")).ToContainTextAsync("时段已预订", Patient);

        await Assertions.Expect(booking).ToContainTextAsync("booked", Patient);
        await booking.Locator("th a").ClickAsync();
        await line.ClickAsync(".choices button:has-text('Start now')", new() { Timeout = Patience });
        await line.ClickAsync("main a:has-text('Report the run')", new() { Timeout = Patience });
        await line.FillAsync("[name='Input.Lot']", $"LOT-{trade.Number}");
        await line.FillAsync("[name='Input.Started']", "200");
        await line.FillAsync("[name='Input.Good']", "192");
        await line.FillAsync("#table", Thickness);
        await SendAsync(line, "form:has(#table)", "done=reported");
    }

    /// <summary>1000 um give or take 2.</summary>
    const string Thickness =
        "\tthickness\nunit\tum\nlower\t990\nupper\t1010\n1\t1000.5\n2\t998.9\n3\t1001.2\n4\t999.4\n5\t1000.1\n6\t998.3\n7\t1001.7\n8\t1000.8\n9\t999\n10\t1000.2";

    async Task<IPage> PageAsync(TestKit.Platform.GraphClient organisation, string role, string path) =>
        await console.SignedInAsync(await console.PersonAsync(organisation, role), path, path.StartsWith("/zh", StringComparison.Ordinal) ? "zh-CN" : "en-GB");

    /// <summary>Another page of the same person.</summary>
    async Task<IPage> TabAsync(IPage page, string path)
    {
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(console.Console.Url + path);
        return tab;
    }

    static Task SendAsync(IPage page, string form, string address) =>
        page.SendAsync(form, () => page.ClickAsync($"{form} button.main"), address);

    /// <summary>Waits until the page listens, and marks it: the mark is lost when a page is loaded anew.</summary>
    static async Task LeaveOpenAsync(IPage page)
    {
        await page.Locator("#live:not(:empty)").WaitForAsync(new() { Timeout = Patience });
        await page.EvaluateAsync("window.sameDocument = true");
    }

    static async Task WasNotLoadedAnewAsync(IPage page) =>
        (await page.EvaluateAsync<bool>("window.sameDocument === true")).ShouldBeTrue($"{page.Url} was loaded anew");

    /// <summary>China's time, to the minute.</summary>
    static string Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm");
}
