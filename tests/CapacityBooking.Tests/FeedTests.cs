using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What a calendar feed shows to who knows its secret, and to whom it belongs.</summary>
public sealed class FeedTests(BookingService service)
{
    readonly Guid @operator = Guid.NewGuid(), oem = Guid.NewGuid(), other = Guid.NewGuid(), person = Guid.NewGuid();

    [Fact]
    public async Task Others_are_busy_and_nothing_of_theirs_can_be_linked()
    {
        var line = await service.Line(@operator);
        var own = await Hold(oem, line, 0, "secret one");
        var theirs = await Hold(other, line, 3, "secret two");
        var elsewhere = await service.Line(@operator);
        await Hold(other, elsewhere, 3, "secret three");
        var (_, secret) = await BookingService.Feed(service.Person(oem, person, "oem"));

        var entries = await service.Entries(secret);
        entries.Select(entry => (entry.Kind, entry.Slot.Start)).ShouldBe(
            [(CalendarEntryKind.Booking, service.Hour()), (CalendarEntryKind.Busy, service.Hour(hour: 3))]);
        (entries[0].Id, entries[0].State, entries[0].Text).ShouldBe((own, BookingState.Held, "secret one"));
        entries[1].ShouldBe(new FeedEntry(
            entries[1].Id, CalendarEntryKind.Busy, entries[0].Line, new Slot(service.Hour(hour: 3), service.Hour(hour: 5))));
        var before = (await service.Read(secret)).Text;
        foreach (var hidden in new[] { $"{other}", $"{theirs}", $"{@operator}", $"{elsewhere}", "secret two", "secret three" })
            before.ShouldNotContain(hidden);

        // Neither that it was confirmed, nor that another one took its place.
        await service.Confirm(other, line, theirs);
        (await service.Read(secret)).Text.ShouldBe(before);
        await service.Release(other, line, theirs);
        (await service.Entries(secret)).Select(entry => entry.Id).ShouldBe([own]);
        await Hold(Guid.NewGuid(), line, 3, "secret four");
        (await service.Read(secret)).Text.ShouldBe(before);

        // Who left the line is shown nothing of it but what it cancelled.
        await service.Release(oem, line, own);
        (await service.Entries(secret)).Select(entry => (entry.Id, entry.State)).ShouldBe([(own, BookingState.Released)]);
    }

    [Fact]
    public async Task An_operator_is_shown_all_of_its_lines_and_only_with_the_role()
    {
        var line = await service.Line(@operator);
        var booking = await Hold(oem, line, 0, "trial");
        var outage = (await service.As(@operator, "operator").Accepted(
            $"/lines/{line}/outages", new DeclareOutage(service.Hour(hour: 8), service.Hour(hour: 9), "pump"))).Id;
        var (_, secret) = await BookingService.Feed(service.Person(@operator, person, "operator"));
        var (_, withoutRole) = await BookingService.Feed(service.Person(@operator, Guid.NewGuid(), "supplier"));
        var (_, booker) = await BookingService.Feed(service.Person(oem, Guid.NewGuid(), "oem"));

        (await service.Entries(secret)).Select(entry => (entry.Id, entry.Kind, entry.Text)).ShouldBe(
            [(booking, CalendarEntryKind.Booking, "trial"), (outage, CalendarEntryKind.Outage, "pump")]);
        (await service.Entries(withoutRole)).ShouldBeEmpty();
        (await service.Entries(booker)).Select(entry => entry.Id).ShouldBe([booking, outage]);

        await service.As(@operator, "operator").Accepted($"/lines/{line}/outages/{outage}/end", new { });
        (await service.Entries(secret)).Single(entry => entry.Id == outage).ShouldSatisfyAllConditions(
            entry => entry.IsCancelled.ShouldBeTrue(), entry => entry.Revision.ShouldBe(1));
        (await service.Entries(booker)).Select(entry => entry.Id).ShouldBe([booking]);
    }

