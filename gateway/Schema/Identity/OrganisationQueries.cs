using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Identity;

[ObjectType<OrganisationProfile>(Name = "Organisation"), ObjectType<ApiClient>, ObjectType<IssuedApiClient>]
[ObjectType<PossibleDuplicate>, AllowSignedIn]
static class OrganisationTypes;

[ObjectType<NamedOrganisation>, AllowSignedIn]
static class NamedOrganisationType
{
    /// <summary>Of the name. As an argument it is understood as the organisation's id.</summary>
    public static Guid Id(NamedOrganisation organisation) => SecondId.ThirdOf(organisation.Id);

    [Batch]
    [Beside(
        "Organisation", "OrganisationId", "WaitsForOrganisation", "Publisher", "Maintainer", "Operator", "Holder", "By", "StatedBy",
        "CorrectedBy", "DuplicateOf")]
    public static async Task<IReadOnlyDictionary<Guid, NamedOrganisation>> ById(
        IReadOnlyList<Guid> ids, IIdentity identity, CancellationToken cancel) =>
        (await identity.NamesById(ids, cancel)).ToDictionary(organisation => organisation.Id);
}

static class ClientsOfOwnOrganisation
{
    /// <summary>Programs of the caller's organisation that were not revoked, by their client ids.</summary>
    [Batch]
    public static async Task<IReadOnlyDictionary<string, ApiClient>> ById(
        IReadOnlyList<string> ids, Caller caller, IIdentity identity, CancellationToken cancel) =>
        (await identity.Organisation(caller.Organisation, cancel))?.Clients.Where(client => ids.Contains(client.ClientId))
            .ToDictionary(client => client.ClientId) ?? [];
}

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
    /// <param name="search">A part of the name, or the beginning of the unified social credit code.</param>
    /// <param name="possibleDuplicate">True for those that resemble others and are not decided on, false for all others.</param>
    [Allow(Roles.Alliance, Roles.Admin)]
    public static Task<Connection<OrganisationProfile>> Organisations(
        PageArguments page, IIdentity identity, CancellationToken cancel, string? search = null, bool? possibleDuplicate = null) =>
        page.Of((first, after) => identity.Organisations(search, possibleDuplicate, first, after, cancel));
}
