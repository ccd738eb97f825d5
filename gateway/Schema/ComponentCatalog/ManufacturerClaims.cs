using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<ManufacturerClaim>, AllowSignedIn]
static class ManufacturerClaimType
{
    /// <summary>What <c>claimants</c> are the ids of, in their order.</summary>
    public static async Task<IReadOnlyList<NamedOrganisation>?> ClaimantsNamed(
        ManufacturerClaim claim, Batch<Guid, NamedOrganisation> organisations) =>
        claim.Claimants is { } ids ? [.. (await Task.WhenAll(ids.Select(organisations.Load))).OfType<NamedOrganisation>()] : null;
}

[Query]
static class ManufacturerClaimQueries
{
    /// <summary>Who holds a manufacturer's name; null for a name that nobody holds and that the caller does not claim.</summary>
    [AllowSignedIn]
    public static Task<ManufacturerClaim?> ManufacturerClaim(
        string manufacturer, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.ManufacturerClaimByName(manufacturer, cancel);

    /// <summary>All claims of manufacturers' names.</summary>
    /// <param name="disputed">True for those that wait for a decision.</param>
    [Allow(Roles.Alliance, Roles.Admin)]
    public static Task<Connection<ManufacturerClaim>> ManufacturerClaims(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel, bool? disputed = null) =>
        page.Of((first, after) => catalog.ManufacturerClaims(disputed, first, after, cancel));
}

[Mutation]
static class ManufacturerClaimMutations
{
    /// <summary>Claims a manufacturer's name. It holds at once, or waits for the alliance's decision.</summary>
    [Allow(Roles.Oem, Roles.Supplier)]
    [return: Called("manufacturerClaim")]
    public static Task<ManufacturerClaim?> ClaimManufacturer(
        ClaimManufacturer input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.ClaimManufacturer(input, clientMutationId, cancel).ThenRead(catalog.ManufacturerClaim, cancel);

    /// <summary>Decides who holds a manufacturer's name. All other claims of it end.</summary>
    /// <param name="holder">An organisation that claims it or holds it; omitted for nobody.</param>
    [Allow(Roles.Alliance, Roles.Admin)]
    [return: Called("manufacturerClaim")]
    public static Task<ManufacturerClaim?> DecideManufacturerClaim(
        Guid manufacturerClaimId, string reason, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel,
        Guid? holder = null) =>
        catalog.DecideManufacturerClaim(manufacturerClaimId, new(holder, reason), clientMutationId, cancel)
            .ThenRead(catalog.ManufacturerClaim, cancel);
}
