using System.Security.Cryptography;

using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

using SupplyChain.Identity.Clients;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// The OIDC issuer: OpenIddict with client credentials alone. Replicas share the key file <c>Identity:SigningKeyFile</c>.
/// </summary>
public static class Issuer
{
    static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(30);

    public static void AddIssuer(this WebApplicationBuilder builder)
    {
        var identity = builder.Configuration.GetRequiredSection("Identity");
        var issuer = new Uri(identity["Issuer"] ?? throw new InvalidOperationException("Identity:Issuer is not set"));
        var keyFile = identity["SigningKeyFile"] ?? throw new InvalidOperationException("Identity:SigningKeyFile is not set");

        builder.Services.AddDbContext<ClientStore>(options => options
            .UseNpgsql(builder.Configuration.GetConnectionString("Database")).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ClientStore>())
            .AddServer(server =>
            {
                server.SetIssuer(issuer).SetTokenEndpointUris(TokenEndpoint.Path);
                server.AllowClientCredentialsFlow().SetAccessTokenLifetime(TokenLifetime);
                server.AddSigningKey(SigningKey(keyFile));
                // Required, but without a use: nothing but access tokens is issued, and those any service must read.
                server.AddEphemeralEncryptionKey().DisableAccessTokenEncryption().DisableTokenStorage();
                var host = server.UseAspNetCore().EnableTokenEndpointPassthrough();
                if (issuer.IsLoopback || identity["AllowHttp"] == "true") host.DisableTransportSecurityRequirement();
            });
        builder.AddTokenLimits();
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
