using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Organisations;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.People;

/// <summary>Lists people and invitations. Nobody but administrators sees those of another organisation.</summary>
public static class PeopleOfOrganisation
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id:guid}/people", People);
        routes.MapGet("/organisations/{id:guid}/invitations", Invitations);
        routes.MapGet("/invitations/{id:guid}", Invitation);
        routes.MapGet("/people/{id:guid}", Single);
        routes.MapPost("/people/by-ids", ByIds);
    }

    static async Task<Page<PersonProfile>> People(
        Guid id, Paging page, Caller caller, IQuerySession session, AccountStore accounts, CancellationToken cancel)
    {
        if (caller.Organisation != id && !caller.Is(Roles.Admin)) throw Rejected.NotFound("organisation", id);
        var organisation = await session.LoadAsync<Organisation>(id, cancel) ?? throw Rejected.NotFound("organisation", id);
        var found = await OfStates(session, id, page, [PersonState.Joined, PersonState.Deactivated], cancel);
        var known = await accounts.ByIdAsync(found.Select(person => person.Id), cancel);
        return Mapped(
            page.Of(found, person => person.Id), person => Shown(person, organisation, known.GetValueOrDefault(person.Id), caller));
    }

    static async Task<Page<Invitation>> Invitations(
        Guid id, Paging page, Caller caller, IQuerySession session, AccountStore accounts, CancellationToken cancel)
    {
        Managing.RequireOverPeople(caller, id);
        var found = await OfStates(session, id, page, [PersonState.Invited], cancel);
        var known = await accounts.ByIdAsync(found.Select(person => person.Id), cancel);
        return Mapped(page.Of(found, person => person.Id), person => Shown(person, known.GetValueOrDefault(person.Id)));
    }

    static async Task<Invitation> Invitation(
        Guid id, Caller caller, IQuerySession session, AccountStore accounts, CancellationToken cancel)
    {
        if (await session.LoadAsync<Person>(id, cancel) is not { State: PersonState.Invited } person
            || person.Organisation != caller.Organisation && !caller.Is(Roles.Admin))
            throw Rejected.NotFound("invitation", id);
        Managing.RequireOverPeople(caller, person.Organisation);
        return Shown(person, await accounts.Accounts.FindAsync([id], cancel));
    }

    static async Task<PersonProfile> Single(
        Guid id, Caller caller, IQuerySession session, AccountStore accounts, CancellationToken cancel)
    {
        var person = await session.LoadAsync<Person>(id, cancel);
        if (person is null or not { State: PersonState.Joined or PersonState.Deactivated }
            || person.Organisation != caller.Organisation && !caller.Is(Roles.Admin)
            || await session.LoadAsync<Organisation>(person.Organisation, cancel) is not { } organisation)
            throw Rejected.NotFound("person", id);
        return Shown(person, organisation, await accounts.Accounts.FindAsync([id], cancel), caller);
    }

    /// <summary>People of the caller's own organisation, whatever else is asked for.</summary>
    static async Task<IReadOnlyList<PersonProfile>> ByIds(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, AccountStore accounts, CancellationToken cancel)
    {
        if (await session.LoadAsync<Organisation>(caller.Organisation, cancel) is not { } organisation) return [];
        var people = (await session.LoadManyAsync<Person>(cancel, ids.Distinct()))
            .Where(person => person.Organisation == organisation.Id)
            .Where(person => person.State is PersonState.Joined or PersonState.Deactivated).ToList();
        var known = await accounts.ByIdAsync(people.Select(person => person.Id), cancel);
        return [.. people.Select(person => Shown(person, organisation, known.GetValueOrDefault(person.Id), caller))];
    }

    static Invitation Shown(Person person, Account? account) => new(
        person.Id, person.Organisation, account?.Mail ?? "", person.Roles, person.ManagesPeople, person.InvitedAt, person.Until);

    static PersonProfile Shown(Person person, Organisation organisation, Account? account, Caller caller)
    {
        var all = caller.Is(Roles.Admin) || caller.Person == person.Id || caller.Person is not null && caller.ManagesPeople;
        return new(
            person.Id, person.Organisation, account?.Name ?? "", all ? account?.Mail : null, person.RolesWithin(organisation.Roles),
            person.ManagesPeople, person.State == PersonState.Joined, person.JoinedAt ?? person.InvitedAt);
    }

    static Task<IReadOnlyList<Person>> OfStates(
        IQuerySession session, Guid organisation, Paging page, PersonState[] states, CancellationToken cancel)
    {
        var beyond = page.Key<Guid>() ?? Guid.Empty;
        return session.Query<Person>()
            .Where(person => person.Organisation == organisation && person.State.IsOneOf(states) && person.MatchesSql("d.id > ?", beyond))
            .OrderBy(person => person.Id).Take(page.First + 1).ToListAsync(cancel);
    }

    static Page<T> Mapped<T>(Page<Person> page, Func<Person, T> map) => new([.. page.Items.Select(map)], page.Next) { Keys = page.Keys };
}
