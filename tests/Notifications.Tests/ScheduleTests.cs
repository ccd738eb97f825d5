using SupplyChain.Contracts.Notifications;
using SupplyChain.Notifications.Deliveries;
using SupplyChain.Notifications.Notices;
using SupplyChain.Notifications.Webhooks;

namespace SupplyChain.Notifications.Tests;

public sealed class ScheduleTests
{
    static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ten_attempts_are_made_ever_further_apart_within_three_days()
    {
        var (attempts, now) = (new List<DateTimeOffset> { Start }, Start);
        while (Schedule.Next(attempts.Count, Start, now) is { } next) attempts.Add(now = next);

        attempts.Count.ShouldBe(10);
        (attempts[^1] - Start).ShouldBeLessThanOrEqualTo(TimeSpan.FromDays(3));
        (attempts[^1] - Start).ShouldBeGreaterThan(TimeSpan.FromDays(2.9));
        var waits = attempts.Zip(attempts.Skip(1), (earlier, later) => later - earlier).ToList();
        waits.ShouldBe(waits.Order());
        waits[0].ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void What_was_held_up_is_given_up_after_three_days_whatever_the_number_of_attempts() =>
        (Schedule.Next(2, Start, Start.AddDays(3)), Schedule.Next(2, Start, Start.AddDays(2))).ShouldBe((null, Start.AddDays(2).AddMinutes(5)));
}

public sealed class AddressingTests
{
    static readonly Guid Own = Guid.NewGuid(), Rival = Guid.NewGuid();

    [Fact]
    public void A_webhook_is_sent_what_is_for_its_organisation_of_the_kinds_and_roles_that_it_has()
    {
        var webhook = Webhook(Own, ["supplier"], NoticeKind.QuoteAwarded, NoticeKind.GapOpened);

        Sent(Notice(NoticeKind.QuoteAwarded, Own, "supplier"), webhook).ShouldBeTrue();
        Sent(Notice(NoticeKind.QuoteAwarded, Rival, "supplier"), webhook).ShouldBeFalse("it is a rival's");
        Sent(Notice(NoticeKind.QuoteDeclined, Own, "supplier"), webhook).ShouldBeFalse("it did not ask for the kind");
        Sent(Notice(NoticeKind.QuoteAwarded, Own, "oem"), webhook).ShouldBeFalse("it is for another role of the organisation");
        Sent(Notice(NoticeKind.QuoteAwarded, Own, "supplier"), webhook with { Disabled = true }).ShouldBeFalse();
        Sent(Notice(NoticeKind.QuoteAwarded, Own, "supplier"), webhook with { Suspended = true }).ShouldBeFalse();
    }

    [Fact]
    public void What_is_for_a_role_is_sent_to_every_organisation_that_has_it()
    {
        var notice = Notice(NoticeKind.GapOpened, null, "alliance");
        Sent(notice, Webhook(Own, ["alliance", "oem"], NoticeKind.GapOpened)).ShouldBeTrue();
        Sent(notice, Webhook(Own, ["oem", "supplier"], NoticeKind.GapOpened)).ShouldBeFalse();
    }

    static bool Sent(ReceivedNotice notice, Receiver webhook) => Addressing.Of([notice], [webhook]).Any();

    static Receiver Webhook(Guid organisation, string[] roles, params NoticeKind[] kinds) =>
        new(Guid.NewGuid(), organisation, roles, "https://erp.example.com/", kinds, "ERP", [], default);

    static ReceivedNotice Notice(NoticeKind kind, Guid? organisation, params string[] roles) =>
        new(Guid.NewGuid(), kind, Guid.NewGuid(), organisation, roles, default);
}
