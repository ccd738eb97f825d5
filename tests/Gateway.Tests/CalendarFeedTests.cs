using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

using Ical.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Calendar feeds as calendar programs read them: by a parser that is not ours, and without a token.</summary>
public sealed class CalendarFeedTests(TestGateway gateway)
{
    const string Note = @"微显示; trial, part C:\one";
    const string Long = "纳米压印试产，第二批次：光波导片的均匀性与良率测量，含清洗、压印、固化与检验四道工序，样品编号为甲乙丙丁戊己庚辛。";

    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8)), Created = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly Slot Slot = new(At, At.AddHours(2));
    static readonly string Secret = $"Known-secret_{Guid.NewGuid():N}"[..43];
    static readonly Guid Feed = Guid.NewGuid();

    static readonly FeedEntry[] Entries =
    [
        new(Guid.NewGuid(), CalendarEntryKind.Booking, "Line 1", Slot, BookingState.Held, $"{Note}\r\n{Long}", 0, At),
        new(Guid.NewGuid(), CalendarEntryKind.Booking, "Line 1", Slot, BookingState.Confirmed, null, 1, At.AddMinutes(1)),
        new(Guid.NewGuid(), CalendarEntryKind.Booking, "Line 1", Slot, BookingState.Released, null, 2, At.AddMinutes(2)),
        new(Guid.NewGuid(), CalendarEntryKind.Outage, "Line 2", Slot, null, "pump\nBEGIN:VEVENT", 0, At),
        new(Guid.NewGuid(), CalendarEntryKind.Outage, "Line 2", new(At, At), null, "pump", 1, At),
        new(Guid.NewGuid(), CalendarEntryKind.Busy, "Line 2", Slot),
    ];

    [Fact]
    public async Task A_parser_that_is_not_ours_reads_what_the_service_tells()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var text = await own.CreateClient().GetStringAsync($"/calendar/{Secret}.ics?lang=en", Cancel);

        var calendar = Calendar.Load(text)!;
        var events = Entries.Select(entry => calendar.Events.Single(each => each.Uid == $"{entry.Id}")).ToList();
        calendar.Events.Count.ShouldBe(Entries.Length);
        events.Select(each => each.Status).ShouldBe(["TENTATIVE", "CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED", "CONFIRMED"]);
        events.Select(each => each.Sequence).ShouldBe(Entries.Select(entry => entry.Revision));
        events.Select(each => each.Summary).ShouldBe(
            ["Line 1: held", "Line 1: booked", "Line 1: released", "Line 2: out of service", "Line 2: outage cancelled", "Line 2: busy"]);
        events.Select(each => each.Transparency).ShouldBe(["OPAQUE", "OPAQUE", "TRANSPARENT", "TRANSPARENT", "TRANSPARENT", "TRANSPARENT"]);
        events.Select(each => each.Description).ShouldBe([$"{Note}\n{Long}", null, null, "pump\nBEGIN:VEVENT", "pump", null]);
        events.ShouldAllBe(each => each.DtStart!.IsUtc && each.DtStart.AsUtc == At.UtcDateTime && each.DtStamp!.IsUtc);
        events.Select(each => each.DtEnd?.AsUtc).ShouldBe(Entries.Select(entry => entry.Slot.End > At ? entry.Slot.End.UtcDateTime : (DateTime?)null));
        events.Select(each => each.LastModified?.AsUtc).ShouldBe(Entries.Select(entry => entry.ChangedAt?.UtcDateTime));
        // Of others nothing tells when they booked.
        events[5].DtStamp!.AsUtc.ShouldBe(Created.UtcDateTime);

        (await own.CreateClient().GetStringAsync($"/calendar/{Secret}.ics?lang=zh", Cancel)).ShouldContain("SUMMARY:Line 1：已预留");
    }

    [Fact]
    public async Task Lines_have_75_octets_at_most_and_each_is_text_by_itself()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var bytes = await own.CreateClient().GetByteArrayAsync($"/calendar/{Secret}.ics", Cancel);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

        var text = strict.GetString(bytes);
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "").ShouldNotContain('\n');
        var lines = text.TrimEnd().Split("\r\n");
        lines.ShouldAllBe(line => strict.GetByteCount(line) <= 75);
        lines.ShouldContain(line => line.StartsWith(' '));
        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(Entries.Length);
    }

    [Fact]
    public async Task What_is_not_known_not_an_address_or_was_revoked_is_not_found_alike()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = own.CreateClient();
        var answers = new List<string>();
        foreach (var path in new[] { $"/calendar/{new string('A', 43)}.ics", "/calendar/short.ics", "/calendar/feed.ics", $"/calendar/{Secret}", $"/calendar/{Secret}.ics/", "/calendar/%0d%0a.ics" })
        {
            using var response = await client.GetAsync(path, Cancel);
            answers.Add($"{(int)response.StatusCode} {WithoutTrace(await response.Content.ReadAsStringAsync(Cancel))}");
        }

        answers.Distinct().Single().ShouldStartWith("404 ");
        answers[0].ShouldContain("there is none at this address");
        answers[0].ShouldNotContain("AAAA");
    }

    [Fact]
    public async Task A_feed_is_kept_by_its_reader_alone_and_is_not_sent_twice()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = own.CreateClient();
        using var first = await client.GetAsync($"/calendar/{Secret}.ics", Cancel);
        (first.Headers.CacheControl!.Private, first.Headers.CacheControl.NoCache).ShouldBe((true, true));
        first.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/calendar/{Secret}.ics") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var second = await client.SendAsync(request, Cancel);
        ((int)second.StatusCode).ShouldBe(304);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/calendar/{Secret}.ics"), Cancel);
        (head.IsSuccessStatusCode, (await head.Content.ReadAsByteArrayAsync(Cancel)).Length).ShouldBe((true, 0));
    }

    [Fact]
    public async Task One_that_is_read_too_often_is_told_when_to_read_again_and_another_is_not()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream, ("Limits:CalendarReadsPerMinute", 2));
        var client = own.CreateClient();
        for (var i = 0; i < 2; i++) (await client.GetAsync($"/calendar/{Secret}.ics", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        using var refused = await client.GetAsync($"/calendar/{Secret}.ics", Cancel);
        ((int)refused.StatusCode, refused.Headers.RetryAfter!.Delta).ShouldBe((429, TimeSpan.FromMinutes(1)));
        ((int)(await client.GetAsync($"/calendar/{new string('B', 43)}.ics", Cancel)).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task No_log_and_no_trace_has_the_secret()
    {
        var log = new KeptLog();
        var traced = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || source.Name.StartsWith("System.Net.Http", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var upstream = await Upstream.StartAsync(Routes);
        // With an address for traces, where nobody listens: only then are requests described.
        await using var own = Over(upstream, ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")).WithWebHostBuilder(host => host.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        var client = own.CreateClient();
        (await client.GetAsync($"/calendar/{Secret}.ics", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        upstream.Instead = http => Results.Problem(statusCode: 500).ExecuteAsync(http);
        ((int)(await client.GetAsync($"/calendar/{Secret}.ics", Cancel)).StatusCode).ShouldBe(503);
        (await client.GetAsync("/health/live", Cancel)).IsSuccessStatusCode.ShouldBeTrue();

        log.Lines.ShouldContain(line => line.Contains("/calendar/feed.ics"));
        log.Lines.ShouldContain(line => line.Contains("/health/live"));
        log.Lines.ShouldAllBe(line => !line.Contains(Secret));
        traced.ShouldContain(line => line.Contains("[url.path, /calendar/feed.ics]"));
        traced.ShouldAllBe(line => !line.Contains(Secret));
    }

    [Fact]
    public async Task A_person_creates_lists_and_revokes_feeds_and_the_alliance_has_none()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");
        var created = (await client.Data($$"""
            mutation { createCalendarFeed(input: { clientMutationId: "{{Guid.NewGuid()}}", name: "Outlook" }) { created { secret calendarFeed { id name lastReadAt } } } }
            """)).At("createCalendarFeed", "created");
        created.GetProperty("secret").GetString().ShouldBe(Secret);
        created.At("calendarFeed", "id").GetGuid().ShouldBe(Feed);
        (await client.Data("{ calendarFeeds { name createdAt } }")).At("calendarFeeds", 0, "name").GetString().ShouldBe("Outlook");
        await client.Data($$"""mutation { revokeCalendarFeed(input: { clientMutationId: "{{Guid.NewGuid()}}", calendarFeedId: "{{Feed}}" }) { clientMutationId } }""");
        upstream.CallsBy(client).ShouldContain(call => call.Path == $"/calendar-feeds/{Feed}/revoke");
        (await gateway.SignedIn(own, "alliance").Graph("{ calendarFeeds { id } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    WebApplicationFactory<Program> Over(Upstream upstream, params (string Key, object Value)[] settings) =>
        gateway.WithRealSchema().WithWebHostBuilder(host =>
        {
            host.UseSetting("Services:CapacityBooking", upstream.Address);
            foreach (var (key, value) in settings) host.UseSetting(key, $"{value}");
        });

    static void Routes(WebApplication app)
    {
        app.MapGet("/calendar-feeds/content", (HttpRequest request) => request.Headers[FeedContent.SecretHeader] == Secret
            ? Results.Ok(new FeedContent(Created, false, Entries))
            : Results.Problem(statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("calendarFeed", "no such calendar feed") } }));
        app.MapGet("/calendar-feeds", () => new[] { new CalendarFeed(Feed, "Outlook", At, null) });
        app.MapPost("/calendar-feeds", () => new CalendarFeedSecret(Feed, Secret));
        app.MapPost("/calendar-feeds/{id:guid}/revoke", (Guid id) => new Receipt(id, 0, ["calendar_feed_revoked"]));
    }

    static string WithoutTrace(string problem) => System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");

    sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
