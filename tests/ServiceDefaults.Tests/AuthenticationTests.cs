using System.Net;
using System.Security.Cryptography;

using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class AuthenticationTests(Servers servers)
{
    [Fact]
    public async Task Expired_forged_foreign_and_missing_tokens_are_refused()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        await using var stranger = await TestIssuer.StartAsync();
        using var forger = RSA.Create(2048);
        var organisation = Guid.NewGuid();
        var good = servers.Issuer.Token(organisation, ["alliance"]);

        (await Status(service, good)).ShouldBe(HttpStatusCode.OK);
        (await Status(service, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(service, servers.Issuer.Token(organisation, ["alliance"], expires: DateTimeOffset.UtcNow.AddMinutes(-1)))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(service, servers.Issuer.Token(organisation, ["alliance"], signedWith: forger))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(service, stranger.Token(organisation, ["alliance"]))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(service, servers.Issuer.Token(organisation, ["alliance"], audience: "another"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(service, Unsigned(good))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(service, servers.Issuer.Token(organisation, ["oem", "admin"]))).ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Validated tokens are kept for some seconds, but not beyond their expiry.</summary>
    [Fact]
    public async Task A_token_that_was_just_valid_is_refused_when_it_has_expired()
    {
        using var tokens = new ValidatedTokens(Claims.Organisation, Claims.Role, TimeProvider.System);
        using var key = RSA.Create(2048);
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = servers.Issuer.Authority,
            ValidAudience = "supplychain",
            IssuerSigningKey = new RsaSecurityKey(key),
            ClockSkew = TimeSpan.Zero,
        };

        // The first one takes the time that code needs to be compiled.
        (await Validated(Token(DateTimeOffset.UtcNow.AddHours(1)))).Exception.ShouldBeNull();
        var expiry = DateTimeOffset.UtcNow.AddSeconds(3);
        var token = Token(expiry);
        (await Validated(token)).Exception.ShouldBeNull();
        (await Validated(token)).ShouldBeSameAs(await Validated(token));

        // Kept without regard to its expiry, it would be valid for two seconds more.
        await Eventually.Holds(
            async () => (await Validated(token)).Exception.ShouldBeOfType<SecurityTokenExpiredException>(),
            expiry - DateTimeOffset.UtcNow + TimeSpan.FromSeconds(1));

        string Token(DateTimeOffset expires) => servers.Issuer.Token(Guid.NewGuid(), ["alliance"], expires: expires, signedWith: key);

        Task<TokenValidationResult> Validated(string token) => tokens.ValidateTokenAsync(token, parameters);
    }

    [Fact]
    public async Task A_forged_token_is_refused_beside_the_valid_one_that_it_imitates()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var good = servers.Issuer.Token(Guid.NewGuid(), ["alliance"]).Split('.');
        var other = servers.Issuer.Token(Guid.NewGuid(), ["alliance"]).Split('.');

        for (var time = 0; time < 3; time++)
        {
            (await Status(service, string.Join('.', good))).ShouldBe(HttpStatusCode.OK);
            (await Status(service, string.Join('.', good[0], other[1], good[2]))).ShouldBe(HttpStatusCode.Unauthorized);
            (await Status(service, string.Join('.', good[0], good[1], other[2]))).ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Another_issuers_claims_work_by_configuration_alone()
    {
        await using var theirs = await TestIssuer.StartAsync();
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer, configure: configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Oidc:Authority"] = theirs.Authority,
            ["Oidc:Audience"] = "their-api",
            ["Oidc:OrganisationClaim"] = "tenant_id",
            ["Oidc:RoleClaim"] = "groups",
        }));

        (await Status(service, theirs.Token(Guid.NewGuid(), ["alliance"], organisationClaim: "tenant_id", roleClaim: "groups", audience: "their-api"))).ShouldBe(HttpStatusCode.OK);
        // A claim that happens to have our own name counts for nothing.
        (await Status(service, theirs.Token(Guid.NewGuid(), ["alliance"], organisationClaim: "tenant_id", roleClaim: "role", audience: "their-api"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    static async Task<HttpStatusCode> Status(TallyService service, string? token)
    {
        using var client = service.WithToken(token);
        using var response = await client.GetAsync("/roles/alliance");
        return response.StatusCode;
    }

    static string Unsigned(string token)
    {
        var header = Convert.ToBase64String("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8).TrimEnd('=');
        return $"{header}.{token.Split('.')[1]}.";
    }
}
