using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

public sealed class TokenTests(IdentityService service)
{
    HttpClient Admin => service.As(Guid.NewGuid(), "admin");

    [Fact]
    public async Task A_client_gets_a_token_that_names_its_organisation_and_roles()
    {
        var organisation = await Register("Headset Works", Role.Oem, Role.Supplier);
        var client = await Issue(organisation);
        var token = await Validated(await TokenOf(client.ClientId, client.ClientSecret!));

        token.GetClaim("org").Value.ShouldBe(organisation.ToString());
        token.Claims.Where(c => c.Type == "role").Select(c => c.Value).ShouldBe(["oem", "supplier"], ignoreOrder: true);
        token.Audiences.ShouldBe(["supplychain"]);
        token.ValidTo.ShouldBeLessThanOrEqualTo(DateTime.UtcNow.AddMinutes(31));
    }

    [Fact]
    public async Task The_bootstrap_administrator_gets_a_token()
    {
        var token = await Validated(await TokenOf(IdentityService.AdminClient, IdentityService.AdminSecret));
        token.GetClaim("role").Value.ShouldBe("admin");
    }

    [Fact]
    public async Task Wrong_secret_revoked_client_and_suspended_organisation_get_none()
    {
        var organisation = await Register("Short-lived", Role.Oem);
        var (first, second) = (await Issue(organisation), await Issue(organisation));

        (await Ask(first.ClientId, "wrong")).Error.ShouldBe("invalid_client");

        await service.As(organisation, "oem").Accepted($"/organisations/{organisation}/clients/revoke", new RevokeApiClient(first.ClientId));
        (await Ask(first.ClientId, first.ClientSecret!)).Error.ShouldBe("invalid_client");

        await Admin.Accepted($"/organisations/{organisation}/suspend", new SuspendOrganisation("left the platform"));
        (await Ask(second.ClientId, second.ClientSecret!)).Error.ShouldBe("unauthorized_client");
        (await service.Bus.Hear<OrganisationSuspended>(e => e.OrganisationId == organisation)).Reason.ShouldBe("left the platform");
    }

    [Fact]
    public async Task A_secret_is_shown_once()
    {
        var organisation = await Register("Repeats", Role.Oem);
        var command = Guid.NewGuid();
        var first = await Issue(organisation, command);
        var again = await Issue(organisation, command);

        again.ClientId.ShouldBe(first.ClientId);
        again.ClientSecret.ShouldBeNull();
        await TokenOf(first.ClientId, first.ClientSecret!);
    }

