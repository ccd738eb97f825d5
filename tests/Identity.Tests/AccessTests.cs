using System.Net;
using System.Text;

using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Clients;
using SupplyChain.Identity.Organisations;
using SupplyChain.TestKit;

using Registered = SupplyChain.Identity.Organisations.OrganisationRegistered;
using RoleWithdrawn = SupplyChain.Identity.Organisations.RoleWithdrawn;
using Suspended = SupplyChain.Identity.Organisations.OrganisationSuspended;

namespace SupplyChain.Identity.Tests;

/// <summary>What ends an access ends the tokens that were issued for it.</summary>
public sealed class AccessTests(IdentityService service)
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    HttpClient Admin => service.As(Guid.NewGuid(), "admin");

    [Fact]
    public async Task A_revoked_clients_token_issues_no_credentials()
    {
        var organisation = await Register();
        var (revoked, other) = (await Issue(organisation), await Issue(organisation));
        await Admin.Accepted($"/organisations/{organisation}/clients/revoke", new RevokeApiClient(revoked));

        (await Of(revoked, organisation).Refused($"/organisations/{organisation}/clients", new IssueApiClient("back door"))).Status.ShouldBe(401);
        (await Of(revoked, organisation).GetAsync($"/organisations/{organisation}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await Of(other, organisation).Accepted($"/organisations/{organisation}/clients/revoke", new RevokeApiClient(other));
        (await Of(other, organisation).Refused($"/organisations/{organisation}/clients", new IssueApiClient("back door"))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_token_from_before_a_role_was_withdrawn_no_longer_holds_and_one_from_after_it_does()
    {
        var organisation = await Register(Role.Oem, Role.Supplier);
        var client = await Issue(organisation);
        await Admin.Accepted($"/organisations/{organisation}/roles/withdraw", new WithdrawRole(Role.Supplier));
        await service.Bus.Hear<Contracts.Identity.RoleWithdrawn>(e => e.OrganisationId == organisation && e.Role == Role.Supplier);

        (await Of(client, organisation).GetAsync($"/organisations/{organisation}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Of(client, organisation, version: 1).GetAsync($"/organisations/{organisation}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(async () => (await Listed(client)).ShouldBe(1));
    }

    [Fact]
    public async Task The_list_tells_everybody_what_was_withdrawn_and_from_whom_to_those_alone_who_know_the_client()
    {
        var (revoking, suspended, untouched) = (await Register(), await Register(), await Register());
        var (first, second, third) = (await Issue(revoking), await Issue(suspended), await Issue(untouched));
        await Admin.Accepted($"/organisations/{revoking}/clients/revoke", new RevokeApiClient(first));
        await Admin.Accepted($"/organisations/{suspended}/suspend", new SuspendOrganisation("fraud"));
        await Admin.Accepted($"/organisations/{suspended}/reinstate", new ReinstateOrganisation("cleared"));

        await Eventually.Holds(async () => (await Listed(first)).ShouldBe(AccessWithdrawals.Revoked));
        await Eventually.Holds(async () => (await Listed(second)).ShouldBe(1));
        (await Listed(third)).ShouldBeNull();
        var text = await service.Anonymous().GetStringAsync("/connect/withdrawals");
        foreach (var secret in new[] { first, second, $"{revoking}", $"{suspended}" }) text.ShouldNotContain(secret);
    }

    [Fact]
    public void Every_withdrawal_makes_older_tokens_fail_and_a_revoked_client_fails_whatever_its_token_says()
    {
        Organisation organisation = Organisation.Create(new Registered(Guid.NewGuid(), "Optics Ltd", "91350100M000100Y43", [Role.Oem, Role.Supplier], Now))
            .Apply(new ApiClientIssued("a", "planning", Now)).Apply(new ApiClientIssued("b", "planning", Now));
        organisation.Admits("a", 0).ShouldBeTrue();

        var narrowed = organisation.Apply(new RoleWithdrawn(Role.Oem, Now)).Apply(new Suspended("fraud", Now));
        (narrowed.Admits("a", 1), narrowed.Admits("a", 2)).ShouldBe((false, true));
        var revoked = organisation.Apply(new ApiClientRevoked("a", Now));
        (revoked.Admits("a", 7), revoked.Admits("b", 0)).ShouldBe((false, true));
    }

    [Fact]
    public void Clients_that_were_revoked_are_remembered_for_longer_than_a_token_lives_and_their_number_is_bounded()
    {
        var organisation = Organisation.Create(new Registered(Guid.NewGuid(), "Optics Ltd", "91350100M000100Y43", [Role.Oem], Now));
        for (var i = 0; i < Organisation.MaxRevoked; i++) organisation = organisation.Apply(new ApiClientRevoked($"c{i}", Now));

        Should.Throw<ServiceDefaults.Rejected>(() => IssueApiClientDecider.Decide(new("one more"), "c", organisation.Id, organisation, Now));
        IssueApiClientDecider.Decide(new("one more"), "c", organisation.Id, organisation, Now + Organisation.Remembered).ShouldNotBeEmpty();
        organisation.Apply(new ApiClientRevoked("later", Now + Organisation.Remembered)).RevokedLately.Select(client => client.ClientId).ShouldBe(["later"]);
    }

    [Fact]
    public async Task One_address_gets_so_many_tokens_a_minute_whatever_the_path_looks_like()
    {
        for (var i = 0; i < 100; i++)
            foreach (var path in new[] { "/connect/token", "/connect/token/", "/Connect/Token" })
                (await Ask("192.0.2.1", path, $"nobody-{i}-{path.Length}")).Response.StatusCode.ShouldNotBe(429);

        foreach (var path in new[] { "/connect/token", "/connect/token/", "/Connect/Token" })
        {
            var refused = await Ask("192.0.2.1", path, "somebody");
            refused.Response.StatusCode.ShouldBe(429);
            int.Parse(refused.Response.Headers.RetryAfter!).ShouldBeInRange(1, 60);
        }

        (await Ask("192.0.2.2", "/connect/token", "somebody")).Response.StatusCode.ShouldBe(401);
    }

    [Fact]
    public async Task One_client_gets_so_many_tokens_a_minute_from_wherever_it_asks()
    {
        for (var i = 0; i < 60; i++) (await Ask($"198.51.100.{i}", "/connect/token", "busy", basic: i % 2 == 0)).Response.StatusCode.ShouldBe(401);

        (await Ask("198.51.100.100", "/connect/token/", "busy")).Response.StatusCode.ShouldBe(429);
        (await Ask("198.51.100.100", "/connect/token", "busy", basic: true)).Response.StatusCode.ShouldBe(429);
        (await Ask("198.51.100.100", "/connect/token", "another")).Response.StatusCode.ShouldBe(401);
    }

    [Fact]
    public async Task The_console_asks_for_many_people_and_nobody_uses_its_limit_up_from_elsewhere()
    {
        for (var i = 0; i < 310; i++) (await Ask("198.51.100.201", "/connect/token", IdentityService.ConsoleClient)).Response.StatusCode.ShouldBe(401);
        for (var i = 310; i < 1200; i++) await Ask("198.51.100.201", "/connect/token", IdentityService.ConsoleClient);

        (await Ask("198.51.100.201", "/connect/token", IdentityService.ConsoleClient)).Response.StatusCode.ShouldBe(429);
        (await Ask("198.51.100.202", "/connect/token", IdentityService.ConsoleClient)).Response.StatusCode.ShouldBe(401);
    }

    Task<HttpContext> Ask(string address, string path, string client, bool basic = false) => service.SendFrom(address, http =>
    {
        var form = basic ? "grant_type=client_credentials" : $"grant_type=client_credentials&client_id={client}&client_secret=wrong";
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = ("POST", "http", new HostString("localhost"), path);
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form));
        http.Request.ContentLength = form.Length;
        if (basic) http.Request.Headers.Authorization = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:wrong"))}";
    });

    HttpClient Of(string client, Guid organisation, long version = 0) =>
        service.With(service.Issuer.Token(organisation, ["oem"], version: version, client: client));

    async Task<long?> Listed(string client) =>
        (await service.Anonymous().Get<AccessWithdrawals>("/connect/withdrawals")).Clients.TryGetValue(AccessWithdrawals.KeyOf(client), out var version) ? version : null;

    async Task<Guid> Register(params Role[] roles) =>
        (await Admin.Accepted("/organisations", new RegisterOrganisation($"Org {Guid.NewGuid():N}", Codes.Next(), roles.Length == 0 ? [Role.Oem] : roles))).Id;

    async Task<string> Issue(Guid organisation)
    {
        using var response = await service.As(organisation, "oem", "supplier").Command($"/organisations/{organisation}/clients", new IssueApiClient("planning"));
        response.EnsureSuccessStatusCode();
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<IssuedApiClient>(response.Content, IdentityService.Json))!.ClientId;
    }
}
