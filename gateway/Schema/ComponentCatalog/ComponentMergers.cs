using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<ComponentAlias>, AllowSignedIn]
static class ComponentAliasType;

[ObjectType<ComponentMerger>, ObjectType<ComponentMergerSuggestion>, Allow(Roles.Alliance, Roles.Admin)]
static class ComponentMergerTypes;

[Query, Allow(Roles.Alliance, Roles.Admin)]
static class ComponentMergerQueries
{
    /// <summary>Components that are, or were, aliases of components that stay.</summary>
    /// <param name="active">True for those that are one now, false for those that were separated again.</param>
    public static Task<Connection<ComponentMerger>> ComponentMergers(
        PageArguments page, IComponentMergers catalog, CancellationToken cancel, bool? active = null) =>
        page.Of((first, after) => catalog.ComponentMergers(active, first, after, cancel));

    /// <summary>Components of one manufacturer and class that may be one part, the most alike first. A person decides on each.</summary>
    public static Task<Connection<ComponentMergerSuggestion>> ComponentMergerSuggestions(
        PageArguments page, IComponentMergers catalog, CancellationToken cancel) =>
        page.Of((first, after) => catalog.ComponentMergerSuggestions(first, after, cancel));
}

[Mutation, Allow(Roles.Alliance, Roles.Admin)]
static class ComponentMergerMutations
{
    /// <summary>
    /// Makes a component's id an alias of one that stays, of the same manufacturer, class and unit. Demand, offers and capacity of both
    /// are counted together.
    /// </summary>
    [return: Called("componentMerger")]
    public static Task<ComponentMerger?> MergeComponents(
        MergeComponents input, Guid clientMutationId, IComponentMergers catalog, CancellationToken cancel) =>
        catalog.MergeComponents(input, clientMutationId, cancel).ThenRead(catalog.ComponentMerger, cancel);

    /// <summary>Undoes a merger of components, for what comes later.</summary>
    [return: Called("componentMerger")]
    public static Task<ComponentMerger?> SeparateComponents(
        Guid componentMergerId, string reason, Guid clientMutationId, IComponentMergers catalog, CancellationToken cancel) =>
        catalog.SeparateComponents(componentMergerId, new(reason), clientMutationId, cancel).ThenRead(catalog.ComponentMerger, cancel);
}
