using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.Deliveries;

/// <summary>What was promised of a request, for those who may say what came of it.</summary>
static class AwardOf
{
    /// <summary>At most so many receipts, and as many dispatches, of one award.</summary>
    public const int MostEntries = 500;

    /// <summary>The award to a supplier of the caller's request.</summary>
    /// <exception cref="Rejected">The caller has no such request, or the supplier has no award of it.</exception>
    public static AwardedDelivery Bought(SourcingRequest? request, Guid id, Guid caller, Guid supplier)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        return PartOf(request, supplier) ?? throw Rejected.Field("supplierId", "has no award of this request");
    }

    /// <summary>The caller's own award.</summary>
    /// <exception cref="Rejected">It has none of such a request.</exception>
    public static AwardedDelivery Sold(SourcingRequest? request, Guid id, Guid caller) =>
        request is not null && PartOf(request, caller) is { } award ? award : throw Rejected.NotFound("request", id);

    public static AwardedDelivery? PartOf(SourcingRequest request, Guid supplier) =>
        request.State == SourcingState.Awarded && request.PartOf(supplier) is { } part
            ? new(request.Id, request.Organisation, supplier, part.ComponentId, request.Ask.Region, part.Weeks)
            : null;
}
