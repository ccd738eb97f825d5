using System.Diagnostics;
using System.Net;
using System.Text.Json;

using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Accounts;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>The way of a person from the console to a token and back, as a browser and the console go it.</summary>
public sealed class SignInTests(IdentityService service)
{
    HttpClient Admin => service.As(Guid.NewGuid(), "admin");

    [Fact]
    public async Task A_person_signs_in_by_code_and_the_token_names_person_organisation_and_roles()
    {
        var organisation = await service.Register(Role.Oem, Role.Supplier);
        var (person, mail, _) = await service.Joined(organisation, managesPeople: true, Role.Supplier);
        var browser = new Browser(service);

        var asked = await browser.Open(browser.AuthorizePath());
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var signedIn = await browser.SignIn(mail, path: asked.Headers.Location!.ToString());
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect, browser.Html);
        var led = await browser.Open(signedIn.Headers.Location!.ToString());
        led.Headers.Location!.ToString().ShouldContain("state=of");
        var tokens = await browser.Redeem(Browser.CodeOf(led));

        var token = new JsonWebToken(tokens.GetProperty("access_token").GetString());
        token.Subject.ShouldBe($"person-{person:N}");
        Claim(token, "person").ShouldBe($"{person}");
        Claim(token, "org").ShouldBe($"{organisation}");
        Claim(token, "name").ShouldBe("Li Wei");
        Claim(token, "manages_people").ShouldBe("true");
        token.Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value).ShouldBe(["supplier"]);
        token.Audiences.ShouldBe(["supplychain"]);
        token.Claims.ShouldNotContain(claim => claim.Type == "email");
        var id = new JsonWebToken(tokens.GetProperty("id_token").GetString());
        (Claim(id, "email"), Claim(id, "nonce"), Claim(id, "sid")).ShouldBe((mail, "n", Claim(token, "sid")));

        var info = await service.With(tokens.GetProperty("access_token").GetString()!).Get<JsonElement>("/connect/userinfo");
        info.GetProperty("sub").GetString().ShouldBe($"person-{person:N}");
        info.GetProperty("email").GetString().ShouldBe(mail);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_the_verifier_the_secret_or_a_second_time()
    {
        var (_, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        Error(await browser.Redeem(await browser.Code(), with: new string('x', 43))).ShouldBe("invalid_grant");
        Error(await browser.Redeem(await browser.Code(), secret: "wrong")).ShouldBe("invalid_client");

        var code = await browser.Code();
        var tokens = await browser.Redeem(code);
        Error(await browser.Redeem(code)).ShouldBe("invalid_grant");
        Error(await browser.Refresh(Refreshing(tokens))).ShouldBe("invalid_grant", "the session of a code that came twice ends");
    }

    [Fact]
    public async Task The_verifier_is_never_sent_before_the_code_is_redeemed()
    {
        var (_, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        foreach (var path in new[] { browser.AuthorizePath().Replace("=S256", "=plain"), browser.AuthorizePath().Replace("code_challenge", "other") })
        {
            var refused = await browser.Open(path);
            $"{refused.Headers.Location}{browser.Html}".ShouldContain("invalid_request");
        }
    }

    [Fact]
    public async Task No_code_goes_to_an_address_that_is_not_the_consoles()
    {
        var (_, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var refused = await browser.Open(browser.AuthorizePath(redirect: "https://thief.example/signin-oidc"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refused.Headers.Location.ShouldBeNull();
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_its_reuse_ends_the_session()
    {
        var (_, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var first = await browser.Redeem(await browser.Code());
        var second = await browser.Refresh(Refreshing(first));
        Refreshing(second).ShouldNotBe(Refreshing(first));

        service.Clock.Advance(TimeSpan.FromSeconds(11));
        Error(await browser.Refresh(Refreshing(first))).ShouldBe("invalid_grant");
        Error(await browser.Refresh(Refreshing(second))).ShouldBe("invalid_grant");
        var session = Claim(new JsonWebToken(second.GetProperty("access_token").GetString()), "sid");
        await Eventually.Holds(async () => (await Listed(session)).ShouldBe(AccessWithdrawals.Revoked));
    }

    [Fact]
    public async Task A_role_that_the_organisation_loses_is_lost_to_its_people_and_their_tokens_end()
    {
        var organisation = await service.Register(Role.Oem, Role.Supplier);
        var (person, _, browser) = await service.Joined(organisation, roles: [Role.Oem, Role.Supplier]);
        var tokens = await browser.Redeem(await browser.Code());
        await Admin.Accepted($"/organisations/{organisation}/roles/withdraw", new WithdrawRole(Role.Oem));

        await Eventually.Holds(async () => (await Listed($"person-{person:N}")).ShouldBe(1), TimeSpan.FromSeconds(5));
        var fresh = new JsonWebToken((await browser.Refresh(Refreshing(tokens))).GetProperty("access_token").GetString());
        fresh.Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value).ShouldBe(["supplier"]);
        Claim(fresh, "access_version").ShouldBe("1");
    }

    [Fact]
    public async Task A_suspended_organisations_people_get_no_token()
    {
        var organisation = await service.Register(Role.Oem);
        var (_, mail, browser) = await service.Joined(organisation, roles: Role.Oem);
        var tokens = await browser.Redeem(await browser.Code());
        await Admin.Accepted($"/organisations/{organisation}/suspend", new SuspendOrganisation("left"));

        Error(await browser.Refresh(Refreshing(tokens))).ShouldBe("invalid_grant");
        (await browser.Open(browser.AuthorizePath())).Headers.Location!.ToString().ShouldStartWith("/sign-in");
        (await new Browser(service).SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whether_an_account_exists_or_is_locked_is_not_told_by_words_nor_by_time()
    {
        var (_, mail, _) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var (known, unknown) = (new Browser(service), new Browser(service));
        for (var i = 0; i < Attempts.Most; i++) (await known.SignIn(mail, "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var began = Stopwatch.GetTimestamp();
        (await known.SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the account is locked");
        Stopwatch.GetElapsedTime(began).ShouldBeGreaterThanOrEqualTo(Passwords.RefusalTime);
        began = Stopwatch.GetTimestamp();
        (await unknown.SignIn("nobody@example.com")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Stopwatch.GetElapsedTime(began).ShouldBeGreaterThanOrEqualTo(Passwords.RefusalTime);
        Said(known, mail).ShouldBe(Said(unknown, "nobody@example.com"));

        await TheLockIsOver(mail);
        (await known.SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Many_attempts_at_once_are_no_way_around_the_lock()
    {
        var (_, mail, _) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        await Task.WhenAll(Enumerable.Range(0, Attempts.Most + 5).Select(_ => new Browser(service).SignIn(mail, "wrong password")));
        (await new Browser(service).SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://thief.example/")]
    [InlineData("//thief.example/")]
    [InlineData("/\\thief.example")]
    [InlineData("/connect/authorize.thief.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_sign_in_leads_nowhere_but_to_the_authorization_or_the_account(string back)
    {
        var (_, mail, _) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var signedIn = await new Browser(service).SignIn(mail, path: $"/sign-in?returnUrl={Uri.EscapeDataString(back)}");
        signedIn.Headers.Location!.ToString().ShouldBe("/account");
    }

    [Fact]
    public async Task A_sign_in_begins_a_new_session_and_ends_the_one_that_the_browser_named_before()
    {
        var (_, mail, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var before = await browser.Redeem(await browser.Code());
        (await browser.SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = await browser.Redeem(await browser.Code());

        SessionOf(after).ShouldNotBe(SessionOf(before));
        Error(await browser.Refresh(Refreshing(before))).ShouldBe("invalid_grant");
        await Eventually.Holds(async () => (await Listed(SessionOf(before))).ShouldBe(AccessWithdrawals.Revoked));
    }

    [Fact]
    public async Task The_console_ends_the_session_and_nobody_else_does_without_a_question()
    {
        var (_, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var tokens = await browser.Redeem(await browser.Code());

        (await browser.Open("/connect/end-session")).Headers.Location!.ToString().ShouldBe("/sign-out");
        (await browser.Open(browser.AuthorizePath())).Headers.Location!.ToString().ShouldStartWith(IdentityService.ConsoleRedirect);

        var back = Uri.EscapeDataString(IdentityService.ConsoleSignedOut);
        var ended = await browser.Open(
            $"/connect/end-session?id_token_hint={tokens.GetProperty("id_token").GetString()}&post_logout_redirect_uri={back}&state=s");
        ended.Headers.Location!.ToString().ShouldBe($"{IdentityService.ConsoleSignedOut}?state=s", browser.Html);
        Error(await browser.Refresh(Refreshing(tokens))).ShouldBe("invalid_grant");
        (await browser.Open(browser.AuthorizePath())).Headers.Location!.ToString().ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        var (_, mail, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        (await new Browser(service).SendTo("/sign-in", ("mail", mail), ("password", Browser.Password))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SendTo("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.Open("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Html.ShouldContain("Li Wei");
    }

    [Fact]
    public async Task One_address_sends_so_many_forms_a_minute()
    {
        for (var i = 0; i < IdentityService.FormsPerAddress; i++) (await Post("192.0.2.77")).ShouldBe(400);
        (await Post("192.0.2.77")).ShouldBe(429);
        (await Post("192.0.2.78")).ShouldBe(400);
    }

    // The clock of all tests stays: tokens of others would seem to come from the future.
    async Task TheLockIsOver(string mail)
    {
        using var scope = service.Services.CreateScope();
        var key = Account.KeyOf(mail);
        var over = service.Clock.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<AccountStore>().Accounts.Where(account => account.SignInName == key && account.LockedUntil > over + TimeSpan.FromMinutes(14))
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.LockedUntil, over));
    }

    async Task<int> Post(string address) => (await service.SendFrom(address, http =>
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = ("POST", "http", new HostString("localhost"), "/sign-in"))).Response.StatusCode;

    static string Claim(JsonWebToken token, string type) => token.GetClaim(type).Value;
    static string SessionOf(JsonElement tokens) => Claim(new JsonWebToken(tokens.GetProperty("access_token").GetString()), "sid");
    static string Refreshing(JsonElement tokens) => tokens.GetProperty("refresh_token").GetString()!;
    static string? Error(JsonElement answer) => answer.TryGetProperty("error", out var error) ? error.GetString() : null;

    // The page but for what the reader wrote and the token that is different each time.
    static string Said(Browser browser, string mail) => System.Text.RegularExpressions.Regex.Replace(
        browser.Html.Replace(mail, "", StringComparison.Ordinal), "value=\"[^\"]*\"", "");

    async Task<long?> Listed(string named) =>
        (await service.Anonymous().Get<AccessWithdrawals>("/connect/withdrawals")).Clients.TryGetValue(AccessWithdrawals.KeyOf(named), out var version) ? version : null;
}
