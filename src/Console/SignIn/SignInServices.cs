using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

using Npgsql;

namespace SupplyChain.Console.SignIn;

/// <summary>
/// Sign-in through any OpenID Connect issuer. Tokens stay on the server; the browser has HttpOnly cookies alone.
/// </summary>
static class SignInServices
{
    static readonly TimeSpan IssuerTimeout = TimeSpan.FromSeconds(10);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(Required(configuration, "ConnectionStrings:Database")));
        builder.Services.AddDataProtection().SetApplicationName("supplychain-console")
            .PersistKeysToFileSystem(new DirectoryInfo(Required(configuration, "Console:KeyRing")));
        builder.Services.AddSingleton<TicketStore>();
        builder.Services.AddSingleton<TokenRefresh>();
        builder.Services.AddScoped<Visit>();
        builder.Services.AddScoped<Api.IReader>(services => services.GetRequiredService<Visit>());
        builder.Services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultSignOutScheme = OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddCookie(SetCookie)
            .AddOpenIdConnect(options => SetIssuer(options, configuration));
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<TicketStore>((options, store) => options.SessionStore = store);
        builder.Services.AddAuthorization();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "form";
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = context =>
            context.HttpContext.RequestServices.GetRequiredService<TokenRefresh>().Validate(context);
        options.Events.OnRedirectToLogin = context =>
        {
            context.Response.Redirect(SignInEndpoints.AddressFor(context.Request));
            return Task.CompletedTask;
        };
    }

    static void SetIssuer(OpenIdConnectOptions options, ConfigurationManager configuration)
    {
        options.Authority = Required(configuration, "Oidc:Authority");
        options.RequireHttpsMetadata = configuration["Oidc:AllowHttp"] is not "true";
        options.ClientId = Required(configuration, "Oidc:ClientId");
        options.ClientSecret = Required(configuration, "Oidc:ClientSecret");
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A form that the issuer's page posts would need cookies that other sites may send along.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.TokenValidationParameters.NameClaimType = "name";
        options.TokenValidationParameters.RoleClaimType = "role";
        options.SaveTokens = true;
        options.BackchannelTimeout = IssuerTimeout;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email", "offline_access" }) options.Scope.Add(scope);
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.UiLocales = context.Properties.GetParameter<string>(SignInEndpoints.LanguageParameter);
            return Task.CompletedTask;
        };
        // A refused or stale sign-in begins anew; what went wrong is in the log and is not shown to anybody.
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(SignInEndpoints.FailedAddress);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    static string Required(ConfigurationManager configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{key} is not set");
}
