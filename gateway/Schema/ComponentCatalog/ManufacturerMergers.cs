using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<ManufacturerMerger>, ObjectType<MergerSuggestion>, Allow(Roles.Alliance, Roles.Admin)]
static class ManufacturerMergerTypes;

[Query, Allow(Roles.Alliance, Roles.Admin)]
static class ManufacturerMergerQueries
{
    /// <summary>Names that are, or were, other spellings of names that stay.</summary>
    /// <param name="active">True for those that are one now, false for those that were separated again.</param>
    public static Task<Connection<ManufacturerMerger>> ManufacturerMergers(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel, bool? active = null) =>
        page.Of((first, after) => catalog.ManufacturerMergers(active, first, after, cancel));

    /// <summary>Names that may be of one manufacturer, the most alike first. A person decides on each.</summary>
    public static Task<Connection<MergerSuggestion>> MergerSuggestions(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel) =>
        page.Of((first, after) => catalog.MergerSuggestions(first, after, cancel));
}

[Mutation, Allow(Roles.Alliance, Roles.Admin)]
static class ManufacturerMergerMutations
{
    /// <summary>Makes a manufacturer's name another spelling of one that stays. Parts that were published keep their names.</summary>
    [return: Called("manufacturerMerger")]
    public static Task<ManufacturerMerger?> MergeManufacturers(
        MergeManufacturers input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.MergeManufacturers(input, clientMutationId, cancel).ThenRead(catalog.ManufacturerMerger, cancel);

    /// <summary>Undoes a merger of names. Parts that were published meanwhile keep the name that they got.</summary>
    [return: Called("manufacturerMerger")]
    public static Task<ManufacturerMerger?> SeparateManufacturers(
        Guid manufacturerMergerId, string reason, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.SeparateManufacturers(manufacturerMergerId, new(reason), clientMutationId, cancel)
            .ThenRead(catalog.ManufacturerMerger, cancel);
}
