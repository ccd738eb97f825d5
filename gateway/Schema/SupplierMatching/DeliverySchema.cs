using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<DeliveryWeek>, ObjectType<AnnouncedDispatch>, ObjectType<RecordedReceipt>, Allow(Roles.Oem, Roles.Supplier)]
static class DeliveryParts;

[ObjectType<AwardDeliveries>, Allow(Roles.Oem, Roles.Supplier)]
static class AwardDeliveriesType
{
    public static Task<SourcingOverview?> Request(AwardDeliveries deliveries, Batch<Guid, SourcingOverview> requests) =>
        requests.Load(deliveries.RequestId);

    public static Task<SupplierProfile?> Supplier(AwardDeliveries deliveries, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(deliveries.SupplierId);

    public static Task<Component?> Component(AwardDeliveries deliveries, Batch<Guid, Component> components) =>
        components.Load(deliveries.ComponentId);
}

[Query, Allow(Roles.Oem, Roles.Supplier)]
static class DeliveryQueries
{
    /// <summary>
    /// What came of a request's awards, by supplier: the OEM sees all of them, a supplier its own. Null where the caller has no such
    /// request.
    /// </summary>
    public static Task<IReadOnlyList<AwardDeliveries>?> Deliveries(Guid requestId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Deliveries(requestId, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class ReceiptMutations
{
    /// <summary>Records what came of an award. All that came until its day is recorded with it.</summary>
    /// <param name="quantity">What came, in the component's unit; 0 says that nothing else came until then.</param>
    /// <param name="on">The day in China on which it came, today or earlier.</param>
    /// <param name="rejected">Of it, what was not accepted; at most the quantity.</param>
    /// <param name="reference">Such as the number of the delivery note, up to 100 characters.</param>
    [return: Called("deliveries")]
    public static Task<IReadOnlyList<AwardDeliveries>?> RecordReceipt(
        Guid requestId, Guid supplierId, decimal quantity, DateOnly on, Guid clientMutationId, ISourcing sourcing,
        CancellationToken cancel, decimal rejected = 0, string? reference = null) =>
        sourcing.RecordReceipt(requestId, new(supplierId, quantity, on, rejected, reference), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Deliveries, cancel);

    /// <summary>Corrects a receipt. Its first figures stay in the history.</summary>
    /// <param name="reason">1 to 500 characters.</param>
    [return: Called("deliveries")]
    public static Task<IReadOnlyList<AwardDeliveries>?> CorrectReceipt(
        Guid requestId, Guid receiptId, Guid supplierId, decimal quantity, DateOnly on, string reason, Guid clientMutationId,
        ISourcing sourcing, CancellationToken cancel, decimal rejected = 0) =>
        sourcing.CorrectReceipt(requestId, receiptId, new(supplierId, quantity, on, reason, rejected), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Deliveries, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class DispatchMutations
{
    /// <summary>Tells the OEM that some of what the caller was awarded is on its way.</summary>
    /// <param name="quantity">In the component's unit; above 0.</param>
    /// <param name="expectedOn">The day in China on which it should arrive, today or later and at most a year ahead.</param>
    /// <param name="reference">Such as the number of the dispatch note, up to 100 characters.</param>
    [return: Called("deliveries")]
    public static Task<IReadOnlyList<AwardDeliveries>?> AnnounceDispatch(
        Guid requestId, decimal quantity, DateOnly expectedOn, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        string? reference = null) =>
        sourcing.AnnounceDispatch(requestId, new(quantity, expectedOn, reference), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Deliveries, cancel);
}
