using System.Security.Cryptography;

using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

using SupplyChain.Identity.Clients;

using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlers;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// The OIDC issuer: OpenIddict with client credentials for programs, and codes with PKCE and refresh tokens for people. Replicas share
/// the key file <c>Identity:SigningKeyFile</c> and the folder <c>Identity:KeyRing</c>.
/// </summary>
public static class Issuer
{
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(30);

    /// <summary>A refresh token may come twice within this time: the answer to the first may have been lost.</summary>
    static readonly TimeSpan RepetitionAllowed = TimeSpan.FromSeconds(10);

    static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);

    public static Uri Of(IConfiguration configuration) =>
        new(configuration["Identity:Issuer"] ?? throw new InvalidOperationException("Identity:Issuer is not set"));

    public static void AddIssuer(this WebApplicationBuilder builder)
    {
        var identity = builder.Configuration.GetRequiredSection("Identity");
        var issuer = Of(builder.Configuration);
        var keyFile = identity["SigningKeyFile"] ?? throw new InvalidOperationException("Identity:SigningKeyFile is not set");

        builder.Services.AddDbContext<ClientStore>(options => options
            .UseNpgsql(builder.Configuration.GetConnectionString("Database")).UseOpenIddict());
        builder.AddKeyRing();
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ClientStore>())
            .AddServer(server =>
            {
                server.SetIssuer(issuer).SetTokenEndpointUris(TokenEndpoint.Path).SetAuthorizationEndpointUris(AuthorizeEndpoint.Path)
                    .SetUserInfoEndpointUris(UserInfoEndpoint.Path).SetEndSessionEndpointUris(EndSessionEndpoint.Path);
                server.AllowClientCredentialsFlow().AllowAuthorizationCodeFlow().AllowRefreshTokenFlow();
                server.RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Email, Scopes.Profile);
                // Who sees the plain method's request could redeem its code.
                server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
                server.SetAccessTokenLifetime(TokenLifetime).SetAuthorizationCodeLifetime(CodeLifetime)
                    .SetRefreshTokenReuseLeeway(RepetitionAllowed);
                server.AddSigningKey(SigningKey(keyFile));
                // Required, but without a use: codes and refresh tokens are protected by the key ring, and any service reads the others.
                server.AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
                server.UseDataProtection().PreferDefaultAccessTokenFormat();
                server.AddEventHandler<GenerateTokenContext>(handler => handler
                    .UseInlineHandler(KeepCodesAndRefreshTokensAlone)
                    .SetOrder(Protection.CreateTokenEntry.Descriptor.Order - 1));
                server.AddEventHandler<ValidateTokenContext>(handler => handler
                    .UseScopedHandler<ReusedTokens>().SetOrder(Protection.ValidateTokenEntry.Descriptor.Order - 1));
                var host = server.UseAspNetCore().EnableTokenEndpointPassthrough().EnableAuthorizationEndpointPassthrough()
                    .EnableUserInfoEndpointPassthrough().EnableEndSessionEndpointPassthrough();
                if (issuer.IsLoopback || identity["AllowHttp"] == "true") host.DisableTransportSecurityRequirement();
            });
        builder.AddTokenLimits();
    }

    /// <summary>An access token is not looked up when it is used, so it is not stored: a program asks for one in milliseconds.</summary>
    static ValueTask KeepCodesAndRefreshTokensAlone(GenerateTokenContext token)
    {
        if (token.TokenType is not (TokenTypeIdentifiers.RefreshToken or TokenTypeIdentifiers.Private.AuthorizationCode))
            token.CreateTokenEntry = false;
        return default;
    }

    /// <summary>What browsers bring back (cookies, codes, refresh tokens) and the keys of second factors are encrypted with it.</summary>
    static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var path = builder.Configuration["Identity:KeyRing"] ?? throw new InvalidOperationException("Identity:KeyRing is not set");
        var folder = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(folder).SetApplicationName("SupplyChain.Identity");
    }

    /// <summary>Reads the RSA key. If the file is missing, creates it with read permission for its owner only.</summary>
    static RsaSecurityKey SigningKey(string file)
    {
        var rsa = RSA.Create(3072);
        if (File.Exists(file)) rsa.ImportFromPem(File.ReadAllText(file));
        else WriteOwnerOnly(file, rsa.ExportPkcs8PrivateKeyPem());
        return new RsaSecurityKey(rsa) { KeyId = Convert.ToHexString(SHA256.HashData(rsa.ExportRSAPublicKey()))[..16] };
    }

    static void WriteOwnerOnly(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
