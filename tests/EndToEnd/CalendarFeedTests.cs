using System.Diagnostics;
using System.Net;

using Ical.Net;
using Ical.Net.CalendarComponents;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>A person's calendar follows a booking, through all services, and ends with the organisation's access.</summary>
[Collection("one after another on one platform")]
public sealed class CalendarFeedTests(RunningPlatform platform)
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_calendar_follows_a_booking_shows_a_rival_as_busy_and_ends_with_the_access_of_the_organisation()
    {
        var (oem, rival) = (await platform.JoinAsync("Calendar Headsets", "oem"), await platform.JoinAsync("Rival Calendars", "oem"));
        var @operator = await platform.JoinAsync("Calendar Lines", "operator");
        using var person = await PersonOfTests.JoinAsync(platform, oem.Organisation, "oem");
        using var worker = await PersonOfTests.JoinAsync(platform, @operator.Organisation, "operator");
        var line = (await @operator.Mutate("openPilotLine", new
        {
            name = $"Line {Guid.NewGuid():N}",
            region = "370200",
            steps = new[] { "nanoimprint" },
            hours = new { timeZone = "UTC", weekly = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" }) },
        }, "pilotLine { id }")).GetProperty("pilotLine").GetProperty("id").GetGuid();
        var start = new DateTimeOffset(IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14), new TimeOnly(8, 0), TimeSpan.Zero);
        var (booking, theirs) = (await Hold(oem, line, start, "waveguide"), await Hold(rival, line, start.AddHours(4), "hidden purpose"));
        var (own, whole) = (await Create(person.Client), await Create(worker.Client));

        var held = Find(await Read(own), booking);
        (held.Status, held.Description, held.DtStart!.AsUtc, held.DtEnd!.AsUtc).ShouldBe(
            ("TENTATIVE", "waveguide", start.UtcDateTime, start.UtcDateTime.AddHours(2)));
        var text = await Text(own);
        foreach (var hidden in new[] { $"{theirs}", $"{rival.Organisation}", "hidden purpose" }) text.ShouldNotContain(hidden);
        Calendar.Load(text)!.Events.Single(each => each.Uid != $"{booking}").DtStart!.AsUtc.ShouldBe(start.UtcDateTime.AddHours(4));
        Find(await Read(whole), theirs).Description.ShouldBe("hidden purpose");

        await oem.Mutate("confirmBooking", new { lineId = line, bookingId = booking }, "booking { id }");
        var confirmed = Find(await Read(own), booking);
        await oem.Mutate("releaseBooking", new { lineId = line, bookingId = booking }, "booking { id }");
        var released = Find(await Read(own), booking);
        (confirmed.Status, released.Status).ShouldBe(("CONFIRMED", "CANCELLED"));
        new[] { held.Sequence, confirmed.Sequence, released.Sequence }.ShouldBe([0, 1, 2]);

        var admin = await platform.AdministratorAsync();
        await admin.Mutate("suspendOrganisation", new { organisationId = oem.Organisation, reason = "fraud" }, "organisation { id }");
        var since = Stopwatch.StartNew();
        await Eventually.Holds(async () => (await Get(own)).StatusCode.ShouldBe(HttpStatusCode.NotFound), Promised);
        since.Elapsed.ShouldBeLessThan(Promised);
        await admin.Mutate("reinstateOrganisation", new { organisationId = oem.Organisation, reason = "cleared" }, "organisation { id }");
        (await Get(own)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Get(whole)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    Task<HttpResponseMessage> Get(string secret) => Http.GetAsync(new Uri(new Uri(platform.Graphql), $"/calendar/{secret}.ics?lang=en"));

    async Task<string> Text(string secret)
    {
        using var response = await Get(secret);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    async Task<Calendar> Read(string secret) => Calendar.Load(await Text(secret))!;

    static readonly HttpClient Http = new();

    static CalendarEvent Find(Calendar calendar, Guid id) => calendar.Events.Single(each => each.Uid == $"{id}");

    static async Task<Guid> Hold(GraphClient client, Guid line, DateTimeOffset start, string note) =>
        (await client.Mutate("holdSlot", new { lineId = line, start, end = start.AddHours(2), note }, "booking { id }"))
            .GetProperty("booking").GetProperty("id").GetGuid();

    static async Task<string> Create(GraphClient person) =>
        (await person.Mutate("createCalendarFeed", new { name = "Outlook" }, "created { secret calendarFeed { name } }"))
            .GetProperty("created").GetProperty("secret").GetString()!;
}
