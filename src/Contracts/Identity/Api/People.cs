namespace SupplyChain.Contracts.Identity.Api;

/// <summary>
/// Invites a person to an organisation by mail. The mail has a link that can be used once within seven days; whoever opens it sets a
/// name and a password. Rejected while the address has an open invitation of this organisation or belongs to one of its people.
/// </summary>
/// <param name="MailAddress">Up to 254 characters. The person signs in with it.</param>
/// <param name="Roles">
/// What the person may act as; a part of the organisation's roles. A role that the organisation loses is lost to its people, too.
/// </param>
/// <param name="ManagesPeople">Whether the person invites others and issues API clients for the organisation.</param>
public sealed record InvitePerson(
    [MailAddress] string MailAddress, [Entries(1, 5)] IReadOnlyList<Role> Roles, bool ManagesPeople = false);

/// <summary>Takes an invitation back. Its link no longer works.</summary>
public sealed record RevokeInvitation;

/// <summary>Ends a person's access for good: sessions end within five seconds, and nobody can sign in with the account.</summary>
public sealed record DeactivatePerson;

/// <summary>An invitation that was not accepted yet. The organisation's managers and administrators see it.</summary>
/// <param name="Id">Becomes the person's id.</param>
/// <param name="ValidUntil">The link works until then.</param>
public sealed record Invitation(
    Guid Id, Guid OrganisationId, string MailAddress, IReadOnlyList<Role> Roles, bool ManagesPeople, DateTimeOffset InvitedAt,
    DateTimeOffset ValidUntil);

/// <summary>A person of an organisation. People of the same organisation and administrators see it.</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="MailAddress">Null for who neither is this person nor manages the organisation's people.</param>
/// <param name="Roles">What the person may act as now: without roles that the organisation lost.</param>
/// <param name="ManagesPeople">Whether the person invites others and issues API clients for the organisation.</param>
/// <param name="Active">False once the person was deactivated.</param>
public sealed record PersonProfile(
    Guid Id, Guid OrganisationId, string Name, string? MailAddress, IReadOnlyList<Role> Roles, bool ManagesPeople, bool Active,
    DateTimeOffset JoinedAt);

/// <summary>A session of a person: a browser that it signed in with.</summary>
/// <param name="StartedAt">When the person signed in.</param>
/// <param name="LastUsedAt">When a token was last given for it; half an hour apart at least.</param>
/// <param name="EndsAt">When it ends by itself.</param>
/// <param name="Address">The network address from which the person signed in.</param>
/// <param name="Browser">What the browser called itself, at most 200 characters.</param>
/// <param name="Current">Whether it is the session of the token that asks.</param>
public sealed record PersonSession(
    Guid Id, Guid PersonId, DateTimeOffset StartedAt, DateTimeOffset LastUsedAt, DateTimeOffset EndsAt, string Address, string Browser,
    bool Current);

/// <summary>Ends a session; its tokens end within five seconds.</summary>
public sealed record EndSession;

/// <summary>A mail that was not sent, because no mail server is named.</summary>
public sealed record KeptMail(string To, string Subject, string Text, DateTimeOffset At);
