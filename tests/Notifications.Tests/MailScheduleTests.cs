using System.Globalization;

using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Mails;
using SupplyChain.Notifications.Notices;

namespace SupplyChain.Notifications.Tests;

/// <summary>When a person is mailed, and what.</summary>
public sealed class MailScheduleTests
{
    static readonly Guid Own = Guid.NewGuid();

    [Theory]
    [InlineData("2026-03-01T23:59:59Z", "2026-03-02T00:00:00Z"), InlineData("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")]
    [InlineData("2026-03-02T15:59:00Z", "2026-03-03T00:00:00Z"), InlineData("2026-03-02T16:01:00Z", "2026-03-03T00:00:00Z")]
    public void A_digest_comes_at_eight_in_the_morning_in_China(string now, string due) =>
        MailSchedule.DueAt(Of(NoticeMails.Daily), At(now)).ShouldBe(At(due));

    [Theory]
    [InlineData(null, "2026-03-02T08:03:00Z"), InlineData("2026-03-02T07:40:00Z", "2026-03-02T08:03:00Z")]
    [InlineData("2026-03-02T07:58:00Z", "2026-03-02T08:08:00Z")]
    public void At_once_is_within_some_minutes_and_six_times_an_hour_at_most(string? mailed, string due) =>
        MailSchedule.DueAt(Of(NoticeMails.AtOnce) with { MailedAt = mailed is null ? null : At(mailed) }, At("2026-03-02T08:00:00Z"))
            .ShouldBe(At(due));

    [Fact]
    public void Nothing_is_due_for_who_did_not_choose_mails() => MailSchedule.DueAt(Of(NoticeMails.Off), At("2026-03-02T08:00:00Z")).ShouldBeNull();

    [Fact]
    public void A_notice_is_mailed_to_those_of_its_organisation_and_of_its_roles_who_chose_it()
    {
        var now = At("2026-03-02T08:00:00Z");
        ReceivedNotice own = Notice(Own, "supplier"), ofRole = Notice(null, "alliance");
        MailPreference chose = Of(NoticeMails.AtOnce), didNot = Of(NoticeMails.Off), rival = Of(NoticeMails.AtOnce) with { Organisation = Guid.NewGuid() },
            oem = Of(NoticeMails.AtOnce) with { Roles = ["oem"] }, alliance = Of(NoticeMails.Daily) with { Organisation = Guid.NewGuid(), Roles = ["alliance"] };

        Mailing.Of([own, ofRole], [chose, didNot, rival, oem, alliance], now).Select(mail => (mail.Person, mail.Notice))
            .ShouldBe([(chose.Id, own.Id), (alliance.Id, ofRole.Id)]);
    }

    [Fact]
    public void A_mail_lists_fifty_and_counts_the_rest_and_leaves_out_what_was_read()
    {
        WaitingNotice[] waiting = [.. Enumerable.Range(0, 60).Select(i => new WaitingNotice(Guid.NewGuid(), NoticeKind.RunCompleted, Guid.NewGuid(), ["oem"], Read: i < 3))];
        var mail = CollectMail.Decide(Own, waiting).ShouldNotBeNull();
        mail.Notices.Select(notice => notice.SubjectId).ShouldBe(waiting[3..53].Select(notice => notice.SubjectId));
        mail.More.ShouldBe(7);
        CollectMail.Decide(Own, waiting[..3]).ShouldBeNull();
    }

    static MailPreference Of(NoticeMails mails) => new(Guid.NewGuid(), Own, ["supplier"], mails);

    static ReceivedNotice Notice(Guid? organisation, string role) =>
        new(Guid.NewGuid(), NoticeKind.GapOpened, Guid.NewGuid(), organisation, [role], At("2026-03-02T08:00:00Z"));

    static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
