using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Who sees what of lines, calendars and bookings.</summary>
public sealed class ReadTests(BookingService service)
{
    [Fact]
    public async Task Lines_are_found_by_step_region_and_operator_page_by_page()
    {
        var @operator = Guid.NewGuid();
        var lines = new List<Guid>();
        for (var i = 0; i < 3; i++) lines.Add(await service.Line(@operator, steps: ["coating", "calibration"]));
        await service.Line(@operator, steps: ["coating"]);

        var reader = service.As(Guid.NewGuid(), "alliance");
        var query = $"/lines?step=coating&step=calibration&region=370200&operator={@operator}";
        var first = await reader.Get<Page<PilotLineProfile>>($"{query}&first=2");
        var second = await reader.Get<Page<PilotLineProfile>>($"{query}&first=2&after={first.Next}");
        first.Items.Concat(second.Items).Select(line => line.Id).ShouldBe(lines, ignoreOrder: true);
        second.Next.ShouldBeNull();
        (await reader.Get<Page<PilotLineProfile>>($"/lines?operator={@operator}&region=370100")).Items.ShouldBeEmpty();
        (await reader.Get<Page<PilotLineProfile>>($"/lines?operator={@operator}&region=370000")).Items.Count.ShouldBe(4);
        ((int)(await reader.GetAsync("/lines?region=37")).StatusCode).ShouldBe(422);
        var named = (await reader.Get<PilotLineProfile>($"/lines/{lines[0]}")).Name;
        (await reader.Get<Page<PilotLineProfile>>($"/lines?operator={@operator}&search={named[2..].ToUpperInvariant()}")).Items
            .ShouldContain(line => line.Id == lines[0]);
        (await reader.Get<Page<PilotLineProfile>>($"/lines?operator={@operator}&search=no-such-name")).Items.ShouldBeEmpty();
        (await reader.LookUp<PilotLineProfile[]>("/lines/by-ids", lines[0], Guid.NewGuid())).Single().Steps.ShouldBe(["coating", "calibration"]);
        (await reader.Get<PilotLineProfile>($"/lines/{lines[1]}")).Operator.ShouldBe(@operator);
        (await service.Anonymous().GetAsync("/lines")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_calendar_shows_ones_own_whole_and_others_as_busy()
    {
        var (@operator, oem, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var own = (await service.As(oem, "oem").Accepted($"/lines/{line}/holds", new HoldSlot(service.Hour(), service.Hour(hour: 2), Note: "secret one"))).Id;
        var others = (await service.As(other, "oem").Accepted($"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 2), service.Hour(hour: 5), Guid.NewGuid(), Guid.NewGuid(), "secret two"))).Id;

        var calendar = await service.Calendar(oem, line, service.Hour(), service.Hour(hour: 24));
        calendar.Open.ShouldBe([new Slot(service.Hour(), service.Hour(hour: 24))]);
        calendar.Entries.Select(entry => entry.Kind).ShouldBe([CalendarEntryKind.Booking, CalendarEntryKind.Busy]);
        (calendar.Entries[0].Booking!.Id, calendar.Entries[0].Booking!.Note).ShouldBe((own, "secret one"));
        calendar.Entries[1].ShouldBe(new CalendarEntry(CalendarEntryKind.Busy, new Slot(service.Hour(hour: 2), service.Hour(hour: 5))));

        var text = await service.As(oem, "oem").GetStringAsync($"/lines/{line}/calendar?from={service.Hour():yyyy-MM-dd}Z&until={service.Hour(days: 3):yyyy-MM-dd}Z");
        text.ShouldNotContain($"{other}");
        text.ShouldNotContain($"{others}");
        text.ShouldNotContain("secret two");

        (await service.Calendar(@operator, line, service.Hour(), service.Hour(hour: 24), "operator")).Entries
            .Select(entry => entry.Booking!.Id).ShouldBe([own, others]);
        (await service.As(Guid.NewGuid(), "alliance").GetAsync($"/lines/{line}/calendar?from=2026-03-02Z&until=2026-03-03Z")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_calendar_shows_what_reaches_into_the_range_and_not_what_touches_it()
    {
        var oem = Guid.NewGuid();
        var line = await service.Line(Guid.NewGuid());
        foreach (var hour in new[] { 1, 3, 5 }) await service.Hold(oem, line, service.Hour(hour: hour));
        var calendar = await service.Calendar(oem, line, service.Hour(hour: 3).AddMinutes(1), service.Hour(hour: 5));
        calendar.Entries.Single().Slot.Start.ShouldBe(service.Hour(hour: 3));
    }

    [Theory]
    [InlineData("from=2026-03-02Z&until=2026-03-02Z", "until"), InlineData("from=2026-01-02Z&until=2026-06-02Z", "until")]
    public async Task A_range_that_is_none_or_too_long_is_refused(string range, string field)
    {
        var line = await service.Line(Guid.NewGuid());
        using var response = await service.As(Guid.NewGuid(), "oem").GetAsync($"/lines/{line}/calendar?{range}");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"\"field\":\"{field}\"");
    }

    [Fact]
    public async Task Bookings_are_seen_by_their_organisation_and_the_operator_of_the_line()
    {
        var (@operator, oem) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var ids = new List<Guid>();
        foreach (var hour in new[] { 8, 2, 5 }) ids.Add((await service.Hold(oem, line, service.Hour(hour: hour))).Id);
        await service.Confirm(oem, line, ids[0]);

        foreach (var (reader, role) in new[] { (oem, "oem"), (@operator, "operator") })
        {
            var client = service.As(reader, role);
            var first = await client.Get<Page<LineBooking>>($"/bookings?lineId={line}&first=2");
            var second = await client.Get<Page<LineBooking>>($"/bookings?lineId={line}&first=2&after={first.Next}");
            first.Items.Concat(second.Items).Select(booking => booking.Id).ShouldBe([ids[1], ids[2], ids[0]]);
            (await client.Get<Page<LineBooking>>("/bookings?state=Confirmed")).Items.Single().Id.ShouldBe(ids[0]);
            (await client.LookUp<LineBooking[]>("/bookings/by-ids", [.. ids])).Length.ShouldBe(3);
        }
        foreach (var role in new[] { "oem", "supplier", "operator" })
        {
            var stranger = service.As(Guid.NewGuid(), role);
            (await stranger.Get<Page<LineBooking>>($"/bookings?lineId={line}")).Items.ShouldBeEmpty();
            (await stranger.LookUp<LineBooking[]>("/bookings/by-ids", [.. ids])).ShouldBeEmpty();
            (await stranger.GetAsync($"/bookings/{ids[0]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        // An operator's organisation without the operator's role has no lines.
        (await service.As(@operator, "supplier").Get<Page<LineBooking>>("/bookings")).Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/bookings?first=0", "first"), InlineData("/bookings?first=201", "first"), InlineData("/lines?after=x", "after")]
    public async Task A_page_that_is_none_is_refused(string path, string field)
    {
        using var response = await service.As(Guid.NewGuid(), "oem").GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"\"field\":\"{field}\"");
    }

    [Fact]
    public async Task Utilisation_is_a_share_of_the_opening_hours_for_the_alliance_and_the_operator()
    {
        var (@operator, oem) = (Guid.NewGuid(), Guid.NewGuid());
        var monday = IsoWeek.Of(service.Clock.GetUtcNow()).AddDays(14);
        var start = new DateTimeOffset(monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var office = Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, new(8, 0), new(18, 0))); // 70 hours a week
        var line = await service.Line(@operator, hours: new OpeningHours("UTC", [.. office]));
        await service.Hold(oem, line, start.AddHours(8), hours: 7);
        var released = await service.Hold(oem, line, start.AddHours(32), hours: 7);
        await service.Release(oem, line, released.Id);

        var path = $"/utilisation?from={monday:yyyy-MM-dd}&weeks=2&first=200";
        var own = (await service.As(@operator, "operator").Get<Page<LineUtilisation>>(path)).Items.Single();
        own.Weeks.ShouldBe([new WeekShare(monday, 0.1m), new WeekShare(monday.AddDays(7), 0)]);
        (await service.As(Guid.NewGuid(), "operator").Get<Page<LineUtilisation>>(path)).Items.ShouldBeEmpty();
        var text = await Everything(service.As(Guid.NewGuid(), "alliance"), path);
        text.ShouldContain($"{line}");
        text.ShouldNotContain($"{oem}");
        (await service.As(oem, "oem").GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await service.As(@operator, "operator").GetAsync($"/utilisation?from={monday.AddDays(1):yyyy-MM-dd}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    static async Task<string> Everything(HttpClient client, string path)
    {
        var text = "";
        for (string? after = ""; after is not null;)
        {
            var page = await client.Get<Page<LineUtilisation>>($"{path}&after={after}");
            text += System.Text.Json.JsonSerializer.Serialize(page);
            after = page.Next;
        }
        return text;
    }
}
