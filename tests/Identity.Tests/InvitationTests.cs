using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.People;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>Who invites whom, and what becomes of an invitation.</summary>
public sealed class InvitationTests(IdentityService service)
{
    static readonly Guid Id = Guid.NewGuid();

    HttpClient Admin => service.As(Guid.NewGuid(), "admin");

    [Fact]
    public async Task Only_who_manages_people_invites_and_only_for_the_own_organisation()
    {
        var (organisation, other) = (await service.Register(Role.Oem), await service.Register(Role.Oem));
        var (manager, _, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var (plain, _, _) = await service.Joined(organisation, roles: Role.Oem);
        var invitation = Invitation();

        (await As(organisation, plain).Refused($"/organisations/{organisation}/invitations", invitation)).Status.ShouldBe(403);
        (await service.As(organisation, "oem").Refused($"/organisations/{organisation}/invitations", invitation)).Status.ShouldBe(403);
        (await As(organisation, manager, manages: true).Refused($"/organisations/{other}/invitations", invitation)).Status.ShouldBe(404);
        await As(organisation, manager, manages: true).Accepted($"/organisations/{organisation}/invitations", invitation);
    }

    [Fact]
    public async Task A_person_who_does_not_manage_issues_no_client_because_it_would_have_all_roles()
    {
        var organisation = await service.Register(Role.Oem, Role.Supplier);
        var (manager, _, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var (plain, _, _) = await service.Joined(organisation, roles: Role.Oem);
        (await As(organisation, plain).Refused($"/organisations/{organisation}/clients", new IssueApiClient("x"))).Status.ShouldBe(403);
        (await As(organisation, plain).Refused($"/organisations/{organisation}/clients/revoke", new RevokeApiClient("x"))).Status.ShouldBe(403);
        using var issued = await As(organisation, manager, manages: true).Command($"/organisations/{organisation}/clients", new IssueApiClient("x"));
        issued.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_person_does_is_recorded_with_the_person()
    {
        var organisation = await service.Register(Role.Oem);
        var (manager, _, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var invited = await As(organisation, manager, manages: true).Accepted($"/organisations/{organisation}/invitations", Invitation());

        await using var session = service.Store.QuerySession();
        (await session.Events.FetchStreamAsync(invited.Id)).ShouldHaveSingleItem().UserName.ShouldBe($"{organisation:N}/person-{manager:N}");
        (await session.Events.FetchStreamAsync(manager))[^1].UserName.ShouldBe($"{organisation:N}/person-{manager:N}", "who joined");
    }

    [Fact]
    public async Task Who_accepts_an_invitation_is_told_to_the_own_organisation_once()
    {
        var organisation = await service.Register(Role.Oem);
        var (person, _, _) = await service.Joined(organisation, roles: Role.Oem);
        var told = (await service.Bus.Hear<NoticesGiven>(given => given.Notices[0].SubjectId == person)).Notices.ShouldHaveSingleItem();
        (told.Kind, told.Organisation).ShouldBe((NoticeKind.PersonJoined, organisation));
    }

    [Fact]
    public async Task Roles_are_a_part_of_the_organisations()
    {
        var organisation = await service.Register(Role.Oem);
        (await Admin.Refused($"/organisations/{organisation}/invitations", Invitation(Role.Oem, Role.Admin))).Faults.ShouldHaveSingleItem().Field.ShouldBe("roles");
        (await Admin.Refused($"/organisations/{organisation}/invitations", Invitation(Role.Oem, Role.Oem))).Faults.ShouldHaveSingleItem().Field.ShouldBe("roles");
        (await Admin.Refused($"/organisations/{organisation}/invitations", new InvitePerson("no address", [Role.Oem]))).Faults.ShouldHaveSingleItem().Field.ShouldBe("mailAddress");
    }

    [Fact]
    public async Task A_link_works_once_and_its_secret_is_nowhere_in_the_database()
    {
        var organisation = await service.Register(Role.Oem);
        var (person, mail, link) = await service.Invite(organisation, roles: Role.Oem);
        using (var scope = service.Services.CreateScope())
        {
            var kept = await scope.ServiceProvider.GetRequiredService<AccountStore>().Links.SingleAsync(known => known.Person == person);
            link.ShouldNotContain(kept.Digest);
            kept.Digest.Length.ShouldBe(64);
        }

        var (first, second) = (new Browser(service), new Browser(service));
        await first.Open(link);
        await second.Open(link);
        (await first.Send(("name", "Li Wei"), ("password", Browser.Password), ("repeated", Browser.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await second.Send(("name", "Thief"), ("password", "another password 9"), ("repeated", "another password 9"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await second.Open(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await new Browser(service).SignIn(mail, "another password 9")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_is_wrong_in_the_form_is_said_beside_its_field_and_the_link_still_works()
    {
        var (_, mail, link) = await service.Invite(await service.Register(Role.Oem), roles: Role.Oem);
        var browser = new Browser(service);
        foreach (var (name, password, repeated, id) in new[]
        {
            ("", Browser.Password, Browser.Password, "name"), ("Li", "short", "short", "password"), ("Li", Browser.Password, "other", "repeated"),
            ("Li", new string('a', 20), new string('a', 20), "password"), ("Li", $"x1 {mail.Split('@')[0]}", $"x1 {mail.Split('@')[0]}", "password"),
        })
        {
            await browser.Open(link);
            (await browser.Send(("name", name), ("password", password), ("repeated", repeated))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            browser.Html.ShouldContain($"id=\"{id}-error\"");
            browser.Html.ShouldNotContain($"value=\"{password}\"");
        }

        await browser.Open(link);
        (await browser.Send(("name", "Li"), ("password", Browser.Password), ("repeated", Browser.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_revoked_invitation_and_a_deactivated_person_are_over_at_once()
    {
        var organisation = await service.Register(Role.Oem);
        var (invited, _, link) = await service.Invite(organisation, roles: Role.Oem);
        await Admin.Accepted($"/invitations/{invited}/revoke", new RevokeInvitation());
        (await new Browser(service).Open(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        var (person, mail, browser) = await service.Joined(organisation, roles: Role.Oem);
        var tokens = await browser.Redeem(await browser.Code());
        await Admin.Accepted($"/people/{person}/deactivate", new DeactivatePerson());
        await service.Bus.Hear<Contracts.Identity.PersonDeactivated>(e => e.PersonId == person);
        (await browser.Refresh(tokens.GetProperty("refresh_token").GetString()!)).GetProperty("error").GetString().ShouldBe("invalid_grant");
        (await browser.Open("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await new Browser(service).SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.Holds(async () => (await service.Anonymous().Get<AccessWithdrawals>("/connect/withdrawals"))
            .Clients[AccessWithdrawals.KeyOf($"person-{person:N}")].ShouldBe(AccessWithdrawals.Revoked), TimeSpan.FromSeconds(5));
        (await As(organisation, person).GetAsync($"/people/{person}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "Identity looks itself");

        await service.Invite(organisation, mail: mail, roles: Role.Oem);
    }

    [Fact]
    public async Task An_address_is_invited_once_and_whether_another_organisation_has_it_is_not_told()
    {
        var (organisation, other) = (await service.Register(Role.Oem), await service.Register(Role.Supplier));
        var (_, mail, _) = await service.Joined(organisation, roles: Role.Oem);
        (await Admin.Refused($"/organisations/{organisation}/invitations", new InvitePerson(mail.ToUpperInvariant(), [Role.Oem]))).Status.ShouldBe(409);

        var (_, _, link) = await service.Invite(other, mail: mail, roles: Role.Supplier);
        var browser = new Browser(service);
        await browser.Open(link);
        (await browser.Send(("name", "Li"), ("password", "another password 9"), ("repeated", "another password 9"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await new Browser(service).SignIn(mail)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "the account is as it was");
    }

    [Fact]
    public async Task People_and_invitations_are_told_to_their_organisation_alone()
    {
        var (organisation, other) = (await service.Register(Role.Oem), await service.Register(Role.Oem));
        var (manager, mail, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var (plain, _, _) = await service.Joined(organisation, roles: Role.Oem);
        var (invited, _, _) = await service.Invite(organisation, roles: Role.Oem);
        var (spy, _, _) = await service.Joined(other, managesPeople: true, Role.Oem);

        foreach (var path in new[] { $"/organisations/{organisation}/people", $"/organisations/{organisation}/invitations", $"/people/{plain}" })
        {
            (await As(other, spy, manages: true).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await service.As(other, "oem", "alliance").GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
        (await As(other, spy, manages: true).Refused($"/invitations/{invited}/revoke", new RevokeInvitation())).Status.ShouldBe(404);
        (await As(other, spy, manages: true).Refused($"/people/{plain}/deactivate", new DeactivatePerson())).Status.ShouldBe(404);
        (await As(organisation, plain).GetAsync($"/organisations/{organisation}/invitations")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var seen = await As(organisation, manager, manages: true).ByPagesOfOne<PersonProfile>($"/organisations/{organisation}/people?x=1");
        seen.Select(person => person.Id).ShouldBe([manager, plain], ignoreOrder: true);
        seen.Single(person => person.Id == manager).MailAddress.ShouldBe(mail);
        (await As(organisation, plain).Get<Page<PersonProfile>>($"/organisations/{organisation}/people")).Items
            .Where(person => person.Id != plain).ShouldAllBe(person => person.MailAddress == null);
        (await As(organisation, manager, manages: true).Get<Page<Invitation>>($"/organisations/{organisation}/invitations")).Items
            .ShouldHaveSingleItem().Id.ShouldBe(invited);

        Guid[] ids = [manager, plain, invited, spy, Guid.NewGuid()];
        (await As(organisation, plain).LookUp<PersonProfile[]>("/people/by-ids", ids)).Select(person => person.Id)
            .ShouldBe([manager, plain], ignoreOrder: true);
        (await As(other, spy, manages: true).LookUp<PersonProfile[]>("/people/by-ids", ids)).ShouldHaveSingleItem().Id.ShouldBe(spy);
    }

    [Fact]
    public async Task What_was_done_with_people_is_in_the_audit_trail_of_their_organisation_alone()
    {
        var (organisation, other) = (await service.Register(Role.Oem), await service.Register(Role.Oem));
        var (manager, _, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var (spy, _, _) = await service.Joined(other, managesPeople: true, Role.Oem);
        var invited = await As(organisation, manager, manages: true).Accepted($"/organisations/{organisation}/invitations", Invitation());

        var trail = (await As(organisation, manager, manages: true).Get<Page<AuditEntry>>("/audit-trail")).Items;
        trail.Single(entry => entry.Type == "person_invited").ShouldSatisfyAllConditions(
            entry => entry.PersonId.ShouldBe(manager), entry => entry.ObjectId.ShouldBe(invited.Id));
        trail.ShouldContain(entry => entry.Type == "person_joined" && entry.PersonId == manager);
        (await As(other, spy, manages: true).Get<Page<AuditEntry>>("/audit-trail")).Items.ShouldAllBe(entry => entry.PersonId == spy);
    }

    [Fact]
    public void An_invitation_holds_for_seven_days()
    {
        var now = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var invited = new PersonInvited(Id, Guid.NewGuid(), [Role.Oem], false, now + Person.InvitationHolds, now);
        Scenario.Given<Person>(invited).When(person => AcceptInvitation.Decide(Id, person, now.AddDays(6))).Then(new PersonJoined(now.AddDays(6)));
        Scenario.Given<Person>(invited).When(person => AcceptInvitation.Decide(Id, person, now.AddDays(7))).ThenRejected("invitation");
        Scenario.Given<Person>(invited, new PersonJoined(now)).When(person => AcceptInvitation.Decide(Id, person, now)).ThenNothing();
        Scenario.Given<Person>(invited, new InvitationRevoked(now)).When(person => AcceptInvitation.Decide(Id, person, now)).ThenRejected("invitation");
    }

    HttpClient As(Guid organisation, Guid person, bool manages = false) => service.With(service.Issuer.Token(
        organisation, ["oem"], client: $"person-{person:N}", person: person, managesPeople: manages));

    static InvitePerson Invitation(params Role[] roles) => new($"p{Guid.NewGuid():N}@example.com", roles is [] ? [Role.Oem] : roles);
}
