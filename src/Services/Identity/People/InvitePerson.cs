using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Organisations;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.People;

public static class InvitePersonDecider
{
    /// <param name="others">People and open invitations that the organisation has.</param>
    /// <param name="lately">Invitations of the organisation within a day.</param>
    public static object[] Decide(
        InvitePerson c, Guid id, Guid organisationId, Organisation? organisation, Person? person, long others, long lately,
        DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", organisationId);
        if (person is not null) return [];
        new Faults()
            .Within(c)
            .Require(!organisation.Suspended, "organisation", "is suspended")
            .Require(c.Roles.Distinct().Count() == c.Roles.Count, "roles", "names a role twice")
            .Require(c.Roles.All(organisation.Roles.Contains), "roles", "names a role that the organisation does not have")
            .Require(others < Person.MostInOrganisation, "organisation",
                $"has {Person.MostInOrganisation} people and invitations already")
            .Require(lately < Person.MostInvitedInADay, "organisation", $"sent {Person.MostInvitedInADay} invitations within a day; wait")
            .ThrowIfAny();
        return [new PersonInvited(id, organisationId, c.Roles, c.ManagesPeople, now + Person.InvitationHolds, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/organisations/{id:guid}/invitations", Invite);

    /// <summary>
    /// The event comes first, the account and the mail after it: a crash in between leaves an invitation without a link, which can be
    /// revoked, and a repetition of the command sends it.
    /// </summary>
    static async Task<Receipt> Invite(
        Guid id, InvitePerson c, Command command, IDocumentStore store, AccountStore accounts, Letters letters, CancellationToken cancel)
    {
        Managing.RequireOverPeople(command.Caller, id);
        var (person, key) = (command.NewId("person"), Account.KeyOf(c.MailAddress));
        if (await accounts.HasAddressAsync(id, key, except: person, cancel))
            throw Rejected.Conflict("mailAddress", "is invited already, or belongs to one of the organisation's people");

        var receipt = await store.Decide(command, async work =>
        {
            var (organisation, invited) = (work.Stream<Organisation>(id), work.Stream<Person>(person));
            var (others, lately) = (work.Ask(batch => batch.Query<Person>().Where(Counts(id)).Count()), LatelyOf(work, id, command.At));
            await work.Load();
            return invited.Append(Decide(
                c, person, id, organisation.State, invited.State, others.Value, lately.Value, command.At));
        }, cancel);
        if (await accounts.Accounts.FindAsync([person], cancel) is not null) return receipt;

        accounts.Accounts.Add(new Account { Id = person, Organisation = id, Mail = c.MailAddress.Trim(), MailKey = key });
        await accounts.SaveChangesAsync(cancel);
        var until = command.At + Person.InvitationHolds;
        letters.Invite(c.MailAddress.Trim(), await accounts.IssueAsync(LinkPurpose.Invitation, person, until, cancel), until);
        return receipt;
    }

    static Answer<long> LatelyOf(Work work, Guid organisation, DateTimeOffset now)
    {
        var since = now - TimeSpan.FromDays(1);
        return work.Ask(batch => batch.Query<Person>()
            .Where(person => person.Organisation == organisation && person.InvitedAt > since).Count());
    }

    static System.Linq.Expressions.Expression<Func<Person, bool>> Counts(Guid organisation) => person =>
        person.Organisation == organisation && (person.State == PersonState.Invited || person.State == PersonState.Joined);
}
