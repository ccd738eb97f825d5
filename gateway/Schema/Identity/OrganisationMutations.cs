using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Identity;

[Mutation]
static class OrganisationMutations
{
    /// <summary>Registers an organisation. Its unified social credit code is its key.</summary>
    [Allow(Roles.Admin)]
    [return: Called("organisation")]
    public static Task<OrganisationProfile?> RegisterOrganisation(
        RegisterOrganisation input, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.Register(input, clientMutationId, cancel).ThenRead(identity.Organisation, cancel);

    /// <summary>Suspends an organisation. Its access ends.</summary>
    [Allow(Roles.Admin)]
    [return: Called("organisation")]
    public static Task<OrganisationProfile?> SuspendOrganisation(
        Guid organisationId, string reason, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.Suspend(organisationId, new SuspendOrganisation(reason), clientMutationId, cancel)
            .ThenRead(organisationId, identity.Organisation, cancel);

    /// <summary>Reinstates a suspended organisation.</summary>
    [Allow(Roles.Admin)]
    [return: Called("organisation")]
    public static Task<OrganisationProfile?> ReinstateOrganisation(
        Guid organisationId, string reason, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.Reinstate(organisationId, new ReinstateOrganisation(reason), clientMutationId, cancel)
            .ThenRead(organisationId, identity.Organisation, cancel);

    /// <summary>Decides whether an organisation is the same company as one of its possible duplicates.</summary>
    /// <param name="same">True ends its access; its id stays valid and names the other one.</param>
    [Allow(Roles.Admin)]
    [return: Called("organisation")]
    public static Task<OrganisationProfile?> DecideDuplicate(
        Guid organisationId, Guid duplicateOf, bool same, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.DecideDuplicate(organisationId, new DecideDuplicate(duplicateOf, same), clientMutationId, cancel)
            .ThenRead(organisationId, identity.Organisation, cancel);

    /// <summary>Grants a role to an organisation.</summary>
    [Allow(Roles.Admin)]
    [return: Called("organisation")]
    public static Task<OrganisationProfile?> GrantRole(
        Guid organisationId, Role role, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.Grant(organisationId, new GrantRole(role), clientMutationId, cancel)
            .ThenRead(organisationId, identity.Organisation, cancel);

    /// <summary>Revokes a role of an organisation.</summary>
    [Allow(Roles.Admin)]
    [return: Called("organisation")]
    public static Task<OrganisationProfile?> WithdrawRole(
        Guid organisationId, Role role, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.Withdraw(organisationId, new WithdrawRole(role), clientMutationId, cancel)
            .ThenRead(organisationId, identity.Organisation, cancel);

    /// <summary>
    /// Issues credentials for a program of an organisation. The secret is shown only in this answer. Who manages the organisation's people
    /// may, its programs, and administrators.
    /// </summary>
    /// <param name="roles">
    /// What the program may act as; a part of the organisation's roles. All that it has at each moment if not given. A program gives others
    /// no role that it does not have itself.
    /// </param>
    [AllowSignedIn]
    [return: Called("client")]
    public static Task<IssuedApiClient> IssueApiClient(
        Guid organisationId, string label, Guid clientMutationId, IIdentity identity, CancellationToken cancel,
        [Contracts.Entries(1, 5)] IReadOnlyList<Role>? roles = null) =>
        identity.IssueClient(organisationId, new IssueApiClient(label, roles), clientMutationId, cancel);

    /// <summary>Revokes the credentials of a client.</summary>
    [AllowSignedIn]
    [return: Called("organisation")]
    public static Task<OrganisationProfile?> RevokeApiClient(
        Guid organisationId, string clientId, Guid clientMutationId, IIdentity identity, CancellationToken cancel) =>
        identity.RevokeClient(organisationId, new RevokeApiClient(clientId), clientMutationId, cancel)
            .ThenRead(organisationId, identity.Organisation, cancel);
}
