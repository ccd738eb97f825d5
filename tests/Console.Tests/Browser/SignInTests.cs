using System.Net;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class SignInTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_person_signs_in_and_is_where_it_wanted_to_be_with_nothing_in_the_browser_but_closed_cookies()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/gaps?state=BottleneckRed");

        (await page.TextContentAsync("header .person")).ShouldNotBeNull().ShouldContain("Console OEM");
        var cookies = await page.Context.CookiesAsync();
        cookies.Where(cookie => cookie.Name is not "language").ShouldAllBe(cookie => cookie.HttpOnly);
        // No token, which begins like this, is in the page or in what scripts can read.
        const string token = "eyJ";
        (await page.ContentAsync()).ShouldNotContain(token);
        (await page.EvaluateAsync<string>("JSON.stringify([localStorage, sessionStorage, document.cookie])")).ShouldNotContain(token);
        cookies.ShouldAllBe(cookie => !cookie.Value.Contains(token));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_issuer()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/gaps");
        var before = await page.Context.CookiesAsync();
        await page.ClickAsync("header form button");
        await page.WaitForURLAsync(url => !url.Contains("/gaps"));

        // Neither the next visit nor the old cookie is a person.
        await page.GotoAsync($"{console.Console.Url}/en/gaps");
        await page.WaitForSelectorAsync("#password");
        var stolen = await console.Chromium.WindowAsync("en-GB");
        await stolen.AddCookiesAsync(before.Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = console.Console.Url }));
        var thief = await stolen.NewPageAsync();
        await thief.GotoAsync($"{console.Console.Url}/en/gaps");
        (await thief.QuerySelectorAsync("table")).ShouldBeNull();
    }

    [Fact]
    public async Task A_restart_of_the_console_ends_no_session()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/gaps");
        await console.Console.KillAsync();
        console.Console.Start();
        await console.Console.UntilReadyAsync();
        await page.GotoAsync($"{console.Console.Url}/en/parts");
        (await page.TextContentAsync("h1")).ShouldBe("Parts");
    }

    [Theory]
    [InlineData("/sign-in?return=https%3A%2F%2Fevil.example%2F")]
    [InlineData("/sign-in?return=%2F%2Fevil.example%2F")]
    public async Task A_sign_in_leads_to_no_other_site(string path)
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var mail = await console.PersonAsync(oem, "oem");
        var window = await console.Chromium.WindowAsync("en-GB");
        var page = await window.NewPageAsync();
        await page.GotoAsync(console.Console.Url + path);
        await page.FillAsync("#mail", mail);
        await page.FillAsync("#password", ConsoleFixture.Password);
        await page.ClickAsync("form button");
        await page.WaitForURLAsync($"{console.Console.Url}/**");
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_out()
    {
        await console.OrganisationAsync("Console OEM", "oem");
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(console.Console.Url) };
        using var answer = await http.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Pages_may_not_be_framed_and_load_nothing_from_elsewhere()
    {
        await console.OrganisationAsync("Console OEM", "oem");
        using var http = new HttpClient { BaseAddress = new Uri(console.Console.Url) };
        using var answer = await http.GetAsync(new Uri("/en/not-found", UriKind.Relative));
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
