using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Somebody who was invited, joined by the link in the mail, and is signed in by way of the console's client.</summary>
sealed partial class PersonOfTests(RunningPlatform platform) : IDisposable
{
    const string Password = "three brown horses 7", Verifier = "a-verifier-of-a-test-that-is-as-long-as-it-has-to-be";

    readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(platform.Services["identity"].Url) };
    string? refreshing;

    public Guid Id { get; private set; }
    public Guid Organisation { get; private init; }
    public string? Token { get; private set; }

    public GraphClient Client => new(browser, platform.Graphql, Token, Organisation);

    public static async Task<PersonOfTests> JoinAsync(RunningPlatform platform, Guid organisation, params string[] roles)
    {
        var (mail, admin) = ($"p{Guid.NewGuid():N}@example.com", await platform.AdministratorAsync());
        await admin.Mutate(
            "invitePerson", new { organisationId = organisation, mailAddress = mail, roles = roles.Select(role => role.ToUpperInvariant()) }, "invitation { id }");
        var person = new PersonOfTests(platform) { Organisation = organisation };

        using var asking = new HttpRequestMessage(HttpMethod.Get, "/mails?first=100") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", admin.Token) } };
        using var mails = await person.browser.SendAsync(asking);
        var text = (await mails.Content.ReadFromJsonAsync<JsonElement[]>())!.First(kept => kept.GetProperty("to").GetString() == mail).GetProperty("text").GetString()!;
        await person.SendAsync(Link().Match(text).Value, new() { ["name"] = "Li Wei", ["password"] = Password, ["repeated"] = Password });
        await person.RedeemAsync();
        person.Id = (await person.Client.Query("{ viewer { person { id } } }")).GetProperty("viewer").GetProperty("person").GetProperty("id").GetGuid();
        return person;
    }

    /// <summary>A new token of the session; false where it has ended.</summary>
    public Task<bool> RefreshAsync() => TakeAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshing! });

    public void Dispose() => browser.Dispose();

    async Task RedeemAsync()
    {
        var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        using var answer = await browser.GetAsync(
            $"/connect/authorize?client_id=console&response_type=code&scope=openid%20offline_access&state=s&code_challenge_method=S256&code_challenge={challenge}"
            + $"&redirect_uri={Uri.EscapeDataString(platform.ConsoleRedirect)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var code = Code().Match(answer.Headers.Location!.ToString()).Groups["code"].Value;
        (await TakeAsync(new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = Uri.UnescapeDataString(code),
            ["code_verifier"] = Verifier,
            ["redirect_uri"] = platform.ConsoleRedirect,
        })).ShouldBeTrue();
    }

    async Task<bool> TakeAsync(Dictionary<string, string> form)
    {
        (form["client_id"], form["client_secret"]) = ("console", platform.AdminSecret);
        using var content = new FormUrlEncodedContent(form);
        using var answer = await browser.PostAsync("/connect/token", content);
        if (!answer.IsSuccessStatusCode) return false;
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (Token, refreshing) = (tokens.GetProperty("access_token").GetString(), tokens.GetProperty("refresh_token").GetString());
        return true;
    }

    async Task SendAsync(string page, Dictionary<string, string> fields)
    {
        var html = await browser.GetStringAsync(page);
        foreach (Match hidden in Hidden().Matches(html)) fields[hidden.Groups["name"].Value] = WebUtility.HtmlDecode(hidden.Groups["value"].Value);
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(page.Split('?')[0], form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [GeneratedRegex(@"(?<=http://[^/]+)/invitation\?code=\S+")]
    private static partial Regex Link();

    [GeneratedRegex("[?&]code=(?<code>[^&]+)")]
    private static partial Regex Code();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
