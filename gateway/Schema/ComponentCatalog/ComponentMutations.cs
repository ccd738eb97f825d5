using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[Mutation, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance, Roles.Admin)]
static class ComponentMutations
{
    /// <summary>Publishes a component, or revises the caller's own component if it differs.</summary>
    [return: Called("component")]
    public static Task<Warned<Component>> PublishComponent(
        PublishComponent input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Publish(input, clientMutationId, cancel).ThenReadWarned(catalog.Component, cancel);

    /// <summary>Replaces the description of a component. Omitted fields are cleared.</summary>
    [return: Called("component")]
    public static Task<Warned<Component>> ReviseComponent(
        Guid componentId, ReviseComponent input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Revise(componentId, input, clientMutationId, cancel).ThenReadWarned(catalog.Component, cancel);

    /// <summary>Changes the life-cycle state of a component.</summary>
    [return: Called("component")]
    public static Task<Component?> ChangeLifecycle(
        Guid componentId, Lifecycle lifecycle, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel,
        string? reason = null) =>
        catalog.ChangeLifecycle(componentId, new(lifecycle, reason), clientMutationId, cancel).ThenRead(catalog.Component, cancel);

    /// <summary>Makes a component obsolete. It stays in the catalogue.</summary>
    [return: Called("component")]
    public static Task<Component?> RetireComponent(
        Guid componentId, string reason, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Retire(componentId, new(reason), clientMutationId, cancel).ThenRead(catalog.Component, cancel);

    /// <summary>Declares that another component may replace this one.</summary>
    [return: Called("component")]
    public static Task<Warned<Component>> DeclareSubstitute(
        Guid componentId, Guid substituteId, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.DeclareSubstitute(componentId, new(substituteId), clientMutationId, cancel).ThenReadWarned(catalog.Component, cancel);

    /// <summary>
    /// Says that another component may no longer replace this one. Bills of materials and awards that rest on it stay.
    /// </summary>
    [return: Called("component")]
    public static Task<Component?> WithdrawSubstitute(
        Guid componentId, Guid substituteId, string reason, Guid clientMutationId, IComponentCatalog catalog,
        CancellationToken cancel) =>
        catalog.WithdrawSubstitute(componentId, substituteId, new(reason), clientMutationId, cancel).ThenRead(catalog.Component, cancel);
}
