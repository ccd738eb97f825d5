using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>Approval of holds and overrides with a reason, as an operator and who books use them.</summary>
[Collection(nameof(InABrowser))]
public sealed class ApprovalTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task The_operator_asks_for_approval_approves_a_hold_and_who_booked_confirms_it()
    {
        var @operator = await console.OrganisationAsync("Console operator who approves", "operator");
        var oem = await console.OrganisationAsync("Console OEM who asks", "oem");
        var line = await LineTests.LineAsync(@operator);
        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/lines/{line}/policy");
        await page.CheckAsync("[name='Input.Terms.NeedsApproval']");
        await page.FillAsync("[name='Input.Terms.Quotas[0].Count']", "3");
        await page.SelectOptionAsync("[name='Input.Terms.Quotas[0].Per']", "Week");
        await page.FillAsync("[name='Input.Terms.OffPolicy[0].Opens']", "20:00");
        await page.FillAsync("[name='Input.Terms.OffPolicy[0].Closes']", "06:00");
        await Accessibility.CheckAsync(page, "the form of a policy");
        await page.ClickAsync("main form button.main");
        var main = page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync("the operator approves holds before they are confirmed", Patient);
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("changed", Patient);
        await Assertions.Expect(main).ToContainTextAsync("each organisation a week 3 slots");
        await Assertions.Expect(main).ToContainTextAsync("Monday 20:00 – 06:00 next day");

        await LineTests.HoldAsync(oem, line, hours: 2);
        var booking = await BookingAsync(oem, line);
        var theirs = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/zh/bookings/{booking}");
        await Assertions.Expect(theirs.Locator(".facts")).ToContainTextAsync("待批准", Patient);
        await Assertions.Expect(theirs.Locator(".choices button")).ToHaveCountAsync(1); // it may be released and not confirmed

        await page.GotoAsync($"{console.Console.Url}/en/bookings?waiting=true");
        await Assertions.Expect(page.Locator($"tr[data-id='{booking}']")).ToContainTextAsync("waits for approval", Patient);
        await page.GotoAsync($"{console.Console.Url}/en/bookings/{booking}");
        await Accessibility.CheckAsync(page, "a hold that waits for approval");
        await page.ClickAsync(".choices button:has-text('Approve')");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("approved", Patient);

        await theirs.GotoAsync($"{console.Console.Url}/zh/bookings/{booking}");
        await theirs.ClickAsync(".choices button:has-text('确认')");
        await Assertions.Expect(theirs.Locator("[role=status].done")).ToContainTextAsync("时段已预订", Patient);

        // Another hold is declined with a reason, which its organisation reads.
        await LineTests.HoldAsync(oem, line, hours: 3);
        var second = await BookingAsync(oem, line, "state: HELD, ");
        await page.GotoAsync($"{console.Console.Url}/en/bookings/{second}");
        await page.ClickAsync("summary:has-text('Decline')");
        await page.FillAsync("textarea[name='Declined.Reason']", "the press is reserved");
        await page.ClickAsync("details[open] form button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("declined", Patient);
        await theirs.GotoAsync($"{console.Console.Url}/zh/bookings/{second}");
        await Assertions.Expect(theirs.Locator(".facts")).ToContainTextAsync("the press is reserved", Patient);
        await Assertions.Expect(theirs.Locator(".facts")).ToContainTextAsync("未批准");
    }

    [Fact]
    public async Task A_move_against_the_rules_asks_why_and_tells_who_has_the_slot()
    {
        var @operator = await console.OrganisationAsync("Console operator who overrides", "operator");
        var oem = await console.OrganisationAsync("Console OEM who is helped", "oem");
        var line = await LineTests.LineAsync(@operator);
        var start = await LineTests.HoldAsync(oem, line, hours: 2);
        var booking = await BookingAsync(oem, line);
        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/bookings/{booking}");
        await page.ClickAsync("summary:has-text('Move or resize')");
        await page.FillAsync("[name='Move.Start']", Local(start));
        await page.FillAsync("[name='Move.End']", Local(start.AddHours(44))); // more than the time of a week
        await page.CheckAsync("[name='Move.OverridePolicy']");
        await page.ClickAsync("details[open] form:has([name='Move.Start']) button");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Why against the rules: says why", Patient);
        await page.FillAsync("[name='Move.OverrideReason']", "long burn-in");
        await page.ClickAsync("details[open] form:has([name='Move.Start']) button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("was moved", Patient);
        var path = new Uri(page.Url).AbsolutePath.Replace("/en/", "/zh/", StringComparison.Ordinal);
        var theirs = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), path);
        await Assertions.Expect(theirs.Locator(".facts")).ToContainTextAsync("long burn-in", Patient);
        await Assertions.Expect(theirs.Locator(".facts")).ToContainTextAsync("超过该单位每周时长上限");
    }

    static async Task<Guid> BookingAsync(GraphClient oem, Guid line, string more = "") =>
        (await oem.Query($$"""{ bookings(first: 1, {{more}}lineId: "{{line}}") { nodes { id } } }"""))
            .GetProperty("bookings").GetProperty("nodes")[0].GetProperty("id").GetGuid();

    static string Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm");
}
