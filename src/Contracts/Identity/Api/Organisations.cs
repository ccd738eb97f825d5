namespace SupplyChain.Contracts.Identity.Api;

/// <summary>Enters an organisation into the platform.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Uscc">Unified social credit code (GB 32100-2015) with a right check character; one organisation a code.</param>
/// <param name="Roles">What it may do; at least one.</param>
public sealed record RegisterOrganisation(string Name, string Uscc, IReadOnlyList<Role> Roles);

/// <summary>Ends an organisation's access: no more tokens, and its offers and capacity no longer count.</summary>
/// <param name="Reason">1 to 1,000 characters; kept with the event.</param>
public sealed record SuspendOrganisation(string Reason);

/// <summary>Lets a suspended organisation act again. What was suspended elsewhere is published anew by itself.</summary>
public sealed record ReinstateOrganisation(string Reason);

/// <summary>Gives an organisation one more role; it is in the tokens issued from then on.</summary>
public sealed record GrantRole(Role Role);

/// <summary>Takes a role from an organisation; tokens already issued keep it until they expire, at most half an hour.</summary>
public sealed record WithdrawRole(Role Role);

/// <summary>Issues credentials for a program of the organisation's (OAuth 2 client credentials).</summary>
/// <param name="Label">What it is for, 1 to 100 characters.</param>
public sealed record IssueApiClient(string Label);

/// <summary>A new client. The secret is shown this once and kept only as a hash; on a repeated command it is null.</summary>
public sealed record IssuedApiClient(string ClientId, string? ClientSecret);

/// <summary>Ends a client's credentials.</summary>
public sealed record RevokeApiClient(string ClientId);

/// <summary>An organisation as those see it who may: itself, the alliance and administrators.</summary>
public sealed record OrganisationProfile(
    Guid Id, string Name, string Uscc, IReadOnlyList<Role> Roles, bool Suspended, IReadOnlyList<ApiClient> Clients);

/// <summary>A client of an organisation, without its secret.</summary>
public sealed record ApiClient(string ClientId, string Label, DateTimeOffset IssuedAt);
