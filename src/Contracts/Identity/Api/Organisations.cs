namespace SupplyChain.Contracts.Identity.Api;

/// <summary>Registers an organisation.</summary>
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

/// <summary>Takes a role from an organisation. Tokens already issued are refused within five seconds; new ones do not have the role.</summary>
public sealed record WithdrawRole(Role Role);

/// <summary>Issues credentials for a program of the organisation's (OAuth 2 client credentials).</summary>
/// <param name="Label">What it is for, 1 to 100 characters.</param>
public sealed record IssueApiClient([Name(100)] string Label);

/// <summary>
/// A new client. The secret is shown only in this answer and stored only as a hash; null if the command is repeated.
/// </summary>
public sealed record IssuedApiClient(string ClientId, string? ClientSecret);

/// <summary>Revokes the credentials of a client; its tokens end within five seconds.</summary>
public sealed record RevokeApiClient([Name] string ClientId);

/// <summary>An organisation. It sees itself; the alliance and administrators see all.</summary>
public sealed record OrganisationProfile(
    Guid Id, string Name, string Uscc, IReadOnlyList<Role> Roles, bool Suspended, IReadOnlyList<ApiClient> Clients);

/// <summary>A client of an organisation, without its secret.</summary>
public sealed record ApiClient(string ClientId, string Label, DateTimeOffset IssuedAt);