    [Fact]
    public async Task Only_administrators_register_and_only_the_organisation_itself_gets_clients()
    {
        var organisation = await Register("Guarded", Role.Oem);
        var stranger = service.As(Guid.NewGuid(), "oem", "supplier", "operator", "alliance");

        (await stranger.Refused("/organisations", new RegisterOrganisation("X", Codes.Next(), [Role.Admin]))).Status.ShouldBe(403);
        (await stranger.Refused($"/organisations/{organisation}/suspend", new SuspendOrganisation("x"))).Status.ShouldBe(403);
        (await stranger.Refused($"/organisations/{organisation}/roles/grant", new GrantRole(Role.Admin))).Status.ShouldBe(403);
        var theirs = await stranger.Refused($"/organisations/{organisation}/clients", new IssueApiClient("spy"));
        var nobodys = await stranger.Refused($"/organisations/{Guid.NewGuid()}/clients", new IssueApiClient("spy"));
        theirs.Status.ShouldBe(404);
        nobodys.Status.ShouldBe(404);
        (await service.Anonymous().GetAsync("/organisations")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_profile_is_for_itself_the_alliance_and_administrators()
    {
        var organisation = await Register("Seen by few", Role.Oem);
        foreach (var may in new[] { service.As(organisation, "oem"), Admin, service.As(Guid.NewGuid(), "alliance") })
            (await may.Get<OrganisationProfile>($"/organisations/{organisation}")).Name.ShouldBe("Seen by few");

        using var other = await service.As(Guid.NewGuid(), "supplier").GetAsync($"/organisations/{organisation}");
        other.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        using var list = await service.As(Guid.NewGuid(), "supplier").GetAsync("/organisations");
        list.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Organisations_are_found_by_a_part_of_the_name_and_the_beginning_of_the_code()
    {
        var name = $"Sought {Guid.NewGuid():N} Optics 100%_'";
        var id = await Register(name, Role.Supplier);
        var uscc = (await Admin.Get<OrganisationProfile>($"/organisations/{id}")).Uscc;
        (await Found(name.ToUpperInvariant())).ShouldBe([id]);
        (await Found(uscc[..17].ToLowerInvariant())).ShouldBe([id]);
        (await Found(uscc[1..])).ShouldBeEmpty("it is the end of a code");
        (await Found("Sought%Optics")).ShouldBeEmpty("it is no pattern");
        (await Admin.Get<Contracts.Page<OrganisationProfile>>($"/organisations?search={Uri.EscapeDataString(name)}&possibleDuplicate=true"))
            .Items.ShouldBeEmpty("it resembles no other");

        async Task<IEnumerable<Guid>> Found(string search) =>
            (await Admin.Get<Contracts.Page<OrganisationProfile>>($"/organisations?search={Uri.EscapeDataString(search)}"))
                .Items.Select(organisation => organisation.Id);
    }

    [Fact]
    public async Task The_list_pages_over_everyone_once()
    {
        for (var i = 0; i < 5; i++) await Register($"Paged {i}", Role.Supplier);
        var ids = new List<Guid>();
        for (string? after = ""; after is not null;)
        {
            var page = await Admin.Get<Contracts.Page<OrganisationProfile>>($"/organisations?first=2{(after == "" ? "" : $"&after={after}")}");
            ids.AddRange(page.Items.Select(o => o.Id));
            after = page.Next;
        }
        ids.Count.ShouldBeGreaterThanOrEqualTo(6);
        ids.ShouldBeUnique();
        var whole = await Admin.Get<Contracts.Page<OrganisationProfile>>("/organisations?first=4");
        (await Admin.Get<Contracts.Page<OrganisationProfile>>($"/organisations?first=1&after={whole.Keys![1]}")).Items.Single().Id
            .ShouldBe(whole.Items[2].Id);
        using var tooMany = await Admin.GetAsync("/organisations?first=101");
        ((int)tooMany.StatusCode).ShouldBe(422);
    }

    [Fact]
    public void The_signing_key_is_readable_by_its_owner_alone() =>
        File.GetUnixFileMode(service.KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

    async Task<Guid> Register(string name, params Role[] roles) =>
        (await Admin.Accepted("/organisations", new RegisterOrganisation(name, Codes.Next(), roles))).Id;

    async Task<IssuedApiClient> Issue(Guid organisation, Guid? command = null)
    {
        using var response = await service.As(organisation, "oem", "supplier").Command($"/organisations/{organisation}/clients", new IssueApiClient("planning"), command);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<IssuedApiClient>(IdentityService.Json))!;
    }

    async Task<string> TokenOf(string client, string secret)
    {
        var (token, error) = await Ask(client, secret);
        error.ShouldBeNull();
        return token!;
    }

    async Task<(string? Token, string? Error)> Ask(string client, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = secret,
        });
        using var response = await service.Anonymous().PostAsync("/connect/token", form);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.TryGetProperty("access_token", out var token) ? token.GetString() : null,
            answer.TryGetProperty("error", out var error) ? error.GetString() : null);
    }

    async Task<JsonWebToken> Validated(string token)
    {
        var keys = new JsonWebKeySet(await service.Anonymous().GetStringAsync("/.well-known/jwks"));
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = "http://localhost/",
            ValidAudience = "supplychain",
            IssuerSigningKeys = keys.GetSigningKeys(),
        });
        result.Exception.ShouldBeNull();
        return (JsonWebToken)result.SecurityToken;
    }
}
