using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Mails;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>A browser of a person: cookies, pages and forms, and the console behind it.</summary>
public sealed partial class Browser(IdentityService service)
{
    public const string Password = "three brown horses 7";

    readonly HttpClient http = service.Anonymous();
    readonly string verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public string Html { get; private set; } = "";

    public HttpClient Http => http;

    public async Task<HttpResponseMessage> Open(string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Language", language } } };
        var response = await http.SendAsync(request);
        Html = await response.Content.ReadAsStringAsync();
        return response;
    }

    /// <summary>Sends the form of the page that is open, with its hidden fields.</summary>
    public async Task<HttpResponseMessage> Send(params (string Name, string Value)[] fields)
    {
        var action = WebUtility.HtmlDecode(Action().Match(Html).Groups["action"].Value);
        return await SendTo(action, [.. Hidden().Matches(Html).Select(field =>
            (WebUtility.HtmlDecode(field.Groups["name"].Value), WebUtility.HtmlDecode(field.Groups["value"].Value)))
            .Where(hidden => fields.All(field => field.Name != hidden.Item1)), .. fields]);
    }

    public async Task<HttpResponseMessage> SendTo(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var response = await http.PostAsync(action, form);
        Html = await response.Content.ReadAsStringAsync();
        return response;
    }

    public async Task<HttpResponseMessage> SignIn(string mail, string password = Password, string path = "/sign-in")
    {
        (await Open(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Send(("mail", mail), ("password", password));
    }

    /// <summary>The path that the console sends a browser to.</summary>
    public string AuthorizePath(string? prompt = null, string redirect = IdentityService.ConsoleRedirect) => QueryHelpers.AddQueryString(
        "/connect/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = IdentityService.ConsoleClient,
            ["redirect_uri"] = redirect,
            ["response_type"] = "code",
            ["scope"] = "openid profile email offline_access",
            ["state"] = "of the console",
            ["nonce"] = "n",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
            ["prompt"] = prompt,
        }.Where(parameter => parameter.Value is not null));

    /// <summary>The code for the console, of who is signed in already.</summary>
    public async Task<string> Code()
    {
        var response = await Open(AuthorizePath());
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, Html);
        return CodeOf(response);
    }

    public static string CodeOf(HttpResponseMessage response)
    {
        response.Headers.Location!.ToString().ShouldStartWith(IdentityService.ConsoleRedirect);
        return QueryHelpers.ParseQuery(response.Headers.Location.Query)["code"].ToString();
    }

    public Task<JsonElement> Redeem(string code, string? with = null, string secret = IdentityService.ConsoleSecret) => Ask(new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["redirect_uri"] = IdentityService.ConsoleRedirect,
        ["code_verifier"] = with ?? verifier,
        ["client_secret"] = secret,
    });

    public Task<JsonElement> Refresh(string token) => Ask(new()
    {
        ["grant_type"] = "refresh_token",
        ["refresh_token"] = token,
        ["client_secret"] = IdentityService.ConsoleSecret,
    });

    async Task<JsonElement> Ask(Dictionary<string, string> form)
    {
        form["client_id"] = IdentityService.ConsoleClient;
        using var content = new FormUrlEncodedContent(form);
        using var response = await service.Anonymous().PostAsync("/connect/token", content);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    [GeneratedRegex("<form method=\"post\" action=\"(?<action>[^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}

/// <summary>Organisations and people as tests need them.</summary>
static partial class People
{
    public static async Task<Guid> Register(this IdentityService service, params Role[] roles) =>
        (await service.As(Guid.NewGuid(), "admin").Accepted(
            "/organisations", new RegisterOrganisation($"Org {Guid.NewGuid():N}", Codes.Next(), roles))).Id;

    /// <summary>Invites somebody and returns the person's id, the address and the path of the link in the mail.</summary>
    public static async Task<(Guid Person, string Mail, string Link)> Invite(
        this IdentityService service, Guid organisation, bool managesPeople = false, string? mail = null, params Role[] roles)
    {
        mail ??= $"p{Guid.NewGuid():N}@example.com";
        var receipt = await service.As(Guid.NewGuid(), "admin").Accepted(
            $"/organisations/{organisation}/invitations", new InvitePerson(mail, roles, managesPeople));
        return (receipt.Id, mail, service.LinkTo(mail));
    }

    public static string LinkTo(this IdentityService service, string mail) => Link().Match(
        service.Services.GetRequiredService<KeptMails>().Latest.First(sent => sent.To == mail).Text).Groups["path"].Value;

    /// <summary>A person who joined, with the browser that it is signed in with.</summary>
    public static async Task<(Guid Person, string Mail, Browser Browser)> Joined(
        this IdentityService service, Guid organisation, bool managesPeople = false, params Role[] roles)
    {
        var (person, mail, link) = await service.Invite(organisation, managesPeople, roles: roles);
        var browser = new Browser(service);
        await browser.Open(link);
        var joined = await browser.Send(("name", "Li Wei"), ("password", Browser.Password), ("repeated", Browser.Password));
        joined.StatusCode.ShouldBe(HttpStatusCode.Redirect, browser.Html);
        return (person, mail, browser);
    }

    [GeneratedRegex("http://localhost(?<path>/[a-z]+\\?code=\\S+)")]
    private static partial Regex Link();
}
