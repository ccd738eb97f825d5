using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<BillToReplace>, Allow(Roles.Oem)]
static class BillToReplaceType;

[ObjectType<ReplacedBill>, Allow(Roles.Oem)]
static class ReplacedBillType
{
    /// <summary>The bill that it succeeds.</summary>
    public static Task<BillOfMaterials?> Previous(ReplacedBill bill, Batch<Guid, BillOfMaterials> bills) => bills.Load(bill.PreviousId);
}

[ObjectType<Replacement>, Allow(Roles.Oem)]
static class ReplacementType
{
    public static Task<Component?> Replaced(Replacement replacement, Batch<Guid, Component> components) =>
        components.Load(replacement.ReplacedId);

    /// <summary>What took its place.</summary>
    public static Task<Component?> By(Replacement replacement, Batch<Guid, Component> components) => components.Load(replacement.ById);
}

[ObjectType<ReplacementPreview>, Allow(Roles.Oem)]
static class ReplacementPreviewType
{
    public static Task<Component?> Replaced(ReplacementPreview preview, Batch<Guid, Component> components) =>
        components.Load(preview.ReplacedId);

    /// <summary>What would take its place.</summary>
    public static Task<Component?> By(ReplacementPreview preview, Batch<Guid, Component> components) => components.Load(preview.ById);
}

[Query, Allow(Roles.Oem)]
static class ReplacementQueries
{
    /// <summary>What replacing a component by another would change in the caller's bills of materials that are in effect.</summary>
    /// <param name="byId">Counted in the same unit.</param>
    public static Task<ReplacementPreview> ReplacementPreview(
        Guid componentId, Guid byId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.ReplacementPreview(componentId, byId, cancel);

    /// <summary>Replacements of components in the caller's bills of materials, the latest first.</summary>
    public static Task<Connection<Replacement>> Replacements(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel) =>
        page.Of((first, after) => catalog.Replacements(first, after, cancel));

    /// <summary>A replacement that the caller's organisation made.</summary>
    public static Task<Replacement?> Replacement(Guid id, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Replacement(id, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class ReplacementMutations
{
    /// <summary>Replaces a component by another in bills of materials: each of them gets a successor, or none does.</summary>
    [return: Called("replacement")]
    public static Task<Warned<Replacement>> ReplaceComponent(
        ReplaceComponent input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Replace(input, clientMutationId, cancel).ThenReadWarned(catalog.Replacement, cancel);

    /// <summary>Withdraws the revisions that a replacement released, so that those before them are in effect again.</summary>
    [return: Called("replacement")]
    public static Task<Replacement?> UndoReplacement(
        Guid replacementId, string reason, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.UndoReplacement(replacementId, new(reason), clientMutationId, cancel).ThenRead(catalog.Replacement, cancel);
}
