using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Identity;

[ObjectType<OrganisationProfile>(Name = "Organisation"), ObjectType<ApiClient>, ObjectType<IssuedApiClient>]
[ObjectType<PossibleDuplicate>, AllowSignedIn]
static class OrganisationTypes;

[Query]
static class OrganisationQueries
{
    /// <summary>The caller's own organisation.</summary>
    [AllowSignedIn]
    public static Task<OrganisationProfile?> Viewer(Caller caller, IIdentity identity, CancellationToken cancel) =>
        identity.Organisation(caller.Organisation, cancel);

    /// <summary>An organisation. Only the alliance and administrators see others than their own.</summary>
    [AllowSignedIn]
    public static Task<OrganisationProfile?> Organisation(Guid id, IIdentity identity, CancellationToken cancel) =>
        identity.Organisation(id, cancel);

    /// <summary>All organisations of the platform.</summary>
    [Allow(Roles.Alliance, Roles.Admin)]
    public static Task<Connection<OrganisationProfile>> Organisations(PageArguments page, IIdentity identity, CancellationToken cancel) =>
        page.Of((first, after) => identity.Organisations(first, after, cancel));
}
