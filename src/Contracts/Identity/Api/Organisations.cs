namespace SupplyChain.Contracts.Identity.Api;

/// <summary>
/// Registers an organisation. Rejected if its code is of the same legal body as that of a registered one. Organisations with similar
/// names are shown to administrators and the alliance.
/// </summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Uscc">Unified social credit code (GB 32100-2015) with a valid check character. Unique.</param>
/// <param name="Roles">Its roles; at least one.</param>
public sealed record RegisterOrganisation([Name] string Name, [Uscc] string Uscc, [Entries(1, 5)] IReadOnlyList<Role> Roles);

/// <summary>
/// Ends an organisation's access: no more tokens, those already issued are refused within five seconds, and its offers and capacity
/// no longer count.
/// </summary>
/// <param name="Reason">1 to 1,000 characters; kept with the event.</param>
public sealed record SuspendOrganisation([ReasonText(1000)] string Reason);

/// <summary>Reinstates a suspended organisation. Its offers and capacity count again.</summary>
public sealed record ReinstateOrganisation([ReasonText(1000)] string Reason);

/// <summary>Gives an organisation one more role; it is in the tokens issued from then on.</summary>
public sealed record GrantRole(Role Role);

/// <summary>
/// Takes a role from an organisation. Tokens already issued are refused within five seconds; new ones do not have the role.
/// </summary>
public sealed record WithdrawRole(Role Role);

/// <summary>Issues credentials for a program of the organisation's (OAuth 2 client credentials).</summary>
/// <param name="Label">What it is for, 1 to 100 characters.</param>
/// <param name="Roles">
/// What the program may act as; a part of the organisation's roles. All that the organisation has at each moment if not given. A program
/// gives others no role that it does not have itself.
/// </param>
public sealed record IssueApiClient([Name(100)] string Label, [Entries(1, 5)] IReadOnlyList<Role>? Roles = null);

/// <summary>
/// A new client. The secret is shown only in this answer and stored only as a hash; null if the command is repeated.
/// </summary>
public sealed record IssuedApiClient(string ClientId, string? ClientSecret);

/// <summary>Revokes the credentials of a client; its tokens end within five seconds.</summary>
public sealed record RevokeApiClient([Name] string ClientId);

/// <summary>Decides whether two organisations are the same company.</summary>
/// <param name="DuplicateOf">The other organisation; one of the possible duplicates.</param>
/// <param name="Same">
/// True ends the access of this organisation, as a suspension does; its id stays valid and names the other one. False removes the
/// other one from the possible duplicates.
/// </param>
public sealed record DecideDuplicate(Guid DuplicateOf, bool Same);

/// <summary>Another organisation that may be the same company.</summary>
/// <param name="Likeness">0.5 to 1.</param>
public sealed record PossibleDuplicate(Guid OrganisationId, double Likeness);

/// <summary>An organisation. It sees itself; the alliance and administrators see all.</summary>
/// <param name="PossibleDuplicates">
/// Organisations that may be the same company and are not decided on yet. Null for the organisation itself.
/// </param>
/// <param name="DuplicateOf">The organisation that this one is a duplicate of.</param>
public sealed record OrganisationProfile(
    Guid Id, string Name, string Uscc, IReadOnlyList<Role> Roles, bool Suspended, IReadOnlyList<ApiClient> Clients,
    IReadOnlyList<PossibleDuplicate>? PossibleDuplicates = null, Guid? DuplicateOf = null);

/// <summary>The name of an organisation, which everybody who is signed in may know.</summary>
public sealed record NamedOrganisation(Guid Id, string Name);

/// <summary>A client of an organisation, without its secret.</summary>
/// <param name="Roles">What it may act as now: without roles that the organisation lost.</param>
/// <param name="LastUsedAt">
/// When it last asked for a token, to the hour. Null where it never did, and for who does not manage the organisation's clients.
/// </param>
public sealed record ApiClient(
    string ClientId, string Label, DateTimeOffset IssuedAt, IReadOnlyList<Role> Roles, DateTimeOffset? LastUsedAt = null);
