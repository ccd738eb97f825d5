using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Notifications.Tests;

/// <summary>People find what their organisation was told, and mark it for themselves.</summary>
public sealed class InboxTests(NotificationService service)
{
    readonly Guid own = Guid.NewGuid();

    [Fact]
    public async Task A_person_finds_what_is_for_its_organisation_and_its_roles_the_latest_first()
    {
        var (li, rival) = (Person(own, "supplier"), Person(Guid.NewGuid(), "supplier"));
        var first = await service.Give(own);
        var second = await service.Give(own, kind: NoticeKind.QuoteDeclined);
        await service.Give(own, role: "oem", kind: NoticeKind.QuotesOpened);
        await service.Give(Guid.NewGuid());

        var found = await li.ByPagesOfOne<InboxNotice>("/inbox?unread=false");
        found.Select(notice => (notice.SubjectId, notice.Kind, notice.Read)).ShouldBe(
            [(second, NoticeKind.QuoteDeclined, false), (first, NoticeKind.QuoteAwarded, false)]);
        (await rival.Get<Page<InboxNotice>>("/inbox")).Items.ShouldBeEmpty();
        (await Person(own, "oem").Get<Page<InboxNotice>>("/inbox")).Items.Single().Kind.ShouldBe(NoticeKind.QuotesOpened);
        (await Person(own, "supplier", "oem").Get<Page<InboxNotice>>("/inbox")).Items.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_for_a_role_is_in_the_inbox_of_everybody_who_has_it()
    {
        var subject = await service.Give(null, "alliance", NoticeKind.GapOpened);
        (await Person(own, "alliance").Get<Page<InboxNotice>>("/inbox?first=100")).Items.ShouldContain(notice => notice.SubjectId == subject);
        (await Person(own, "oem").Get<Page<InboxNotice>>("/inbox?first=100")).Items.ShouldNotContain(notice => notice.SubjectId == subject);
    }

    [Fact]
    public async Task A_person_marks_notices_as_read_for_itself_alone()
    {
        var (li, wang, rival) = (Person(own, "supplier"), Person(own, "supplier"), Person(Guid.NewGuid(), "supplier"));
        for (var i = 0; i < 3; i++) await service.Give(own);
        var ids = (await li.Get<Page<InboxNotice>>("/inbox")).Items.Select(notice => notice.Id).ToArray();

        await rival.Accepted("/inbox/read", new MarkNoticesRead(ids));
        (await Unread(li)).ShouldBe(3);
        await li.Accepted("/inbox/read", new MarkNoticesRead([ids[0], Guid.NewGuid()]));
        await li.Accepted("/inbox/read", new MarkNoticesRead([ids[0]]));
        (await Unread(li), await Unread(wang), await Unread(rival)).ShouldBe((2, 3, 0));
        (await li.ByPagesOfOne<InboxNotice>("/inbox?unread=true")).Select(notice => notice.Id).ShouldBe(ids[1..]);
        (await li.Get<Page<InboxNotice>>("/inbox")).Items.Select(notice => notice.Read).ShouldBe([true, false, false]);

        await li.Accepted("/inbox/read-all", new MarkAllNoticesRead());
        (await Unread(li), await Unread(wang)).ShouldBe((0, 3));
        (await service.As(own, "supplier").Refused("/inbox/read-all", new MarkAllNoticesRead())).Status.ShouldBe(403);
    }

    [Fact]
    public async Task The_end_of_an_import_is_told_to_the_own_organisation_alone_and_once()
    {
        var (importer, job, command) = (service.As(own, "supplier", "oem"), Guid.NewGuid(), Guid.NewGuid());
        await importer.Accepted("/notices/import-ended", new TellImportEnded(job), command);
        await importer.Accepted("/notices/import-ended", new TellImportEnded(job), command);

        await service.Bus.Hear<NoticesGiven>(given => given.Notices[0].SubjectId == job);
        var found = await Eventually.Get(() => Person(own, "oem").Get<Page<InboxNotice>>("/inbox"), page => page.Items.Count > 0);
        found.Items.Select(notice => (notice.Kind, notice.SubjectId)).ShouldBe([(NoticeKind.ImportEnded, job)]);
        (await Person(Guid.NewGuid(), "oem").Get<Page<InboxNotice>>("/inbox")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unread_notices_are_counted_to_a_hundred()
    {
        var li = Person(own, "supplier");
        Notice[] many = [.. Enumerable.Range(0, 100).Select(_ => new Notice(NoticeKind.RunCompleted, Guid.NewGuid(), own, ["supplier"]))];
        await service.DeliverAndWait(new NoticesGiven(many));
        await service.DeliverAndWait(new NoticesGiven(many));
        (await Unread(li)).ShouldBe(UnreadNotices.Most);
    }

    HttpClient Person(Guid organisation, params string[] roles) =>
        service.With(service.Issuer.Token(organisation, roles, person: Guid.NewGuid()));

    static async Task<int> Unread(HttpClient person) => (await person.Get<UnreadNotices>("/inbox/unread")).Count;
}
