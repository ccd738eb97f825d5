using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

using SupplyChain.Identity.Clients;
using SupplyChain.Identity.Tokens;

namespace SupplyChain.Identity.Pages;

/// <summary>Answers with a page: its language, its place to go back to, and what a browser may do with it.</summary>
public static class PageAnswers
{
    public const string AccountPath = "/account";
    const string Locales = "ui_locales";
    const int MaxReturnUrl = 4000;

    public static IResult Show<TPage>(this HttpContext http, Dictionary<string, object?> parameters, int status = 200)
        where TPage : PageBase
    {
        parameters[nameof(PageBase.Page)] = http.Page();
        Protect(http);
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    public static IResult ShowMessage(
        this HttpContext http, Wording title, Wording text, int status = 200, string? link = null, Wording? linkText = null)
    {
        var page = http.Page();
        return http.Show<MessagePage>(
            new()
            {
                [nameof(MessagePage.Title)] = page.Say(title),
                [nameof(MessagePage.Text)] = page.Say(text),
                [nameof(MessagePage.Link)] = link,
                [nameof(MessagePage.LinkText)] = linkText is null ? null : page.Say(linkText),
            }, status);
    }

    public static PageContext Page(this HttpContext http)
    {
        if (http.Items[typeof(PageContext)] is PageContext known) return known;
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        var back = http.ReturnUrl();
        var page = new PageContext(LanguageOf(http, back), tokens.FormFieldName, tokens.RequestToken!, back);
        http.Items[typeof(PageContext)] = page;
        return page;
    }

    /// <summary>Where the browser goes on: to the authorization that led here, or to the account, and nowhere else.</summary>
    public static string ReturnUrl(this HttpContext http)
    {
        var wanted = http.Request.HasFormContentType
            ? http.Request.Form[AuthorizeEndpoint.ReturnUrl].ToString()
            : http.Request.Query[AuthorizeEndpoint.ReturnUrl].ToString();
        return wanted.StartsWith(AuthorizeEndpoint.Path + "?", StringComparison.Ordinal) && wanted.Length <= MaxReturnUrl
            && !wanted.Any(char.IsControl)
            ? wanted
            : AccountPath;
    }

    /// <summary>Another page, from which the browser goes on to where it would go on from here.</summary>
    public static string WithReturnUrl(this HttpContext http, string page) =>
        QueryHelpers.AddQueryString(page, AuthorizeEndpoint.ReturnUrl, http.ReturnUrl());

    public static async Task<string> FieldAsync(this HttpContext http, string name) =>
        (await http.Request.ReadFormAsync(http.RequestAborted))[name].ToString();

    /// <summary>The language that the client asks for, else the first that the browser prefers.</summary>
    static Language LanguageOf(HttpContext http, string back)
    {
        var asked = http.Request.Query[Locales].ToString() is { Length: > 0 } here
            ? here
            : back.IndexOf('?', StringComparison.Ordinal) is var at and >= 0
                && QueryHelpers.ParseQuery(back[at..]).TryGetValue(Locales, out var there) ? there.ToString() : "";
        var preferred = asked.Split(' ').Concat(http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString()));
        return preferred.Select(Known).FirstOrDefault(known => known is not null) ?? Language.English;
    }

    static Language? Known(string tag) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => null,
    };

    static void Protect(HttpContext http)
    {
        var headers = http.Response.Headers;
        // A form may lead on to the client by way of the authorization, and browsers hold that against the form.
        var clients = ConsoleClient.Of(http.RequestServices.GetRequiredService<IConfiguration>())?.RedirectUris ?? [];
        var targets = string.Concat(clients.Select(uri => " " + uri.GetLeftPart(UriPartial.Authority)).Distinct());
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src data:; form-action 'self'{targets}; frame-ancestors 'none'; base-uri 'none'";
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
    }
}
