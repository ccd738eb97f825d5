using System.Collections.Concurrent;
using System.Globalization;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SupplyChain.Console.SignIn;

/// <summary>Exchanges a session's tokens shortly before the access token ends. A session that the issuer ended ends here, too.</summary>
public sealed class TokenRefresh(IOptionsMonitor<OpenIdConnectOptions> issuer, TimeProvider clock, ILogger<TokenRefresh> log)
{
    static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    /// <summary>By refresh token: requests of one page that come together exchange it once.</summary>
    readonly ConcurrentDictionary<string, Task<Exchange>> running = new(StringComparer.Ordinal);

    public async Task Validate(CookieValidatePrincipalContext context)
    {
        var properties = context.Properties;
        if (EndOf(properties) - clock.GetUtcNow() > Early) return;
        if (properties.GetTokenValue("refresh_token") is not { } refreshToken)
        {
            context.RejectPrincipal();
            return;
        }

        var exchange = await running.GetOrAdd(refreshToken, ExchangeOf);
        running.TryRemove(refreshToken, out _);
        if (exchange.Answer is { } answer)
        {
            properties.UpdateTokenValue("access_token", answer.AccessToken);
            properties.UpdateTokenValue("refresh_token", answer.RefreshToken ?? refreshToken);
            var lifetime = TimeSpan.FromSeconds(int.Parse(answer.ExpiresIn, CultureInfo.InvariantCulture));
            properties.UpdateTokenValue("expires_at", (clock.GetUtcNow() + lifetime).ToString("o", CultureInfo.InvariantCulture));
            context.ShouldRenew = true;
        }
        else if (exchange.Refused || EndOf(properties) <= clock.GetUtcNow())
        {
            context.RejectPrincipal();
        }
    }

    static DateTimeOffset EndOf(AuthenticationProperties properties) => DateTimeOffset.TryParse(
        properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) ? end : default;

    async Task<Exchange> ExchangeOf(string refreshToken)
    {
        var options = issuer.Get(OpenIdConnectDefaults.AuthenticationScheme);
        try
        {
            var configuration = await options.ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = refreshToken,
                ["client_id"] = options.ClientId!,
                ["client_secret"] = options.ClientSecret!,
            });
            using var response = await options.Backchannel.PostAsync(new Uri(configuration.TokenEndpoint), form);
            var body = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode) return new(new OpenIdConnectMessage(body), Refused: false);
            return new(null, Refused: (int)response.StatusCode is 400 or 401);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            // The access token may hold for a little longer, and the issuer may be back by then.
            log.LogWarning(broken, "The issuer does not answer");
            return new(null, Refused: false);
        }
    }

    sealed record Exchange(OpenIdConnectMessage? Answer, bool Refused);
}
