using Npgsql;

using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Mails;
using SupplyChain.TestKit;

namespace SupplyChain.Notifications.Tests;

/// <summary>Who chose mails is sent what comes into the inbox, once.</summary>
public sealed class MailTests(NotificationService service)
{
    readonly Guid own = Guid.NewGuid(), person = Guid.NewGuid();

    HttpClient Li => service.With(service.Issuer.Token(own, ["supplier"], person: person));

    [Fact]
    public async Task Nobody_is_mailed_who_did_not_choose_it_and_a_program_cannot()
    {
        (await Li.Get<NoticePreference>("/inbox/preference")).Mails.ShouldBe(NoticeMails.Off);
        await service.Give(own);
        (await Waiting()).ShouldBeEmpty();

        var program = service.As(own, "supplier");
        (await program.Refused("/inbox/preference", new SetNoticePreference(NoticeMails.Daily))).Status.ShouldBe(403);
        (await program.GetAsync("/inbox/preference")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await Li.Refused("/inbox/preference", new { mails = "Hourly" })).Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_comes_within_some_minutes_is_one_mail_and_no_notice_is_in_a_second()
    {
        await service.Give(own);
        await Choose(NoticeMails.AtOnce);
        var message = Guid.NewGuid();
        var first = await service.Give(own, message: message);
        var second = await service.Give(own, kind: NoticeKind.QuoteDeclined);
        await service.Give(own, message: message, subject: first);
        await service.Give(own, role: "oem", kind: NoticeKind.QuotesOpened);
        await service.Give(Guid.NewGuid());

        await MakeDue();
        (await Collected(1))[0].Notices.Select(notice => (notice.Kind, notice.SubjectId)).ShouldBe(
            [(NoticeKind.QuoteDeclined, second), (NoticeKind.QuoteAwarded, first)]);

        // The next one waits: there are six in an hour at most.
        var third = await service.Give(own);
        await MakeDue();
        await Eventually.Holds(async () => (await Waiting()).ShouldHaveSingleItem().ShouldBeGreaterThan(service.Clock.GetUtcNow().AddMinutes(5)));
        await AsIfMailedLongAgo();
        await MakeDue();
        (await Collected(2))[1].Notices.ShouldHaveSingleItem().SubjectId.ShouldBe(third);
        (await Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_read_meanwhile_is_not_mailed()
    {
        await Choose(NoticeMails.Daily);
        await service.Give(own);
        await Li.Accepted("/inbox/read-all", new MarkAllNoticesRead());
        await MakeDue();
        await Eventually.Holds(async () => (await Waiting()).ShouldBeEmpty());

        var unread = await service.Give(own);
        await MakeDue();
        (await Collected(1))[0].Notices.ShouldHaveSingleItem().SubjectId.ShouldBe(unread);
    }

    [Fact]
    public async Task A_choice_counts_also_for_what_waits()
    {
        await Choose(NoticeMails.AtOnce);
        await service.Give(own);
        (await Waiting()).ShouldHaveSingleItem().ShouldBeLessThan(service.Clock.GetUtcNow() + MailSchedule.Collecting);
        await Choose(NoticeMails.Daily);
        (await Li.Get<NoticePreference>("/inbox/preference")).Mails.ShouldBe(NoticeMails.Daily);
        (await Waiting()).ShouldHaveSingleItem().TimeOfDay.ShouldBe(TimeSpan.Zero, "eight in China");

        await Choose(NoticeMails.Off);
        (await Waiting()).ShouldBeEmpty();
        await service.Give(own);
        (await Waiting()).ShouldBeEmpty();
    }

    Task Choose(NoticeMails mails) => Li.Accepted("/inbox/preference", new SetNoticePreference(mails));

    Task MakeDue() => service.Sql("update notice_mails set due_at = now() where person = $1 and due_at is not null", person);

    async Task AsIfMailedLongAgo()
    {
        await using var session = service.Store.LightweightSession();
        session.Store((await session.LoadAsync<MailPreference>(person))! with { MailedAt = null });
        await session.SaveChangesAsync();
    }

    Task<NoticesCollected[]> Collected(int mails) => Eventually.Get(
        () => Task.FromResult(service.Bus.All<NoticesCollected>().Where(collected => collected.PersonId == person).ToArray()), found => found.Length == mails);

    /// <summary>When what waits for a mail to the person is due.</summary>
    async Task<IReadOnlyList<DateTimeOffset>> Waiting()
    {
        await using var database = NpgsqlDataSource.Create(service.Servers.Database);
        await using var query = database.CreateCommand("select due_at from notice_mails where person = $1 and due_at is not null");
        query.Parameters.AddWithValue(person);
        await using var rows = await query.ExecuteReaderAsync();
        var found = new List<DateTimeOffset>();
        while (await rows.ReadAsync()) found.Add(rows.GetFieldValue<DateTimeOffset>(0));
        return found;
    }
}
