using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;

using SupplyChain.Contracts.Identity;
using SupplyChain.Identity.Pages;

namespace SupplyChain.Identity.Tests;

/// <summary>What a browser is given: two languages, labels, and nothing that runs.</summary>
public sealed class PageTests(IdentityService service)
{
    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        var words = typeof(Words).GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => field.Name, field => (Wording)field.GetValue(null)!);
        words.Count.ShouldBeGreaterThan(30);
        foreach (var (name, wording) in words)
        {
            wording.English.ShouldNotBeNullOrWhiteSpace(name);
            wording.Chinese.Any(letter => letter > 0x2E80).ShouldBeTrue(name);
            Placeholders(wording.English).ShouldBe(Placeholders(wording.Chinese), ignoreOrder: true, name);
        }
    }

    [Theory]
    [InlineData("/sign-in", "zh-CN,zh;q=0.9,en;q=0.8", "登录", "zh-Hans")]
    [InlineData("/sign-in", "en-GB,en;q=0.9,zh;q=0.8", "Sign in", "en")]
    [InlineData("/sign-in", "fr", "Sign in", "en")]
    [InlineData("/sign-in?ui_locales=zh", "en", "登录", "zh-Hans")]
    [InlineData("/sign-in?returnUrl=%2Fconnect%2Fauthorize%3Fui_locales%3Dzh-CN%2520en", "en", "登录", "zh-Hans")]
    public async Task The_console_or_the_browser_says_the_language(string path, string accepted, string title, string tag)
    {
        var browser = new Browser(service);
        await browser.Open(path, accepted);
        browser.Html.ShouldContain($"<html lang=\"{tag}\">");
        browser.Html.ShouldContain($"<h1>{title}</h1>");
    }

    [Fact]
    public async Task Pages_run_nothing_are_framed_by_nobody_and_have_a_label_for_every_field()
    {
        var (_, _, link) = await service.Invite(await service.Register(Role.Oem), roles: Role.Oem);
        foreach (var path in new[] { "/sign-in", link, "/sign-out", "/forgotten" })
        {
            var browser = new Browser(service);
            var answer = await browser.Open(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldContain("default-src 'none'");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldContain("form-action 'self' https://console.example;");
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            browser.Html.ShouldNotContain("<script");
            browser.Html.ShouldNotContain("style=");
            Regex.Count(browser.Html, "<h1>").ShouldBe(1, path);
            foreach (Match field in Regex.Matches(browser.Html, "<input id=\"([^\"]+)\"[^>]*>"))
            {
                browser.Html.ShouldContain($"<label for=\"{field.Groups[1].Value}\">");
                field.Value.ShouldContain("autocomplete=\"");
            }
        }
    }

    [Fact]
    public async Task Pages_of_who_is_signed_in_have_a_label_for_every_field_too()
    {
        var (_, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        foreach (var path in new[] { "/account", "/account/password", "/second-factor", "/sign-out" })
        {
            (await browser.Open(path, "zh")).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            Regex.Count(browser.Html, "<h1>").ShouldBe(1, path);
            foreach (Match field in Regex.Matches(browser.Html, "<input id=\"([^\"]+)\"[^>]*>"))
                browser.Html.ShouldContain($"<label for=\"{field.Groups[1].Value}\">");
        }
    }

    [Fact]
    public async Task The_style_sheet_is_there()
    {
        using var answer = await service.Anonymous().GetAsync("/identity.css");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("light dark");
    }

    static IEnumerable<string> Placeholders(string text) => Regex.Matches(text, @"\{\d\}").Select(match => match.Value);
}
