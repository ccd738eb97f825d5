using System.Text.RegularExpressions;

using Microsoft.Playwright;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>Pilot lines and their calendars, as operators and those who book use them.</summary>
[Collection(nameof(InABrowser))]
public sealed class LineTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task An_operator_opens_a_line_and_sees_what_a_new_policy_touches_before_it_is_sent()
    {
        var @operator = await console.OrganisationAsync("Console line operator", "operator");
        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), "/en/lines/new");
        var name = $"Line {Guid.NewGuid():N}";
        await page.FillAsync("[name='Input.Name']", name);
        await page.FillAsync("[name='Input.Region']", "370200");
        await page.CheckAsync("[name='Input.Steps[nanoimprint]']");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(name, Patient);
        var line = Guid.Parse(new Uri(page.Url).AbsolutePath.Split('/')[^1]);
        var oem = await console.OrganisationAsync("Console OEM who books", "oem");
        await HoldAsync(oem, line, hours: 2);

        await page.GotoAsync($"{console.Console.Url}/en/lines/{line}");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/policy");
        await page.FillAsync("[name='Input.Terms.Figures[minimumMinutes]']", "180");
        await page.ClickAsync("main form button.main");
        var main = page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync("shorter than the shortest slot", Patient);
        await Assertions.Expect(main).ToContainTextAsync("30 min");
        // Nothing is changed yet.
        (await @operator.Query($$"""{ pilotLine(id: "{{line}}") { policy { minimumMinutes } } }"""))
            .GetProperty("pilotLine").GetProperty("policy").GetProperty("minimumMinutes").GetInt32().ShouldBe(30);

        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("changed", Patient);
        await Assertions.Expect(main).ToContainTextAsync("3 h");
    }

    [Fact]
    public async Task An_outage_names_what_it_hits_and_an_open_calendar_shows_it_by_itself()
    {
        var @operator = await console.OrganisationAsync("Console line operator", "operator");
        var oem = await console.OrganisationAsync("Console OEM who books", "oem");
        var line = await LineAsync(@operator);
        var start = await HoldAsync(oem, line, hours: 2);
        var day = start.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");
        var open = await console.SignedInAsync(
            await console.PersonAsync(oem, "oem"), $"/zh/calendar?lines={line}&from={day}&view=day");
        await open.Locator("#live:not(:empty)").WaitForAsync();
        await Assertions.Expect(open.Locator(".entries .held")).ToHaveCountAsync(1);

        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/calendar/outage?line={line}");
        await page.FillAsync("[name=from]", Local(start.AddHours(-1)));
        await page.FillAsync("[name=until]", Local(start.AddHours(1)));
        await page.ClickAsync("form.filters button");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Bookings that it hits: 1", Patient);
        await page.FillAsync("textarea", "pump failed");
        await page.ClickAsync("button.main");
        // Asked for each, not for all at once.
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("not released yet", Patient);
        await page.CheckAsync("input[type=checkbox]");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("in the calendar", Patient);

        await Assertions.Expect(open.Locator(".entries .outage")).ToContainTextAsync("停机", Patient);
        await Assertions.Expect(open.Locator(".entries .held")).ToHaveCountAsync(0);
        // Who books reads the reason and cannot end it.
        await Assertions.Expect(open.Locator(".entries")).ToContainTextAsync("pump failed");
        await Assertions.Expect(open.Locator(".entries button")).ToHaveCountAsync(0);
        await page.GotoAsync($"{console.Console.Url}/en/calendar?lines={line}&from={day}");
        await page.ClickAsync(".entries button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("over", Patient);
    }

    [Fact]
    public async Task A_slot_is_held_by_form_and_another_s_is_busy_without_a_name()
    {
        var @operator = await console.OrganisationAsync("Console line operator", "operator");
        var oem = await console.OrganisationAsync("Console OEM who books", "oem");
        var line = await LineAsync(@operator);
        var start = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(3), TimeSpan.Zero).AddHours(2);
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/calendar/hold?line={line}");
        await page.FillAsync("[name='Input.Start']", Local(start));
        await page.FillAsync("[name='Input.End']", Local(start.AddHours(3)));
        await page.FillAsync("[name='Input.Note']", "a secret lens");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator(".entries .held")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

        var rival = await console.OrganisationAsync("Console rival who books", "supplier");
        var theirs = await console.SignedInAsync(await console.PersonAsync(rival, "supplier"), new Uri(page.Url).PathAndQuery);
        await Assertions.Expect(theirs.Locator(".entries .busy")).ToHaveCountAsync(1);
        var shown = await theirs.ContentAsync();
        shown.ShouldNotContain("Console OEM who books");
        shown.ShouldNotContain("a secret lens");
        // The same slot again is refused with its reason, and nothing was held.
        await theirs.GotoAsync($"{console.Console.Url}/en/calendar/hold?line={line}");
        await theirs.FillAsync("[name='Input.Start']", Local(start.AddHours(1)));
        await theirs.FillAsync("[name='Input.End']", Local(start.AddHours(2)));
        await theirs.ClickAsync("button.main");
        await Assertions.Expect(theirs.Locator("[role=alert]")).ToContainTextAsync("taken", Patient);
        foreach (var path in new[] { $"/en/lines/{line}/policy", $"/en/calendar/outage?line={line}", $"/en/lines/{Guid.NewGuid()}" })
            (await theirs.GotoAsync(console.Console.Url + path))!.Status.ShouldBe(404, path);
    }

    [Fact]
    public async Task A_person_subscribes_sees_the_address_once_and_revokes_it()
    {
        var @operator = await console.OrganisationAsync("Console line operator", "operator");
        var oem = await console.OrganisationAsync("Console OEM who books", "oem");
        var line = await LineAsync(@operator);
        await HoldAsync(oem, line, hours: 2);
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/zh/calendar?lines={line}");
        await page.ClickAsync("a:has-text('在日历中订阅')");
        await page.FillAsync("[name='Input.Name']", "办公室 Outlook");
        await page.ClickAsync("main form button.main");
        var address = page.Locator("#secret");
        await Assertions.Expect(address).ToContainTextAsync(".ics?lang=zh", Patient);
        var url = new Uri((await address.TextContentAsync())!.Trim());
        await Accessibility.CheckAsync(page, "calendar feeds");

        using var program = new HttpClient();
        (await program.GetStringAsync(url, TestContext.Current.CancellationToken)).ShouldContain("STATUS:TENTATIVE");
        await page.GotoAsync($"{console.Console.Url}/zh/calendar/feeds");
        await Assertions.Expect(page.Locator("tr[data-id] th")).ToContainTextAsync("办公室 Outlook");
        await Assertions.Expect(page.Locator("tr[data-id] time")).ToHaveCountAsync(2);
        (await page.ContentAsync()).ShouldNotContain(url.Segments[^1]);

        await page.ClickAsync("tr[data-id] button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("已撤销", Patient);
        await Assertions.Expect(page.Locator("tr[data-id]")).ToHaveCountAsync(0);
        ((int)(await program.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task A_hold_is_confirmed_started_early_and_reported_with_its_measurements()
    {
        var @operator = await console.OrganisationAsync("Console line operator", "operator");
        var oem = await console.OrganisationAsync("Console OEM who books", "oem");
        var line = await LineAsync(@operator);
        await HoldAsync(oem, line, hours: 2);
        var booking = await BookingAsync(oem, line);
        var theirs = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/zh/bookings/{booking}");
        await theirs.ClickAsync(".choices button:has-text('确认')");
        await Assertions.Expect(theirs.Locator("[role=status].done")).ToContainTextAsync("时段已预订", Patient);

        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/bookings/{booking}");
        await page.ClickAsync(".choices button:has-text('Start now')");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("started", Patient);
        await page.ClickAsync("a:has-text('Report the run')");
        await page.FillAsync("[name='Input.Lot']", "LOT-7");
        await page.FillAsync("[name='Input.Started']", "40");
        await page.FillAsync("[name='Input.Good']", "many");
        // As a spreadsheet of the region saves it: 厚度 in GB 18030.
        byte[] file = [.. "\t"u8, 0xBA, 0xF1, 0xB6, 0xC8, .. "\nunit\tum\nlower\t0.8\nupper\t1.2\n1\t0.98\n2\t1.02\n3\t0.99\n4\t1.01"u8];
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "run.csv", MimeType = "text/csv", Buffer = file });
        await Assertions.Expect(page.Locator("#table")).ToHaveValueAsync(new Regex("厚度"), new() { Timeout = 60_000 });
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Good pieces", Patient);
        await page.FillAsync("[name='Input.Good']", "38");
        await page.FillAsync("[name='Input.Sheet.Equipment']", "Imprinter 2");
        await page.FillAsync("[name='Input.Sheet.Parameters']", "imprint pressure; 2.5; bar");
        await page.FillAsync("[name='Input.Sheet.Inputs']", "resin");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Lots that went in, 1", Patient);
        await page.FillAsync("[name='Input.Sheet.Inputs']", "resin; R-2207");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("reported", Patient);
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("95 %");
        await Assertions.Expect(page.Locator(".facts").Nth(1)).ToContainTextAsync("R-2207");
        await Assertions.Expect(page.Locator(".histogram .bar")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("厚度");
        foreach (var path in new[] { $"/zh/runs/{booking}", $"/zh/wall/{line}" })
        {
            await theirs.GotoAsync(console.Console.Url + path);
            (await theirs.Locator("h1").CountAsync()).ShouldBe(1);
            await Accessibility.CheckAsync(theirs, path);
        }

        var rival = await console.OrganisationAsync("Console rival who books", "supplier");
        var others = await console.SignedInAsync(await console.PersonAsync(rival, "supplier"), "/en/runs");
        (await others.ContentAsync()).ShouldNotContain("LOT-7");
        foreach (var path in new[] { $"/en/runs/{booking}", $"/en/bookings/{booking}" })
            (await others.GotoAsync(console.Console.Url + path))!.Status.ShouldBe(404, path);
    }

    [Fact]
    public async Task A_booking_is_moved_by_form_and_its_pages_lead_to_each_other()
    {
        var @operator = await console.OrganisationAsync("Console line operator", "operator");
        var oem = await console.OrganisationAsync("Console OEM who moves", "oem");
        var line = await LineAsync(@operator);
        var start = await HoldAsync(oem, line, hours: 2);
        var taken = await HoldAsync(await console.OrganisationAsync("Console OEM who stays", "oem"), line, hours: 2);
        var booking = await BookingAsync(oem, line);
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/bookings/{booking}");
        await page.ClickAsync("summary:has-text('Move or resize')");
        await page.FillAsync("[name='Move.Start']", Local(taken.AddHours(1)));
        await page.FillAsync("[name='Move.End']", Local(taken.AddHours(4)));
        await page.ClickAsync("details[open] form button");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Starts: the slot is taken", Patient);
        (await BookingAsync(oem, line)).ShouldBe(booking);

        // Longer, over its former self.
        await page.FillAsync("[name='Move.Start']", Local(start.AddHours(-1)));
        await page.FillAsync("[name='Move.End']", Local(start.AddHours(1)));
        await page.ClickAsync("details[open] form button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("was moved", Patient);
        page.Url.ShouldNotContain($"{booking}");
        await Accessibility.CheckAsync(page, "a booking that was moved");
        await page.ClickAsync("dt:has-text('Moved from') + dd a");
        await page.WaitForURLAsync($"**/bookings/{booking}");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("released", Patient);
        await Assertions.Expect(page.Locator("dt:has-text('Moved to') + dd a")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("summary")).ToHaveCountAsync(0);

        var theirs = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/zh/bookings/{booking}");
        await Assertions.Expect(theirs.Locator("dt:has-text('改期后') + dd a")).ToHaveCountAsync(1);
    }

    static async Task<Guid> BookingAsync(GraphClient oem, Guid line) =>
        (await oem.Query($$"""{ bookings(first: 1, lineId: "{{line}}") { nodes { id } } }"""))
            .GetProperty("bookings").GetProperty("nodes")[0].GetProperty("id").GetGuid();

    static string Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm");

    internal static async Task<Guid> LineAsync(GraphClient @operator)
    {
        var days = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" });
        var opened = await @operator.Mutate(
            "openPilotLine",
            new { name = $"Line {Guid.NewGuid():N}", region = "370200", steps = new[] { "nanoimprint" }, hours = new { timeZone = "Asia/Shanghai", weekly = days } },
            "pilotLine { id }");
        return opened.GetProperty("pilotLine").GetProperty("id").GetGuid();
    }

    /// <summary>The earliest slot that is free in some days, from ten in the morning in China on; when it begins.</summary>
    internal static async Task<DateTimeOffset> HoldAsync(GraphClient oem, Guid line, int hours, Guid? component = null)
    {
        var from = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(2), TimeSpan.Zero).AddHours(2);
        var free = await Eventually.Get(
            async () => (await oem.Query(
                $$"""{ freeSlots(steps: ["nanoimprint"], minutes: {{hours * 60}}, from: "{{from:yyyy-MM-ddTHH:mm:ssZ}}", until: "{{from.AddDays(9):yyyy-MM-ddTHH:mm:ssZ}}", first: 100) { lineId slot { start end } } }"""))
                .GetProperty("freeSlots").EnumerateArray().FirstOrDefault(slot => slot.GetProperty("lineId").GetGuid() == line),
            slot => slot.ValueKind != System.Text.Json.JsonValueKind.Undefined);
        var start = free.GetProperty("slot").GetProperty("start").GetDateTimeOffset();
        await oem.Mutate("holdSlot", new { lineId = line, start, end = start.AddHours(hours), componentId = component }, "booking { id }");
        return start;
    }
}
