using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.WebEncoders;

namespace SupplyChain.Identity.Pages;

/// <summary>The pages that Identity serves itself: rendered on the server, without scripts.</summary>
public static class PageEndpoints
{
    const int MaxBodyBytes = 16 * 1024, Segments = 6, UsualPerAddress = 60;
    const string StyleSheet = "/identity.css";

    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    static readonly string[] Paths =
        [SignInPages.Path, InvitationPages.Path, SignOutPages.Path, SecondFactorPages.Path, PasswordPages.ForgottenPath,
            PasswordPages.ResetPath, PageAnswers.AccountPath];

    static readonly byte[] Style = Embedded("identity.css");

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        // Chinese as it is, not as numbers of characters.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddAntiforgery(forms =>
        {
            (forms.Cookie.Name, forms.Cookie.HttpOnly, forms.Cookie.SameSite) = ("supplychain-form", true, SameSiteMode.Strict);
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // Set with the other headers of a page.
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Forms that are sent, by address: each may cost the check of a password, and guessing must be slow.</summary>
    public static void UsePageLimits(this WebApplication app)
    {
        var permits = app.Configuration.GetValue<int?>("Identity:PageLimits:PerAddress") ?? UsualPerAddress;
        var limits = new RateLimiterOptions
        {
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetSlidingWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = Window, SegmentsPerWindow = Segments })),
            OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = $"{(int)Window.TotalSeconds}";
                await rejected.HttpContext.ShowMessage(Words.SignIn, Words.TooManyRequests, 429).ExecuteAsync(rejected.HttpContext);
            },
        };
        app.UseWhen(IsSentForm, forms => forms.Use(LimitBody).UseRateLimiter(limits));
    }

    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(StyleSheet, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(Style, "text/css; charset=utf-8");
        }).AllowAnonymous();
        var pages = routes.MapGroup("");
        pages.AllowAnonymous().AddEndpointFilter(CheckForm);
        return pages;
    }

    static bool IsSentForm(HttpContext http) => HttpMethods.IsPost(http.Request.Method)
        && Paths.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    static Task LimitBody(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBodyBytes;
        return next(http);
    }

    /// <summary>A form is taken only with the token of the page that it stood on.</summary>
    static async ValueTask<object?> CheckForm(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && !await IsFromOwnPageAsync(http))
            return http.ShowMessage(Words.SignIn, Words.FormExpired, 400, link: PageAnswers.AccountPath, linkText: Words.Account);
        return await next(call);
    }

    static async Task<bool> IsFromOwnPageAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType
                && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    static byte[] Embedded(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"{typeof(PageEndpoints).Namespace}.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
