using System.Net.Http.Headers;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Tests;

/// <summary>People, invitations and sessions as the gateway shows them. Who may see them, Identity decides.</summary>
public sealed class PeopleTests(TestGateway gateway)
{
    static readonly DateTimeOffset Moment = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    readonly Guid organisation = Guid.NewGuid(), other = Guid.NewGuid(), person = Guid.NewGuid(), session = Guid.NewGuid();

    [Fact]
    public async Task The_viewer_is_a_person_where_one_asks_and_only_beside_the_own_organisation()
    {
        await using var upstream = await StartAsync();
        const string query = "query($other: ID!) { viewer { id person { name sessions { sessionId browser current } } } organisation(id: $other) { person { name } } }";

        var data = await As(upstream, person).Data(query, new { other });
        data.At("viewer", "person").ToString().ShouldBe($$"""{"name":"Li Wei","sessions":[{"sessionId":"{{session}}","browser":"Firefox","current":true}]}""");
        data.At("organisation", "person").ValueKind.ShouldBe(JsonValueKind.Null);
        (await As(upstream, person: null).Data(query, new { other })).At("viewer", "person").ValueKind.ShouldBe(JsonValueKind.Null, "a program");
    }

    [Fact]
    public async Task Lists_are_of_the_own_organisation_unless_another_is_named()
    {
        await using var upstream = await StartAsync();
        var data = await As(upstream, person).Data("{ people { nodes { id mailAddress roles } } invitations { nodes { mailAddress } } }");
        data.At("people", "nodes").ToString().ShouldBe($$"""[{"id":"{{person}}","mailAddress":"li.wei@example.com","roles":["OEM"]}]""");
        data.At("invitations", "nodes").ToString().ShouldBe("""[{"mailAddress":"invited@example.com"}]""");
        (await As(upstream, person).Data("query($other: ID!) { people(organisationId: $other) { nodes { id } } }", new { other }))
            .At("people", "nodes").ToString().ShouldBe("[]");
    }

    [Fact]
    public async Task Commands_go_to_identity_with_their_id_and_the_callers_token()
    {
        await using var upstream = await StartAsync();
        var (client, command) = (As(upstream, person), Guid.NewGuid());

        (await client.Data(
            "mutation($id: ID!) { invitePerson(input: { clientMutationId: $id, mailAddress: \"invited@example.com\", roles: [OEM] }) { invitation { mailAddress managesPeople } } }",
            new { id = command })).At("invitePerson", "invitation").ToString().ShouldBe("""{"mailAddress":"invited@example.com","managesPeople":false}""");
        (await client.Data("mutation($s: ID!) { endSession(input: { clientMutationId: $s, sessionId: $s }) { sessionId } }", new { s = session }))
            .At("endSession", "sessionId").GetGuid().ShouldBe(session);
        (await client.Graph(
            "mutation($id: ID!) { invitePerson(input: { clientMutationId: $id, mailAddress: \"nobody\", roles: [OEM] }) { clientMutationId } }", new { id = command }))
            .Errors().ShouldHaveSingleItem().ShouldContain("mail address");
        commands.ShouldBe([$"{organisation} {command}", $"{session} {session}"]);
    }

    /// <summary>Who accepts an invitation is a person with the invitation's id. Clients keep the two apart.</summary>
    [Fact]
    public async Task An_invitation_has_an_id_of_its_own_by_which_it_is_found_and_revoked()
    {
        await using var upstream = await StartAsync();
        var client = As(upstream, person);

        var id = (await client.Data("{ invitations { nodes { id } } }")).At("invitations", "nodes", 0, "id").GetGuid();

        id.ShouldNotBe(Invited.Id);
        (await client.Data("query($id: ID!) { invitation(id: $id) { id } }", new { id })).At("invitation", "id").GetGuid().ShouldBe(id);
        (await client.Data("mutation($id: ID!) { revokeInvitation(input: { clientMutationId: $id, invitationId: $id }) { invitationId } }", new { id }))
            .At("revokeInvitation", "invitationId").GetGuid().ShouldBe(id);
        commands.ShouldBe([$"{Invited.Id} {Invited.Id}"]);
    }

    readonly List<string> commands = [];

    Task<Upstream> StartAsync() => Upstream.StartAsync(app =>
    {
        app.MapGet("/organisations/{id:guid}", (Guid id) => new OrganisationProfile(id, "Org", "", [Role.Oem], false, []));
        app.MapGet($"/people/{person}", () => Shown);
        app.MapGet($"/people/{person}/sessions", () => new[] { new PersonSession(session, person, Moment, Moment, Moment, "::1", "Firefox", true) });
        app.MapGet($"/organisations/{organisation}/people", () => new Page<PersonProfile>([Shown], null));
        app.MapGet($"/organisations/{other}/people", () => new Page<PersonProfile>([], null));
        app.MapGet($"/organisations/{organisation}/invitations", () => new Page<Invitation>([Invited], null));
        app.MapGet($"/invitations/{Invited.Id}", () => Invited);
        app.MapPost("/organisations/{id:guid}/invitations", (Guid id, InvitePerson c, Microsoft.AspNetCore.Http.HttpContext http) => Done(Invited.Id, id, http));
        app.MapPost("/invitations/{id:guid}/revoke", (Guid id, RevokeInvitation c, Microsoft.AspNetCore.Http.HttpContext http) => Done(id, id, http));
        app.MapPost("/sessions/{id:guid}/end", (Guid id, EndSession c, Microsoft.AspNetCore.Http.HttpContext http) => Done(person, id, http));
    });

    PersonProfile Shown => new(person, organisation, "Li Wei", "li.wei@example.com", [Role.Oem], true, true, Moment);
    Invitation Invited => new(session, organisation, "invited@example.com", [Role.Oem], false, Moment, Moment);

    Receipt Done(Guid id, Guid asked, Microsoft.AspNetCore.Http.HttpContext http)
    {
        commands.Add($"{asked} {http.Request.Headers[IdempotencyKey.Header]}");
        return new Receipt(id, 1, []);
    }

    HttpClient As(Upstream upstream, Guid? person)
    {
        var real = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:Identity", upstream.Address));
        var client = real.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Issuer.Token(
            organisation, ["oem"], client: person is null ? null : $"person-{person:N}", person: person, managesPeople: true));
        return client;
    }
}
