using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.IdentityModel.JsonWebTokens;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Clients;
using SupplyChain.Identity.Organisations;
using SupplyChain.TestKit;

using Registered = SupplyChain.Identity.Organisations.OrganisationRegistered;

namespace SupplyChain.Identity.Tests;

/// <summary>An organisation's own managers issue and revoke its programs, each with a part of its roles.</summary>
public sealed class ClientTests(IdentityService service)
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Id = Guid.NewGuid();

    HttpClient Admin => service.As(Guid.NewGuid(), "admin");

    [Fact]
    public async Task A_program_acts_with_the_roles_that_it_was_issued_with_as_long_as_the_organisation_has_them()
    {
        var organisation = await service.Register(Role.Oem, Role.Supplier);
        var (manager, _, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var (plain, _, _) = await service.Joined(organisation, roles: Role.Oem);
        var issued = await Issue(As(organisation, manager, manages: true), organisation, Role.Supplier);
        (await Listed(As(organisation, manager, manages: true), organisation, issued)).LastUsedAt.ShouldBeNull("it was never used");

        (await RolesOf(issued)).ShouldBe(["supplier"]);
        var listed = await Listed(As(organisation, manager, manages: true), organisation, issued);
        listed.Roles.ShouldBe([Role.Supplier]);
        listed.LastUsedAt.ShouldNotBeNull().ShouldBe(service.Clock.GetUtcNow(), TimeSpan.FromHours(1));
        (await Listed(As(organisation, plain), organisation, issued)).LastUsedAt.ShouldBeNull("it does not manage them");
        (await Listed(service.As(Guid.NewGuid(), "alliance"), organisation, issued)).LastUsedAt.ShouldBeNull("they are not its own");

        await Admin.Accepted($"/organisations/{organisation}/roles/withdraw", new WithdrawRole(Role.Supplier));
        (await RolesOf(issued)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_manages_people_issues_and_revokes_and_only_for_the_own_organisation()
    {
        var (organisation, other) = (await service.Register(Role.Oem), await service.Register(Role.Oem));
        var (manager, _, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var (plain, _, _) = await service.Joined(organisation, roles: Role.Oem);
        var (rival, _, _) = await service.Joined(other, managesPeople: true, Role.Oem);
        var issued = await Issue(As(organisation, manager, manages: true), organisation, Role.Oem);

        foreach (var (caller, status) in new[] { (As(organisation, plain), 403), (As(other, rival, manages: true), 404) })
        {
            (await caller.Refused($"/organisations/{organisation}/clients", new IssueApiClient("spy", [Role.Oem]))).Status.ShouldBe(status);
            (await caller.Refused($"/organisations/{organisation}/clients/revoke", new RevokeApiClient(issued.ClientId))).Status.ShouldBe(status);
        }
        (await As(other, rival, manages: true).GetAsync($"/organisations/{organisation}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // An id of another organisation's client in the own organisation's address changes nothing.
        await As(other, rival, manages: true).Accepted($"/organisations/{other}/clients/revoke", new RevokeApiClient(issued.ClientId));
        (await RolesOf(issued)).ShouldBe(["oem"]);

        await As(organisation, manager, manages: true).Accepted($"/organisations/{organisation}/clients/revoke", new RevokeApiClient(issued.ClientId));
        (await Ask(issued)).TryGetProperty("access_token", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_program_neither_gives_nor_takes_a_role_that_it_does_not_have()
    {
        var organisation = await service.Register(Role.Oem, Role.Supplier);
        var (narrow, wide) = (service.As(organisation, "supplier"), service.As(organisation, "oem", "supplier"));
        var all = await Issue(wide, organisation);
        (await RolesOf(all)).ShouldBe(["oem", "supplier"], ignoreOrder: true);

        (await narrow.Refused($"/organisations/{organisation}/clients", new IssueApiClient("x", [Role.Oem]))).Status.ShouldBe(403);
        (await narrow.Refused($"/organisations/{organisation}/clients", new IssueApiClient("x"))).Status.ShouldBe(403);
        (await narrow.Refused($"/organisations/{organisation}/clients/revoke", new RevokeApiClient(all.ClientId))).Status.ShouldBe(403);
        var own = await Issue(narrow, organisation, Role.Supplier);
        await narrow.Accepted($"/organisations/{organisation}/clients/revoke", new RevokeApiClient(own.ClientId));
    }

    [Fact]
    public void Roles_are_a_part_of_the_organisations()
    {
        object joined = new Registered(Id, "Optics Ltd", "91350100M000100Y43", [Role.Supplier], Now);
        foreach (IReadOnlyList<Role> roles in new Role[][] { [Role.Oem], [Role.Supplier, Role.Admin], [Role.Supplier, Role.Supplier], [] })
            Scenario.Given<Organisation>(joined).When(o => IssueApiClientDecider.Decide(new("x", roles), "c", Id, o, Now)).ThenRejected("roles");
        Scenario.Given<Organisation>(joined).When(o => IssueApiClientDecider.Decide(new("x", [Role.Supplier]), "c", Id, o, Now))
            .Then(new ApiClientIssued("c", "x", Now, [Role.Supplier]));
    }

    /// <summary>Credentials from before roles could be chosen.</summary>
    [Fact]
    public void A_client_that_was_issued_without_roles_has_all_of_the_organisation()
    {
        var issued = JsonForms.Stored<ApiClientIssued>("""{"clientId":"c","label":"x","at":"2026-03-02T08:00:00+00:00"}""");
        var organisation = Organisation.Create(new Registered(Id, "Optics Ltd", "91350100M000100Y43", [Role.Oem, Role.Supplier], Now)).Apply(issued);
        organisation.Clients[0].RolesWithin(organisation.Roles).ShouldBe([Role.Oem, Role.Supplier]);
    }

    HttpClient As(Guid organisation, Guid person, bool manages = false) => service.With(service.Issuer.Token(
        organisation, ["oem"], client: $"person-{person:N}", person: person, managesPeople: manages));

    static async Task<ApiClient> Listed(HttpClient caller, Guid organisation, IssuedApiClient issued) =>
        (await caller.Get<OrganisationProfile>($"/organisations/{organisation}")).Clients.Single(client => client.ClientId == issued.ClientId);

    static async Task<IssuedApiClient> Issue(HttpClient caller, Guid organisation, params Role[] roles)
    {
        using var response = await caller.Command($"/organisations/{organisation}/clients", new IssueApiClient("planning", roles is [] ? null : roles));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadFromJsonAsync<IssuedApiClient>(IdentityService.Json))!;
    }

    async Task<IEnumerable<string>> RolesOf(IssuedApiClient issued) =>
        new JsonWebToken((await Ask(issued)).GetProperty("access_token").GetString()).Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value);

    async Task<JsonElement> Ask(IssuedApiClient issued)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = issued.ClientId,
            ["client_secret"] = issued.ClientSecret!,
        });
        using var response = await service.Anonymous().PostAsync("/connect/token", form);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
