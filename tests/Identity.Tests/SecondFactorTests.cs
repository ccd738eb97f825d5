using System.Net;
using System.Text;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts.Identity;
using SupplyChain.Identity.Accounts;

namespace SupplyChain.Identity.Tests;

/// <summary>Codes of an authenticator app besides the password.</summary>
public sealed class SecondFactorTests(IdentityService service)
{
    // RFC 6238, appendix B, the last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code)
    {
        var (key, moment) = (Encoding.ASCII.GetBytes("12345678901234567890"), DateTimeOffset.FromUnixTimeSeconds(second));
        TimeCodes.CodeAt(key, moment).ShouldBe(code);
        TimeCodes.StepOf(key, code, moment.AddSeconds(30), after: 0).ShouldBe(second / 30, "the step before counts");
        TimeCodes.StepOf(key, code, moment.AddSeconds(60), after: 0).ShouldBeNull();
        TimeCodes.StepOf(key, code, moment, after: second / 30).ShouldBeNull("it was used");
        TimeCodes.Written(key).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    [Theory]
    [InlineData(Role.Alliance)]
    [InlineData(Role.Admin)]
    public async Task Who_has_a_role_that_needs_it_gets_no_code_before_it_is_set_up(Role role)
    {
        var (person, mail, browser) = await service.Joined(await service.Register(role), roles: role);
        var led = await browser.Open(browser.AuthorizePath());
        led.Headers.Location!.ToString().ShouldStartWith("/second-factor?returnUrl=");
        (await browser.Open(browser.AuthorizePath(prompt: "none"))).Headers.Location!.ToString().ShouldContain("error=login_required");

        var codes = await SetUp(browser, led.Headers.Location.ToString(), person);
        codes.Count.ShouldBe(SecondFactors.RecoveryCodes);
        await browser.Redeem(await browser.Code());

        await IsOver(person);
        var other = new Browser(service);
        var half = await other.SignIn(mail, path: $"/sign-in?returnUrl={Uri.EscapeDataString(other.AuthorizePath())}");
        half.Headers.Location!.ToString().ShouldStartWith("/sign-in/code");
        (await other.Open(other.AuthorizePath())).Headers.Location!.ToString().ShouldStartWith("/sign-in?", Case.Sensitive, "half a sign-in is none");
        await other.Open(half.Headers.Location.ToString());
        (await other.Send(("code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await other.Send(("code", await CodeOf(person)))).Headers.Location!.ToString().ShouldStartWith("/connect/authorize?");
    }

    [Fact]
    public async Task It_is_optional_for_others_and_a_code_works_once()
    {
        var (person, mail, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        await browser.Code();
        await SetUp(browser, "/second-factor", person);

        (await new Browser(service).SignInWith(mail, await CodeOf(person))).ShouldBe(HttpStatusCode.Unauthorized, "it set the app up");
        await IsOver(person);
        (await new Browser(service).SignInWith(mail, await CodeOf(person))).ShouldBe(HttpStatusCode.Redirect);
        (await new Browser(service).SignInWith(mail, await CodeOf(person))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var (person, mail, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var codes = await SetUp(browser, "/second-factor", person);
        (await new Browser(service).SignInWith(mail, codes[3].ToLowerInvariant())).ShouldBe(HttpStatusCode.Redirect);
        (await new Browser(service).SignInWith(mail, codes[3])).ShouldBe(HttpStatusCode.Unauthorized);
        (await new Browser(service).SignInWith(mail, codes[4])).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Right_passwords_in_between_give_no_further_guesses_of_the_code()
    {
        var (person, mail, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        var codes = await SetUp(browser, "/second-factor", person);
        for (var i = 0; i < Attempts.Most / 2; i++) (await new Browser(service).SignInWith(mail, "000000")).ShouldBe(HttpStatusCode.Unauthorized);
        (await new Browser(service).SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the account is locked");
        codes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_is_replaced_by_who_knows_the_password_alone()
    {
        var (person, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        await SetUp(browser, "/second-factor", person);
        await browser.Open("/second-factor");
        (await browser.Send(("code", CodeOnPage(browser)), ("password", "wrong password"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Html.ShouldContain("id=\"password-error\"");
        (await browser.Send(("code", CodeOnPage(browser)), ("password", Browser.Password))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_database_has_neither_the_key_nor_the_recovery_codes()
    {
        var (person, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        await browser.Open("/second-factor");
        var key = Key(browser);
        var codes = await SetUp(browser, "/second-factor", person);
        using var scope = service.Services.CreateScope();
        var kept = await scope.ServiceProvider.GetRequiredService<AccountStore>().Accounts.SingleAsync(account => account.Id == person);
        kept.SecondFactor!.Length.ShouldBeGreaterThan(60);
        kept.RecoveryCodes.Length.ShouldBe(SecondFactors.RecoveryCodes);
        foreach (var text in kept.RecoveryCodes.Append(kept.SecondFactor))
            foreach (var secret in codes.Select(code => code.Replace("-", "")).Append(key)) text.ShouldNotContain(secret);
    }

    async Task<IReadOnlyList<string>> SetUp(Browser browser, string path, Guid person)
    {
        (await browser.Open(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var key = FromBase32(Key(browser));
        (await browser.Send(("code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Send(("code", TimeCodes.CodeAt(key, service.Clock.GetUtcNow())))).StatusCode.ShouldBe(HttpStatusCode.OK, browser.Html);
        keys[person] = key;
        return [.. System.Text.RegularExpressions.Regex.Matches(browser.Html, "<li>([A-Z2-7-]+)</li>").Select(match => match.Groups[1].Value)];
    }

    readonly Dictionary<Guid, byte[]> keys = [];

    Task<string> CodeOf(Guid person) => Task.FromResult(TimeCodes.CodeAt(keys[person], service.Clock.GetUtcNow()));

    // As if the step of the last code were long ago; the clock of all tests stays.
    async Task IsOver(Guid person)
    {
        using var scope = service.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<AccountStore>().Accounts.Where(account => account.Id == person)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.LastCode, 1));
    }

    string CodeOnPage(Browser browser) => TimeCodes.CodeAt(FromBase32(Key(browser)), service.Clock.GetUtcNow());

    static string Key(Browser browser) => System.Text.RegularExpressions.Regex.Match(browser.Html, "<code>([A-Z2-7]{32})</code>").Groups[1].Value;

    static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2))];
    }
}

static class SigningInWithCodes
{
    public static async Task<HttpStatusCode> SignInWith(this Browser browser, string mail, string code)
    {
        var half = await browser.SignIn(mail);
        half.StatusCode.ShouldBe(HttpStatusCode.Redirect, browser.Html);
        await browser.Open(half.Headers.Location!.ToString());
        return (await browser.Send(("code", code))).StatusCode;
    }
}
