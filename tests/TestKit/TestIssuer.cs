using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.TestKit;

/// <summary>An OIDC issuer with a key of its own: discovery document, key set, and tokens as a test wants them.</summary>
public sealed class TestIssuer : IAsyncDisposable
{
    readonly RSA rsa = RSA.Create(2048);
    readonly WebApplication app;

    TestIssuer(WebApplication app) => this.app = app;

    public string Authority => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var issuer = new TestIssuer(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = issuer.Authority, jwks_uri = $"{issuer.Authority}/keys" }));
        app.MapGet("/connect/withdrawals", () =>
        {
            issuer.Asked++;
            return issuer.Withdrawn is { } withdrawn ? Results.Json(new AccessWithdrawals(withdrawn)) : Results.StatusCode(503);
        });
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey() } }));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>What is said to be withdrawn, by the clients' keys; null to be unable to say.</summary>
    public ConcurrentDictionary<string, long>? Withdrawn { get; set; } = new();

    /// <summary>How often it was asked for it.</summary>
    public int Asked { get; private set; }

    /// <summary>Withdraws the tokens of an organisation's client that are older than the version; all of them unless one is given.</summary>
    public void Withdraw(Guid organisation, long version = AccessWithdrawals.Revoked) =>
        Withdrawn![AccessWithdrawals.KeyOf(ClientOf(organisation))] = version;

    static string ClientOf(Guid organisation) => $"client-of-{organisation:N}";

    /// <summary>A token for an organisation with roles, valid for an hour unless told otherwise.</summary>
    public string Token(
        Guid organisation, IEnumerable<string> roles, DateTimeOffset? expires = null, string organisationClaim = "org",
        string roleClaim = "role", string audience = "supplychain", RSA? signedWith = null, long version = 0, string? client = null, string? name = null,
        Guid? person = null, bool managesPeople = false, Guid? session = null)
    {
        var until = expires ?? DateTimeOffset.UtcNow.AddHours(1);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = audience,
            NotBefore = until.AddHours(-2).UtcDateTime,
            Expires = until.UtcDateTime,
            Subject = new ClaimsIdentity(
                [new("sub", client ?? ClientOf(organisation)), new("access_version", $"{version}"), new("org_code", Codes.Of(organisation)), new(organisationClaim, organisation.ToString()), .. name is null ? Array.Empty<Claim>() : [new Claim("org_name", name)], .. PersonClaims(person, managesPeople, session), .. roles.Select(r => new Claim(roleClaim, r))]),
            SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(signedWith ?? rsa) { KeyId = "test", CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
                SecurityAlgorithms.RsaSha256),
        });
    }

    static IEnumerable<Claim> PersonClaims(Guid? person, bool managesPeople, Guid? session)
    {
        if (person is { } id) yield return new Claim("person", $"{id}");
        if (managesPeople) yield return new Claim("manages_people", "true");
        if (session is { } signedIn) yield return new Claim("sid", $"{signedIn}");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    object PublicKey()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "test", n = Base64UrlEncoder.Encode(key.Modulus!), e = Base64UrlEncoder.Encode(key.Exponent!) };
    }
}