    [Fact]
    public async Task A_revision_rises_with_each_change_and_what_was_cancelled_stays_for_a_month()
    {
        var line = await service.Line(@operator);
        var (kept, booking) = (await Hold(oem, line, 5), await Hold(oem, line, 0));
        var (_, secret) = await BookingService.Feed(service.Person(oem, person, "oem"));
        var seen = new List<FeedEntry> { await Entry() };
        await service.Confirm(oem, line, booking);
        seen.Add(await Entry());
        await service.StartEarly(@operator, line, booking);
        seen.Add(await Entry());
        await service.Release(oem, line, booking);
        seen.Add(await Entry());

        seen.Select(entry => (entry.State, entry.Revision)).ShouldBe(
            [(BookingState.Held, 0), (BookingState.Confirmed, 1), (BookingState.Confirmed, 2), (BookingState.Released, 3)]);
        seen.Select(entry => entry.ChangedAt!.Value).ShouldBeInOrder();
        seen.Select(entry => entry.IsCancelled).ShouldBe([false, false, false, true]);
        seen[2].Slot.Start.ShouldBeLessThan(seen[1].Slot.Start);

        await Sql("update line_calendar set changed_at = changed_at - interval '31 days' where id = $1", booking);
        (await service.Entries(secret)).Select(entry => entry.Id).ShouldBe([kept]);
        await Sql("update line_calendar set changed_at = changed_at + interval '31 days' where id = $1", booking); // as the events have it

        async Task<FeedEntry> Entry() => (await service.Entries(secret)).Single(entry => entry.Id == booking);
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_the_database_does_not_have_it()
    {
        var (client, command) = (service.Person(oem, person, "oem"), Guid.NewGuid());
        var first = await BookingService.FeedSecret(await client.Command("/calendar-feeds", new CreateCalendarFeed("Outlook"), command));
        var again = await BookingService.FeedSecret(await client.Command("/calendar-feeds", new CreateCalendarFeed("Outlook"), command));

        first.Secret.ShouldNotBeNull().Length.ShouldBe(43);
        again.ShouldBe(first with { Secret = null });
        await using var stored = Database.CreateCommand("select string_agg(data::text, '') from mt_doc_calendar_feed");
        var text = (string)(await stored.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        text.ShouldContain($"{first.Id}");
        text.ShouldNotContain(first.Secret);
        // The digest that is stored opens nothing.
        (await service.Read(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(first.Secret))))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_feed_is_its_persons_and_one_that_was_revoked_answers_like_one_that_never_was()
    {
        var client = service.Person(oem, person, "oem");
        var (id, secret) = await BookingService.Feed(client);
        foreach (var stranger in new[] { service.Person(oem, Guid.NewGuid(), "oem"), service.Person(other, person, "oem"), service.As(oem, "oem") })
        {
            (await stranger.Get<CalendarFeed[]>("/calendar-feeds")).ShouldBeEmpty();
            ((int)(await stranger.GetAsync($"/calendar-feeds/{id}")).StatusCode).ShouldBe(404);
            (await stranger.Refused($"/calendar-feeds/{id}/revoke", new { })).Status.ShouldBe(404);
        }

        (await client.Get<CalendarFeed[]>("/calendar-feeds")).Single().LastReadAt.ShouldBeNull();
        await service.Entries(secret);
        (await client.Get<CalendarFeed>($"/calendar-feeds/{id}")).LastReadAt.ShouldNotBeNull();

        await client.Accepted($"/calendar-feeds/{id}/revoke", new { });
        var revoked = await service.Read(secret);
        revoked.Status.ShouldBe(404);
        WithoutTrace(revoked.Text).ShouldBe(WithoutTrace((await service.Read(new string('A', 43))).Text));
        (await client.Get<CalendarFeed[]>("/calendar-feeds")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_has_no_feed_and_a_person_five()
    {
        (await service.As(oem, "oem").Refused("/calendar-feeds", new CreateCalendarFeed("ERP"))).Status.ShouldBe(403);
        (await service.Person(oem, person, "alliance").Refused("/calendar-feeds", new CreateCalendarFeed("x"))).Status.ShouldBe(403);
        var client = service.Person(oem, person, "oem");
        (await client.Refused("/calendar-feeds", new CreateCalendarFeed(" "))).Faults.Single().Field.ShouldBe("name");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => BookingService.Feed(client)));
        (await client.Refused("/calendar-feeds", new CreateCalendarFeed("one more"))).Faults.Single().Reason.ShouldContain("5 calendar feeds already");
        await BookingService.Feed(service.Person(oem, Guid.NewGuid(), "oem"));
    }

    NpgsqlDataSource Database => service.Services.GetRequiredService<NpgsqlDataSource>();

    async Task<Guid> Hold(Guid organisation, Guid line, int hour, string? note = null) =>
        (await service.As(organisation, "oem").Accepted(
            $"/lines/{line}/holds", new HoldSlot(service.Hour(hour: hour), service.Hour(hour: hour + 2), Note: note))).Id;

    async Task Sql(string sql, Guid id)
    {
        await using var command = Database.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    static string WithoutTrace(string problem) => System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");
}
