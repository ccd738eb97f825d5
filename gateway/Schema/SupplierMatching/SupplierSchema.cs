using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<Site>, ObjectType<Certificate>, AllowSignedIn]
static class SupplierParts;

[ObjectType<SupplierProfile>(Name = "Supplier"), AllowSignedIn]
static class SupplierType
{
    public static Guid Id(SupplierProfile supplier) => SecondId.Of(supplier.Id);

    /// <summary>Former name of rating.</summary>
    [Obsolete("Use rating.")]
    public static SupplierRating Standing(SupplierProfile supplier) => supplier.Rating;

    /// <summary>The components it offers now, the first 100 by id.</summary>
    public static async Task<IReadOnlyList<Component>> Components(SupplierProfile supplier, Batch<Guid, Component> components) =>
        [.. (await Task.WhenAll(supplier.Components.Select(components.Load))).OfType<Component>()];

    [Batch, Beside("SupplierId")]
    public static Task<IReadOnlyDictionary<Guid, SupplierProfile>> ById(
        IReadOnlyList<Guid> ids, ISupplierMatching matching, CancellationToken cancel) =>
        LookUp.ById(ids, matching.Supplier, matching.SuppliersById, supplier => supplier.Id, cancel);
}

[ObjectType<ComponentSupplier>, AllowSignedIn]
static class ComponentSupplierType
{
    /// <summary>The supplier's profile.</summary>
    public static Task<SupplierProfile?> Supplier(ComponentSupplier own, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(own.SupplierId);
}

[ObjectType<ComponentSuppliers>, AllowSignedIn]
static class ComponentSuppliersType
{
    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ComponentSuppliers>> ById(
        IReadOnlyList<Guid> ids, ISupplierMatching matching, CancellationToken cancel) =>
        (await matching.ComponentSuppliers(ids, cancel)).ToDictionary(of => of.ComponentId);
}

[Extends<Component>, AllowSignedIn]
static class SuppliersOfComponent
{
    /// <summary>Suppliers that offer it, as far as the caller may see; the first 100 by id.</summary>
    public static async Task<IReadOnlyList<ComponentSupplier>> Suppliers(Component component, Batch<Guid, ComponentSuppliers> suppliers) =>
        (await suppliers.Load(component.Id))?.Suppliers ?? [];

    /// <summary>Whether more than 100 suppliers offer it.</summary>
    public static async Task<bool> HasMoreSuppliers(Component component, Batch<Guid, ComponentSuppliers> suppliers) =>
        (await suppliers.Load(component.Id))?.HasMore == true;
}

[Query, AllowSignedIn]
static class SupplierQueries
{
    /// <summary>All suppliers, by id.</summary>
    /// <param name="search">A part of the name, in any case.</param>
    public static Task<Connection<SupplierProfile>> Suppliers(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel, [Name] string? search = null) =>
        page.Of((first, after) => matching.Suppliers(search, first, after, cancel));

    /// <summary>One supplier.</summary>
    public static Task<SupplierProfile?> Supplier(Guid id, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Supplier(id, cancel);

    /// <summary>Suppliers that offer these components, as far as the caller may see; at most 200 components.</summary>
    public static Task<IReadOnlyList<ComponentSuppliers>> ComponentSuppliers(
        IReadOnlyList<Guid> componentIds, ISupplierMatching matching, CancellationToken cancel) =>
        matching.ComponentSuppliers(componentIds, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class SupplierMutations
{
    /// <summary>Registers the caller's organisation as a supplier.</summary>
    [return: Called("supplier")]
    public static Task<SupplierProfile?> RegisterSupplier(
        RegisterSupplier input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Register(input, clientMutationId, cancel).ThenRead(matching.Supplier, cancel);

    /// <summary>Replaces the description of the caller's organisation.</summary>
    [return: Called("supplier")]
    public static Task<SupplierProfile?> ReviseSupplier(
        ReviseSupplier input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Revise(input, clientMutationId, cancel).ThenRead(matching.Supplier, cancel);
}
