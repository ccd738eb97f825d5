using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Identity.Mails;
using SupplyChain.Identity.NoticeMails;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>Notices on their way to a person's mail address, which nobody but Identity knows.</summary>
public sealed class NoticeMailTests(IdentityService service)
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    readonly Guid subject = Guid.NewGuid();

    [Fact]
    public async Task A_mail_has_titles_and_links_and_is_sent_once()
    {
        var (person, mail, _) = await service.Joined(await service.Register(Role.Supplier), roles: Role.Supplier);
        var message = Guid.NewGuid();
        var collected = new NoticesCollected(person, [Notice(NoticeKind.QuoteAwarded, "supplier"), Notice(NoticeKind.QuotesOpened, "oem")], 7);
        await Collect(collected, message);
        await Collect(collected, message);

        var sent = service.MailServer.TriedFor(mail).ShouldHaveSingleItem();
        sent.Subject.ShouldBe("供应链平台：8 条动态 / Supply chain platform: 8 notices");
        sent.Text.ShouldContain("贵方报价已中标 / Your quote was awarded");
        sent.Text.ShouldContain($"https://console.example/inbox/QuoteAwarded/{subject}");
        sent.Text.ShouldContain("7 more are in your inbox.");
        sent.Text.ShouldNotContain("quotes are open", Case.Insensitive, "it is for a role that the person does not have");
    }

    [Fact]
    public async Task Nothing_is_sent_to_who_may_not_see_it_any_longer()
    {
        var admin = service.As(Guid.NewGuid(), "admin");
        var (suspended, narrowed, own) = (await service.Register(Role.Supplier), await service.Register(Role.Supplier, Role.Oem), await service.Register(Role.Supplier));
        var (ofSuspended, suspendedMail, _) = await service.Joined(suspended, roles: Role.Supplier);
        var (ofNarrowed, narrowedMail, _) = await service.Joined(narrowed, roles: Role.Supplier);
        var (left, leftMail, _) = await service.Joined(own, roles: Role.Supplier);
        var (invited, invitedMail, _) = await service.Invite(own, roles: Role.Supplier);
        await admin.Accepted($"/organisations/{suspended}/suspend", new SuspendOrganisation("fees"));
        await admin.Accepted($"/organisations/{narrowed}/roles/withdraw", new WithdrawRole(Role.Supplier));
        await admin.Accepted($"/people/{left}/deactivate", new DeactivatePerson());

        foreach (var (person, mail) in new[] { (ofSuspended, suspendedMail), (ofNarrowed, narrowedMail), (left, leftMail), (invited, invitedMail) })
        {
            await Collect(new NoticesCollected(person, [Notice(NoticeKind.QuoteAwarded, "supplier")], 0));
            service.MailServer.TriedFor(mail).ShouldBeEmpty(mail);
        }
    }

    [Fact]
    public async Task A_mail_that_is_put_off_comes_later_and_one_of_unknown_outcome_never_again()
    {
        var organisation = await service.Register(Role.Supplier);
        var (late, lateMail, _) = await service.Joined(organisation, roles: Role.Supplier);
        var (lost, lostMail, _) = await service.Joined(organisation, roles: Role.Supplier);
        var (bad, badMail, _) = await service.Joined(organisation, roles: Role.Supplier);
        (service.MailServer[lateMail], service.MailServer[lostMail], service.MailServer[badMail]) = (HandOver.Postponed, HandOver.Unknown, HandOver.Refused);

        await Collect(new NoticesCollected(bad, [Notice(NoticeKind.QuoteAwarded, "supplier")], 0));
        await Collect(new NoticesCollected(lost, [Notice(NoticeKind.QuoteAwarded, "supplier")], 0));
        var message = Guid.NewGuid();
        await service.DeliverAndWait(new NoticesCollected(late, [Notice(NoticeKind.QuoteAwarded, "supplier")], 0), message);
        var put = await Eventually.Get(() => Kept(message), mail => mail is { Attempts: 1, DueAt: not null });
        put!.DueAt!.Value.ShouldBeGreaterThan(put.Since);

        service.MailServer[lateMail] = HandOver.Taken;
        await Change(put with { DueAt = put.Since });
        await Eventually.Get(() => Kept(message), mail => mail is null);
        foreach (var (mail, tried) in new[] { (lateMail, 2), (lostMail, 1), (badMail, 1) }) service.MailServer.TriedFor(mail).Count.ShouldBe(tried);
    }

    [Fact]
    public async Task What_was_under_way_when_its_process_ended_is_not_sent_again()
    {
        var (person, mail, _) = await service.Joined(await service.Register(Role.Supplier), roles: Role.Supplier);
        var (claimed, now) = (Guid.NewGuid(), service.Clock.GetUtcNow());
        await Change(new NoticeMail(claimed, person, [Notice(NoticeKind.QuoteAwarded, "supplier")], 0, now, DueAt: null, Attempts: 1));
        await Collect(new NoticesCollected(person, [Notice(NoticeKind.QuoteDeclined, "supplier")], 0));
        service.MailServer.TriedFor(mail).ShouldHaveSingleItem().Text.ShouldContain("Others were awarded");

        await Change((await Kept(claimed))! with { Since = now - NoticeMail.Patience - TimeSpan.FromMinutes(1) });
        await Eventually.Get(() => Kept(claimed), kept => kept is null);
        service.MailServer.TriedFor(mail).Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_server_cannot_be_reached_mails_wait()
    {
        var (person, mail, _) = await service.Joined(await service.Register(Role.Supplier), roles: Role.Supplier);
        service.MailServer[mail] = HandOver.Unreachable;
        var message = Guid.NewGuid();
        await service.DeliverAndWait(new NoticesCollected(person, [Notice(NoticeKind.QuoteAwarded, "supplier")], 0), message);
        var waiting = await Eventually.Get(() => Kept(message), kept => kept is { Attempts: 1, DueAt: not null });
        service.MailServer[mail] = HandOver.Taken;
        await Change(waiting! with { DueAt = waiting.Since });
        await Eventually.Get(() => Kept(message), kept => kept is null);
        service.MailServer.TriedFor(mail).Count.ShouldBe(2);
    }

    [Fact]
    public void A_mail_is_tried_seven_times_within_half_a_day()
    {
        var (mail, now) = (new NoticeMail(Guid.NewGuid(), Guid.NewGuid(), [], 0, Now, Now), Now);
        var waits = new List<double>();
        while (mail.Begun().After(now) is { } again)
        {
            waits.Add((again.DueAt!.Value - now).TotalMinutes);
            (mail, now) = (again, again.DueAt.Value);
        }

        waits.ShouldBe([1, 5, 15, 60, 180, 360]);
    }

    [Fact]
    public void Every_kind_has_a_title_in_both_languages() => Enum.GetValues<NoticeKind>()
        .Select(NoticeLetter.TitleOf).Distinct().Count(title => title.Contains(" / ", StringComparison.Ordinal)).ShouldBe(Enum.GetValues<NoticeKind>().Length);

    MailedNotice Notice(NoticeKind kind, string role) => new(kind, subject, [role]);

    /// <summary>Delivers collected notices, and waits until nothing of them waits.</summary>
    async Task Collect(NoticesCollected collected, Guid? message = null)
    {
        var id = message ?? Guid.NewGuid();
        await service.DeliverAndWait(collected, id);
        await Eventually.Get(() => Kept(id), mail => mail is null);
    }

    async Task<NoticeMail?> Kept(Guid id)
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadAsync<NoticeMail>(id);
    }

    async Task Change(NoticeMail mail)
    {
        await using var session = service.Store.LightweightSession();
        session.Store(mail);
        await session.SaveChangesAsync();
    }
}
