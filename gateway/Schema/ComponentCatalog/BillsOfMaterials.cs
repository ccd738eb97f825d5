using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<BillOfMaterials>, ObjectType<ComponentUsage>, Allow(Roles.Oem)]
static class BillParts;

[ObjectType<BillLine>, Allow(Roles.Oem)]
static class BillLineType
{
    /// <summary>The component that the line names; null where it names a sub-assembly.</summary>
    public static async Task<Component?> Component(BillLine line, Batch<Guid, Component> components) =>
        line.ComponentId is { } id ? await components.Load(id) : null;

    /// <summary>Components that this line allows as substitutes.</summary>
    public static async Task<IReadOnlyList<Component>> Substitutes(BillLine line, Batch<Guid, Component> components) =>
        [.. (await Task.WhenAll(line.Substitutes.Select(components.Load))).OfType<Component>()];
}

[Query, Allow(Roles.Oem)]
static class BillQueries
{
    /// <summary>A bill of materials of the caller's organisation.</summary>
    public static Task<BillOfMaterials?> BillOfMaterials(Guid id, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.BillOfMaterials(id, cancel);

    /// <summary>The caller's bills of materials, by product and revision.</summary>
    /// <param name="inForce">True: without the withdrawn ones; false: these alone.</param>
    public static Task<Connection<BillOfMaterials>> BillsOfMaterials(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel, string? product = null, bool? inForce = null) =>
        page.Of((first, after) => catalog.BillsOfMaterials(product, inForce, first, after, cancel));
}

[Mutation, Allow(Roles.Oem)]
static class BillMutations
{
    /// <summary>Releases a revision of a product's bill of materials.</summary>
    public static Task<BillOfMaterials?> ReleaseBillOfMaterials(
        ReleaseBillOfMaterials input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Release(input, clientMutationId, cancel).ThenRead(catalog.BillOfMaterials, cancel);

    /// <summary>Withdraws a revision.</summary>
    public static Task<BillOfMaterials?> WithdrawBillOfMaterials(
        Guid billOfMaterialsId, string reason, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Withdraw(billOfMaterialsId, new(reason), clientMutationId, cancel).ThenRead(catalog.BillOfMaterials, cancel);
}
