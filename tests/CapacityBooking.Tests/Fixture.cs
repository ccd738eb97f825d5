using System.Text.Json;

using SupplyChain.CapacityBooking.Tests;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(BookingService))]

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>The service, and what tests ask of it again and again.</summary>
public sealed class BookingService : ServiceUnderTest<Program>
{
    /// <summary>A full hour some days ahead; each test has lines of its own, so they may share it.</summary>
    public DateTimeOffset Hour(double days = 2, int hour = 0)
    {
        var day = Clock.GetUtcNow().AddDays(days);
        return new DateTimeOffset(day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
    }

    /// <summary>Opens a line of an operator's that is open day and night.</summary>
    public async Task<Guid> Line(Guid @operator, BookingPolicy? policy = null, IReadOnlyList<string>? steps = null, OpeningHours? hours = null) =>
        (await As(@operator, "operator").Accepted(
            "/lines", new OpenPilotLine($"Line {Guid.NewGuid():N}", "370200", steps ?? ["nanoimprint"], hours ?? A.AllHours, policy ?? A.Unlimited))).Id;

    public Task<Receipt> Hold(Guid organisation, Guid line, DateTimeOffset start, double hours = 2) =>
        As(organisation, "oem").Accepted($"/lines/{line}/holds", new HoldSlot(start, start.AddHours(hours)));

    public Task<Receipt> Confirm(Guid organisation, Guid line, Guid booking) =>
        As(organisation, "oem").Accepted($"/lines/{line}/bookings/{booking}/confirm", new { });

    public Task<Receipt> Release(Guid organisation, Guid line, Guid booking) =>
        As(organisation, "oem").Accepted($"/lines/{line}/bookings/{booking}/release", new { });

    public Task<Receipt> StartEarly(Guid @operator, Guid line, Guid booking) =>
        As(@operator, "operator").Accepted($"/lines/{line}/bookings/{booking}/start-early", new { });

    public HttpClient Person(Guid organisation, Guid person, params string[] roles) => With(Issuer.Token(organisation, roles, person: person));

    /// <summary>Creates a calendar feed of a person.</summary>
    public static async Task<(Guid Id, string Secret)> Feed(HttpClient person, string name = "Outlook")
    {
        using var response = await person.Command("/calendar-feeds", new CreateCalendarFeed(name));
        var created = await FeedSecret(response);
        return (created.Id, created.Secret.ShouldNotBeNull());
    }

    public static async Task<CalendarFeedSecret> FeedSecret(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonSerializer.Deserialize<CalendarFeedSecret>(text, Json)!;
    }

    /// <summary>What a calendar program gets, which has no token.</summary>
    public async Task<(int Status, string Text)> Read(string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/calendar-feeds/content") { Headers = { { FeedContent.SecretHeader, secret } } };
        using var response = await Anonymous().SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<IReadOnlyList<FeedEntry>> Entries(string secret)
    {
        var (status, text) = await Read(secret);
        status.ShouldBe(200, text);
        return JsonSerializer.Deserialize<FeedContent>(text, Json)!.Entries;
    }

    public Task<LineCalendar> Calendar(Guid reader, Guid line, DateTimeOffset from, DateTimeOffset until, string role = "oem") =>
        As(reader, role).Get<LineCalendar>($"/lines/{line}/calendar?from={from:O}&until={until:O}".Replace("+", "%2B", StringComparison.Ordinal));
}
