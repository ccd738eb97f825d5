using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Identity;

[ObjectType<PersonProfile>(Name = "Person"), AllowSignedIn]
static class PersonType
{
    /// <summary>
    /// Where the person is signed in, the latest used session first; at most 100. The person itself and who manages the organisation's
    /// people may ask.
    /// </summary>
    public static Task<IReadOnlyList<PersonSession>> Sessions(PersonProfile person, IIdentity identity, CancellationToken cancel) =>
        identity.Sessions(person.Id, cancel);

    [Batch, Beside("PersonId")]
    public static async Task<IReadOnlyDictionary<Guid, PersonProfile>> ById(
        IReadOnlyList<Guid> ids, IIdentity identity, CancellationToken cancel) =>
        (await identity.PeopleById(ids, cancel)).ToDictionary(person => person.Id);
}

[ObjectType<Invitation>, AllowSignedIn]
static class InvitationType
{
    public static Guid Id(Invitation invitation) => SecondId.Of(invitation.Id);
}

// Found by its person alone: it is nobody else's.
[ObjectType<PersonSession>(Hide = [nameof(PersonSession.Id), nameof(PersonSession.PersonId)]), AllowSignedIn]
static class PersonSessionType
{
    /// <summary>Names the session for <c>endSession</c>.</summary>
    public static Guid SessionId(PersonSession session) => session.Id;
}

[Extends<OrganisationProfile>, AllowSignedIn]
static class PersonOfOrganisation
{
    /// <summary>The person who asks. Null for a program, and beside every organisation but the caller's own.</summary>
    public static async Task<PersonProfile?> Person(
        OrganisationProfile organisation, Caller caller, IIdentity identity, CancellationToken cancel) =>
        caller.Person is { } id && caller.Organisation == organisation.Id ? await identity.Person(id, cancel) : null;
}

[Query]
static class PeopleQueries
{
    /// <summary>A person. People of its organisation and administrators see it.</summary>
    [AllowSignedIn]
    public static Task<PersonProfile?> Person(Guid id, IIdentity identity, CancellationToken cancel) => identity.Person(id, cancel);

    /// <summary>The people of an organisation. Only administrators see those of others than their own.</summary>
    /// <param name="organisationId">The caller's own organisation if it is not named.</param>
    [AllowSignedIn]
    public static Task<Connection<PersonProfile>> People(
        PageArguments page, Caller caller, IIdentity identity, CancellationToken cancel, Guid? organisationId = null) =>
        page.Of((first, after) => identity.People(organisationId ?? caller.Organisation, first, after, cancel));

    /// <summary>An invitation that was not accepted yet.</summary>
    [AllowSignedIn]
    public static Task<Invitation?> Invitation(Guid id, IIdentity identity, CancellationToken cancel) => identity.Invitation(id, cancel);

    /// <summary>
    /// The invitations of an organisation that were not accepted yet. Who manages its people may ask, and administrators.
    /// </summary>
    /// <param name="organisationId">The caller's own organisation if it is not named.</param>
    [AllowSignedIn]
    public static Task<Connection<Invitation>> Invitations(
        PageArguments page, Caller caller, IIdentity identity, CancellationToken cancel, Guid? organisationId = null) =>
        page.Of((first, after) => identity.Invitations(organisationId ?? caller.Organisation, first, after, cancel));

    /// <summary>
    /// The sessions of a person that live, the latest used first; at most 100. The person itself and who manages the organisation's people
    /// may ask.
    /// </summary>
    /// <param name="personId">The person who asks if it is not named.</param>
    [AllowSignedIn]
    public static async Task<IReadOnlyList<PersonSession>> Sessions(
        Caller caller, IIdentity identity, CancellationToken cancel, Guid? personId = null) =>
        (personId ?? caller.Person) is { } id ? await identity.Sessions(id, cancel) : [];
}

[Mutation]
static class PeopleMutations
{
    /// <summary>
    /// Invites a person by mail. The link works once, within seven days. Who manages the organisation's people may, and administrators.
    /// </summary>
    /// <param name="organisationId">The caller's own organisation if it is not named.</param>
    /// <param name="roles">A part of the organisation's roles.</param>
    /// <param name="managesPeople">Whether the person invites others and issues API clients for the organisation.</param>
    [AllowSignedIn]
    [return: Called("invitation")]
    public static Task<Invitation?> InvitePerson(
        [Contracts.MailAddress] string mailAddress, [Contracts.Entries(1, 5)] IReadOnlyList<Role> roles, Guid clientMutationId,
        Caller caller, IIdentity identity, CancellationToken cancel, bool managesPeople = false, Guid? organisationId = null) =>
        identity.Invite(
                organisationId ?? caller.Organisation, new InvitePerson(mailAddress, roles, managesPeople), clientMutationId, cancel)
            .ThenRead(identity.Invitation, cancel);

    /// <summary>Takes an invitation back. Its link no longer works.</summary>
    [AllowSignedIn]
    [return: Called("invitationId")]
    public static async Task<Guid> RevokeInvitation(
        Guid invitationId, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        SecondId.Of((await identity.RevokeInvitation(invitationId, new RevokeInvitation(), clientMutationId, cancel)).Id);

    /// <summary>Ends a person's access for good. Its sessions end within five seconds.</summary>
    [AllowSignedIn]
    [return: Called("person")]
    public static Task<PersonProfile?> DeactivatePerson(
        Guid personId, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.Deactivate(personId, new DeactivatePerson(), clientMutationId, cancel).ThenRead(identity.Person, cancel);

    /// <summary>Ends a session, also the one that asks. Its tokens end within five seconds.</summary>
    /// <param name="sessionId">The session's <c>sessionId</c>.</param>
    [AllowSignedIn]
    [return: Called("sessionId")]
    public static async Task<Guid> EndSession(Guid sessionId, Guid clientMutationId, IIdentity identity, CancellationToken cancel)
    {
        // Who ended its own session may ask for nothing more.
        await identity.EndSession(sessionId, new EndSession(), clientMutationId, cancel);
        return sessionId;
    }
}
