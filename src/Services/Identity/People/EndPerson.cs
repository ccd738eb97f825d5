using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Accounts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.People;

/// <summary>Revokes an invitation and deactivates a person.</summary>
public static class EndPersonDecider
{
    public static object[] Decide(RevokeInvitation c, Guid id, Person? person, DateTimeOffset now) => person?.State switch
    {
        PersonState.Invited => [new InvitationRevoked(now)],
        PersonState.Revoked => [],
        _ => throw Rejected.NotFound("invitation", id),
    };

    public static object[] Decide(DeactivatePerson c, Guid id, Person? person, DateTimeOffset now) => person?.State switch
    {
        PersonState.Joined => [new PersonDeactivated(now)],
        PersonState.Deactivated => [],
        _ => throw Rejected.NotFound("person", id),
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/invitations/{id:guid}/revoke",
            (Guid id, RevokeInvitation c, Command command, IDocumentStore store, AccountStore accounts, CancellationToken cancel) =>
                End("invitation", id, command, store, accounts, person => Decide(c, id, person, command.At), cancel));
        routes.MapPost("/people/{id:guid}/deactivate",
            (Guid id, DeactivatePerson c, Command command, IDocumentStore store, AccountStore accounts, CancellationToken cancel) =>
                End("person", id, command, store, accounts, person => Decide(c, id, person, command.At), cancel));
    }

    /// <summary>The event ends the access; what it leaves behind in the account is cleared after it, also on a repetition.</summary>
    static async Task<Receipt> End(
        string kind, Guid id, Command command, IDocumentStore store, AccountStore accounts, Func<Person?, object[]> decide,
        CancellationToken cancel)
    {
        await using (var session = store.QuerySession())
        {
            var person = await session.LoadAsync<Person>(id, cancel);
            if (person is null || !command.Caller.Is(Roles.Admin) && person.Organisation != command.Caller.Organisation)
                throw Rejected.NotFound(kind, id);
            Managing.RequireOverPeople(command.Caller, person.Organisation);
        }

        var receipt = await store.Decide(command, id, decide, cancel);
        await accounts.CloseAsync(id, command.At, cancel);
        return receipt;
    }
}
