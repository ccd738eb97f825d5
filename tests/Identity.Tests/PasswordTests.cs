using System.Net;

using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Mails;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>New passwords, by mail and by the present one.</summary>
public sealed class PasswordTests(IdentityService service)
{
    const string Next = "four green chairs 8";

    [Fact]
    public async Task A_link_by_mail_sets_a_password_once_and_ends_all_sessions()
    {
        var (_, mail, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var tokens = await browser.Redeem(await browser.Code());
        await Forget(mail);
        var link = service.LinkTo(mail);
        link.ShouldStartWith("/reset?code=");

        var (own, thief) = (new Browser(service), new Browser(service));
        await thief.Open(link);
        await own.Open(link);
        (await own.Send(("password", "short"), ("repeated", "short"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await own.Send(("password", Next), ("repeated", Next))).StatusCode.ShouldBe(HttpStatusCode.OK, own.Html);
        (await thief.Send(("password", "five white doors 9"), ("repeated", "five white doors 9"))).StatusCode.ShouldBe(HttpStatusCode.Gone);

        (await browser.Refresh(tokens.GetProperty("refresh_token").GetString()!)).GetProperty("error").GetString().ShouldBe("invalid_grant");
        (await browser.Open("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await new Browser(service).SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await new Browser(service).SignIn(mail, Next)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Mails(mail).First().Subject.ShouldContain("was changed");
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_somebody_has_the_address()
    {
        var (_, mail, _) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        (await Forget(mail)).ShouldBe(await Forget("nobody@example.com"));
        Mails("nobody@example.com").ShouldBeEmpty();
        await Forget(mail);
        Mails(mail).Count(sent => sent.Text.Contains("/reset?")).ShouldBe(1, "a second one within two minutes would only fill the mailbox");
    }

    [Fact]
    public async Task The_present_password_changes_it_and_ends_all_sessions()
    {
        var (_, mail, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var other = new Browser(service);
        await other.SignIn(mail);

        await browser.Open("/account/password");
        (await browser.Send(("old", "wrong password"), ("password", Next), ("repeated", Next))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Html.ShouldContain("id=\"old-error\"");
        (await browser.Send(("old", Browser.Password), ("password", Next), ("repeated", Next))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Open("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.SignIn(mail, Next)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Kept_mails_are_for_the_first_administrator_alone()
    {
        var (_, mail, _) = await service.Invite(await service.Register(Role.Oem), roles: Role.Oem);
        var first = service.With(service.Issuer.Token(Guid.NewGuid(), ["admin"], client: IdentityService.AdminClient));
        (await first.Get<IReadOnlyList<KeptMail>>("/mails?first=100")).ShouldContain(kept => kept.To == mail);
        (await service.As(Guid.NewGuid(), "admin").GetAsync("/mails")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await service.As(Guid.NewGuid(), "alliance").GetAsync("/mails")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await first.GetAsync("/mails?first=101")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void The_latest_hundred_mails_are_kept()
    {
        var mails = new KeptMails();
        for (var i = 0; i < 150; i++) mails.Send(new Mail($"{i}@example.com", "", "", default));
        (mails.Latest.Count, mails.Latest[0].To, mails.Latest[^1].To).ShouldBe((100, "149@example.com", "50@example.com"));
    }

    async Task<string> Forget(string mail)
    {
        var browser = new Browser(service);
        await browser.Open("/forgotten");
        (await browser.Send(("mail", mail))).StatusCode.ShouldBe(HttpStatusCode.OK);
        return browser.Html;
    }

    IEnumerable<Mail> Mails(string to) => service.Services.GetRequiredService<KeptMails>().Latest.Where(mail => mail.To == to);
}
