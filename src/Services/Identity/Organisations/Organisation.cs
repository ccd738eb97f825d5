using SupplyChain.Contracts.Identity;

namespace SupplyChain.Identity.Organisations;

/// <summary>An administrator registered an organisation.</summary>
public sealed record OrganisationRegistered(
    Guid OrganisationId, string Name, string Uscc, IReadOnlyList<Role> Roles, DateTimeOffset At);

/// <summary>The organisation was suspended.</summary>
public sealed record OrganisationSuspended(string Reason, DateTimeOffset At);

/// <summary>The organisation was reinstated.</summary>
public sealed record OrganisationReinstated(string Reason, DateTimeOffset At);

/// <summary>A role was granted.</summary>
public sealed record RoleGranted(Role Role, DateTimeOffset At);

/// <summary>A role was revoked.</summary>
public sealed record RoleWithdrawn(Role Role, DateTimeOffset At);

/// <summary>Credentials were issued for a client of the organisation. The event does not contain the secret.</summary>
public sealed record ApiClientIssued(string ClientId, string Label, DateTimeOffset At);

/// <summary>The credentials of a client were revoked.</summary>
public sealed record ApiClientRevoked(string ClientId, DateTimeOffset At);

public sealed record IssuedClient(string ClientId, string Label, DateTimeOffset IssuedAt);

public sealed record Organisation(
    Guid Id, string Name, string Uscc, IReadOnlyList<Role> Roles, bool Suspended, IReadOnlyList<IssuedClient> Clients)
{
    public const int MaxClients = 50;

    public static Organisation Create(OrganisationRegistered e) => new(e.OrganisationId, e.Name, e.Uscc, e.Roles, false, []);

    public Organisation Apply(OrganisationSuspended _) => this with { Suspended = true };
    public Organisation Apply(OrganisationReinstated _) => this with { Suspended = false };
    public Organisation Apply(RoleGranted e) => this with { Roles = [.. Roles, e.Role] };
    public Organisation Apply(RoleWithdrawn e) => this with { Roles = [.. Roles.Where(role => role != e.Role)] };
    public Organisation Apply(ApiClientIssued e) => this with { Clients = [.. Clients, new IssuedClient(e.ClientId, e.Label, e.At)] };
    public Organisation Apply(ApiClientRevoked e) => this with { Clients = [.. Clients.Where(client => client.ClientId != e.ClientId)] };
}
