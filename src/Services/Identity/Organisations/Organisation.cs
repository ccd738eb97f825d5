using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.Identity.Organisations;

/// <summary>An administrator registered an organisation.</summary>
public sealed record OrganisationRegistered(
    Guid OrganisationId, string Name, string Uscc, IReadOnlyList<Role> Roles, DateTimeOffset At);

/// <summary>Registration found other entries that may be the same company; a person decides.</summary>
public sealed record DuplicatesSuspected(IReadOnlyList<PossibleDuplicate> Candidates, DateTimeOffset At);

/// <summary>It is the same company as another entry, and acts no longer.</summary>
public sealed record DuplicateConfirmed(Guid DuplicateOf, DateTimeOffset At);

/// <summary>It is another company than one that it resembles.</summary>
public sealed record DuplicateDismissed(Guid Other, DateTimeOffset At);

/// <summary>The organisation was suspended.</summary>
public sealed record OrganisationSuspended(string Reason, DateTimeOffset At);

/// <summary>The organisation was reinstated.</summary>
public sealed record OrganisationReinstated(string Reason, DateTimeOffset At);

/// <summary>A role was granted.</summary>
public sealed record RoleGranted(Role Role, DateTimeOffset At);

/// <summary>A role was revoked.</summary>
public sealed record RoleWithdrawn(Role Role, DateTimeOffset At);

/// <summary>Credentials were issued for a client of the organisation. The event does not contain the secret.</summary>
/// <param name="Roles">What it may act as; null for all roles that the organisation has.</param>
public sealed record ApiClientIssued(string ClientId, string Label, DateTimeOffset At, IReadOnlyList<Role>? Roles = null);

/// <summary>The credentials of a client were revoked.</summary>
public sealed record ApiClientRevoked(string ClientId, DateTimeOffset At);

/// <param name="Roles">As issued; null for all roles that the organisation has.</param>
public sealed record IssuedClient(string ClientId, string Label, DateTimeOffset IssuedAt, IReadOnlyList<Role>? Roles = null)
{
    /// <summary>What the client may act as while the organisation has these roles.</summary>
    public IReadOnlyList<Role> RolesWithin(IReadOnlyList<Role> organisation) =>
        Roles is null ? organisation : [.. Roles.Where(organisation.Contains)];
}

public sealed record RevokedClient(string ClientId, DateTimeOffset At);

/// <param name="AccessVersion">
/// Suspensions and withdrawn roles so far: tokens that were issued before the last of them hold no more.
/// </param>
/// <param name="WithdrawnAt">When it was suspended, or a role or a client withdrawn, for the last time.</param>
/// <param name="Revoked">Clients revoked within an hour before the last of them, longer than any token lives.</param>
public sealed record Organisation(
    Guid Id, string Name, string Uscc, IReadOnlyList<Role> Roles, bool Suspended, IReadOnlyList<IssuedClient> Clients,
    long AccessVersion = 0, DateTimeOffset? WithdrawnAt = null, IReadOnlyList<RevokedClient>? Revoked = null,
    IReadOnlyList<PossibleDuplicate>? Suspected = null, Guid? DuplicateOf = null)
{
    public const int MaxClients = 50, MaxRevoked = 200;

    /// <summary>Longer than a token lives: what was withdrawn before concerns no token that still holds.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public IReadOnlyList<RevokedClient> RevokedLately => Revoked ?? [];

    /// <summary>Whether a token of the client still stands.</summary>
    /// <param name="version">The organisation's access version when it was issued.</param>
    public bool Admits(string clientId, long version) =>
        version >= AccessVersion && RevokedLately.All(revoked => revoked.ClientId != clientId);

    public static Organisation Create(OrganisationRegistered e) => new(e.OrganisationId, e.Name, e.Uscc, e.Roles, false, []);

    public Organisation Apply(OrganisationSuspended e) => Narrowed(e.At) with { Suspended = true };
    public Organisation Apply(OrganisationReinstated _) => this with { Suspended = false };
    public Organisation Apply(RoleGranted e) => this with { Roles = [.. Roles, e.Role] };
    public Organisation Apply(RoleWithdrawn e) => Narrowed(e.At) with { Roles = [.. Roles.Where(role => role != e.Role)] };

    public Organisation Apply(ApiClientIssued e) =>
        this with { Clients = [.. Clients, new IssuedClient(e.ClientId, e.Label, e.At, e.Roles)] };

    public Organisation Apply(ApiClientRevoked e) => this with
    {
        Clients = [.. Clients.Where(client => client.ClientId != e.ClientId)],
        Revoked = [.. RevokedLately.Where(revoked => revoked.At > e.At - Remembered), new RevokedClient(e.ClientId, e.At)],
        WithdrawnAt = e.At,
    };

    public Organisation Apply(DuplicatesSuspected e) => this with { Suspected = e.Candidates };
    public Organisation Apply(DuplicateDismissed e) => this with { Suspected = Without(e.Other) };

    public Organisation Apply(DuplicateConfirmed e) =>
        Narrowed(e.At) with { Suspended = true, DuplicateOf = e.DuplicateOf, Suspected = Without(e.DuplicateOf) };

    IReadOnlyList<PossibleDuplicate> Without(Guid other) => [.. (Suspected ?? []).Where(found => found.OrganisationId != other)];

    Organisation Narrowed(DateTimeOffset at) => this with { AccessVersion = AccessVersion + 1, WithdrawnAt = at };
}
