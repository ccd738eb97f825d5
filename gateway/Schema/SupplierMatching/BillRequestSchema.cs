using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<BillTotal>, ObjectType<BillRequestProgress>(Hide = [nameof(BillRequestProgress.BillRequestId)]), Allow(Roles.Oem)]
static class BillRequestTypes;

[ObjectType<BillLot>, Allow(Roles.Oem)]
static class BillLotType
{
    /// <summary>The component that is asked for.</summary>
    public static Task<Component?> Component(BillLot lot, Batch<Guid, Component> components) => components.Load(lot.ComponentId);

    /// <summary>Components that a line of the bill allows as substitutes.</summary>
    public static async Task<IReadOnlyList<Component>> Alternates(BillLot lot, Batch<Guid, Component> components) =>
        [.. (await Task.WhenAll(lot.Alternates.Select(components.Load))).OfType<Component>()];
}

[ObjectType<BillRequestView>(Name = "BillRequest"), Allow(Roles.Oem)]
static class BillRequestType
{
    /// <summary>How far its lots are, as their sourcing requests stand now.</summary>
    [NonNull]
    public static async Task<BillRequestProgress> Progress(BillRequestView bill, Batch<Guid, BillRequestProgress> progress) =>
        await progress.Load(bill.Id) ?? throw new InvalidOperationException($"the bill request {bill.Id} has no lots");

    [Batch(MaxKeys = 5)]
    public static async Task<IReadOnlyDictionary<Guid, BillRequestProgress>> ProgressById(
        IReadOnlyList<Guid> ids, IBillRequests requests, CancellationToken cancel) =>
        (await requests.Progress(ids, cancel)).ToDictionary(progress => progress.BillRequestId);

    [Batch, Beside("BillRequestId")]
    public static Task<IReadOnlyDictionary<Guid, BillRequestView>> ById(
        IReadOnlyList<Guid> ids, IBillRequests requests, CancellationToken cancel) =>
        LookUp.ById(ids, requests.Request, requests.RequestsById, bill => bill.Id, cancel);
}

[Query, Allow(Roles.Oem)]
static class BillRequestQueries
{
    /// <summary>The caller's requests for bills of materials, the newest first.</summary>
    /// <param name="billOfMaterialsId">Only those for this bill.</param>
    public static Task<Connection<BillRequestView>> BillRequests(
        PageArguments page, IBillRequests requests, CancellationToken cancel, Guid? billOfMaterialsId = null) =>
        page.Of((first, after) => requests.Requests(billOfMaterialsId, first, after, cancel));

    /// <summary>One request for a bill of materials of the caller.</summary>
    public static Task<BillRequestView?> BillRequest(Guid id, IBillRequests requests, CancellationToken cancel) =>
        requests.Request(id, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class BillRequestMutations
{
    /// <summary>
    /// Requests quotes for the parts of one of the caller's bills, on every level: opens a sourcing request, a lot, for each of them with
    /// the sum of its lines, or none where one cannot be opened. At most 200 parts.
    /// </summary>
    /// <param name="builds">Products to build by week: 1 to 104 weeks.</param>
    /// <param name="region">GB/T 2260 code of the region in which the parts are needed.</param>
    /// <param name="lines">Numbers of the bill's lines that are wanted; all if omitted.</param>
    /// <param name="acceptSubstitutes">Whether declared substitutes of the components are accepted.</param>
    [return: Called("billRequest")]
    public static async Task<Warned<BillRequestView>> OpenBillRequest(
        Guid billOfMaterialsId, IReadOnlyList<WeekQuantity> builds, string region, SourcingConditions conditions, Guid clientMutationId,
        IComponentCatalog catalog, IBillRequests requests, CancellationToken cancel, IReadOnlyList<int>? lines = null,
        bool acceptSubstitutes = false)
    {
        var taken = await catalog.PartsOfBuilds(billOfMaterialsId, new(builds, lines), cancel)
            ?? throw Rejected.NotFound("billOfMaterials", billOfMaterialsId);
        return await requests.Open(
            new(
                billOfMaterialsId, taken.Product, taken.Revision, builds, region, conditions,
                [.. taken.Parts.Select(part => new NewLot(part.ComponentId, part.Weeks, part.Lines, part.Alternates))], taken.LeftOut,
                acceptSubstitutes),
            clientMutationId, cancel).ThenReadWarned(requests.Request, cancel);
    }

    /// <summary>Closes the lots that are open without an award. Awarded lots stay as they are.</summary>
    /// <param name="reason">1 to 500 characters.</param>
    [return: Called("billRequest")]
    public static Task<BillRequestView?> CloseBillRequest(
        Guid billRequestId, string reason, Guid clientMutationId, IBillRequests requests, CancellationToken cancel) =>
        requests.Close(billRequestId, new(reason), clientMutationId, cancel).ThenRead(billRequestId, requests.Request, cancel);
}
