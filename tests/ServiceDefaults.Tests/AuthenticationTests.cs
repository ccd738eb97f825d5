using System.Net;
using System.Security.Cryptography;

using Microsoft.Extensions.Configuration;

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
