using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[Mutation, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance, Roles.Admin)]
static class ComponentMutations
{
    /// <summary>Puts a component into the catalogue, or revises one's own where it differs.</summary>
    [return: Called("component")]
    public static Task<Component?> PublishComponent(
        PublishComponent input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Publish(input, clientMutationId, cancel).ThenRead(catalog.Component, cancel);

    /// <summary>Describes a component anew; what is left out is gone afterwards.</summary>
    [return: Called("component")]
    public static Task<Component?> ReviseComponent(
        Guid componentId, ReviseComponent input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Revise(componentId, input, clientMutationId, cancel).ThenRead(catalog.Component, cancel);

    /// <summary>Moves a component to another state of its life cycle.</summary>
    [return: Called("component")]
    public static Task<Component?> ChangeLifecycle(
        Guid componentId, Lifecycle lifecycle, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel,
        string? reason = null) =>
        catalog.ChangeLifecycle(componentId, new(lifecycle, reason), clientMutationId, cancel).ThenRead(catalog.Component, cancel);

    /// <summary>Makes a component obsolete; it stays in the catalogue for the bills of materials that name it.</summary>
    [return: Called("component")]
    public static Task<Component?> RetireComponent(
        Guid componentId, string reason, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Retire(componentId, new(reason), clientMutationId, cancel).ThenRead(catalog.Component, cancel);

    /// <summary>Says that another component may stand in for this one.</summary>
    [return: Called("component")]
    public static Task<Component?> DeclareSubstitute(
        Guid componentId, Guid substituteId, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.DeclareSubstitute(componentId, new(substituteId), clientMutationId, cancel).ThenRead(catalog.Component, cancel);
}
