using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<BillOfMaterials>, ObjectType<ComponentUsage>, Allow(Roles.Oem)]
static class BillTypes;

/// <summary>Looks up bills of materials by their ids.</summary>
[Extends<BillOfMaterials>, Allow(Roles.Oem)]
static class BillsById
{
    [Batch, Beside("BillOfMaterialsId")]
    public static Task<IReadOnlyDictionary<Guid, BillOfMaterials>> ById(
        IReadOnlyList<Guid> ids, IComponentCatalog catalog, CancellationToken cancel) =>
        LookUp.ById(ids, catalog.BillOfMaterials, catalog.BillsOfMaterialsById, bill => bill.Id, cancel);
}

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

[ObjectType<BillParts>, Allow(Roles.Oem)]
static class PartsOfBillType;

[ObjectType<BillPart>, Allow(Roles.Oem)]
static class BillPartType
{
    public static Task<Component?> Component(BillPart part, Batch<Guid, Component> components) => components.Load(part.ComponentId);

    /// <summary>Components that one of the lines allows as substitutes.</summary>
    public static async Task<IReadOnlyList<Component>> Alternates(BillPart part, Batch<Guid, Component> components) =>
        [.. (await Task.WhenAll(part.Alternates.Select(components.Load))).OfType<Component>()];
}

[ObjectType<LeftOutLine>, Allow(Roles.Oem)]
static class LeftOutLineType
{
    /// <summary>The component that the line names; null where it names a sub-assembly.</summary>
    public static async Task<Component?> Component(LeftOutLine line, Batch<Guid, Component> components) =>
        line.ComponentId is { } id ? await components.Load(id) : null;
}

[ObjectType<LineDifference>, Allow(Roles.Oem)]
static class LineDifferenceType;

[ObjectType<BillDifferences>, Allow(Roles.Oem)]
static class BillDifferencesType
{
    /// <summary>The one before.</summary>
    public static Task<BillOfMaterials?> Before(BillDifferences differences, Batch<Guid, BillOfMaterials> bills) =>
        bills.Load(differences.BeforeId);

    /// <summary>The one after.</summary>
    public static Task<BillOfMaterials?> After(BillDifferences differences, Batch<Guid, BillOfMaterials> bills) =>
        bills.Load(differences.AfterId);
}

[ObjectType<BillPreview>, Allow(Roles.Oem)]
static class BillPreviewType
{
    /// <summary>The revision that it would succeed on its first day; null for a product without one.</summary>
    public static async Task<BillOfMaterials?> Previous(BillPreview preview, Batch<Guid, BillOfMaterials> bills) =>
        preview.PreviousId is { } id ? await bills.Load(id) : null;
}

[Query, Allow(Roles.Oem)]
static class BillQueries
{
    /// <summary>A bill of materials of the caller's organisation.</summary>
    public static Task<BillOfMaterials?> BillOfMaterials(Guid id, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.BillOfMaterials(id, cancel);

    /// <summary>
    /// The bills of a bill's sub-assemblies on every level: of each product the revision in effect today, or on the bill's first day if
    /// that is later. The first 200, level by level. Null where the caller has no such bill.
    /// </summary>
    public static Task<IReadOnlyList<BillOfMaterials>?> SubAssemblies(
        Guid billOfMaterialsId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.SubAssemblies(billOfMaterialsId, cancel);

    /// <summary>The caller's bills of materials, by product and revision.</summary>
    /// <param name="inForce">True: without the withdrawn ones; false: these alone.</param>
    /// <param name="effectiveOn">Those by which products are built on this day in China.</param>
    public static Task<Connection<BillOfMaterials>> BillsOfMaterials(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel, string? product = null, bool? inForce = null,
        DateOnly? effectiveOn = null) =>
        page.Of((first, after) => catalog.BillsOfMaterials(product, inForce, effectiveOn, first, after, cancel));

    /// <summary>What is different between two of the caller's bills. Null where it has not both of them.</summary>
    /// <param name="sinceId">The one before.</param>
    public static Task<BillDifferences?> BillDifferences(Guid id, Guid sinceId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.CompareBills(id, sinceId, cancel);

    /// <summary>
    /// The parts that building by a bill takes on every level, each once with the sum, and the lines that no part is for. Null where the
    /// caller has no such bill.
    /// </summary>
    /// <param name="builds">Products to build by week: 1 to 104 weeks.</param>
    /// <param name="lines">Numbers of the bill's lines that are wanted; all if omitted.</param>
    public static Task<BillParts?> BillParts(
        Guid billOfMaterialsId, IReadOnlyList<WeekQuantity> builds, IComponentCatalog catalog, CancellationToken cancel,
        IReadOnlyList<int>? lines = null) =>
        catalog.PartsOfBuilds(billOfMaterialsId, new(builds, lines), cancel);

    /// <summary>
    /// What releasing a revision would change, compared with the one that it would succeed. It is refused for what the release would be
    /// refused for, and stores nothing.
    /// </summary>
    /// <param name="lines">1 to 2,000.</param>
    /// <param name="effectiveFrom">The day in China from which the product would be built by it; null for now.</param>
    public static Task<BillPreview> BillPreview(
        string product, string revision, IReadOnlyList<NewBillLine> lines, IComponentCatalog catalog, CancellationToken cancel,
        string? description = null, DateOnly? effectiveFrom = null) =>
        catalog.PreviewRelease(new(product, revision, lines, description, effectiveFrom), cancel);
}

[Mutation, Allow(Roles.Oem)]
static class BillMutations
{
    /// <summary>Releases a revision of a product's bill of materials.</summary>
    [return: Called("billOfMaterials")]
    public static Task<Warned<BillOfMaterials>> ReleaseBillOfMaterials(
        ReleaseBillOfMaterials input, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Release(input, clientMutationId, cancel).ThenReadWarned(catalog.BillOfMaterials, cancel);

    /// <summary>Withdraws a revision.</summary>
    public static Task<BillOfMaterials?> WithdrawBillOfMaterials(
        Guid billOfMaterialsId, string reason, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Withdraw(billOfMaterialsId, new(reason), clientMutationId, cancel).ThenRead(catalog.BillOfMaterials, cancel);
}
