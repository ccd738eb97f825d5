using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.Deliveries;

/// <summary>What came of a request's awards? Its OEM sees all of them, a supplier its own.</summary>
static class DeliveryList
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sourcing-requests/{id:guid}/deliveries", async (
            Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var request = await session.LoadAsync<SourcingRequest>(id, cancel);
            var own = request is not null && caller.Is(Roles.Oem) && request.Organisation == caller.Organisation;
            if (request is null || !own && !(caller.Is(Roles.Supplier) && request.InvitedSuppliers.Contains(caller.Organisation)))
                throw Rejected.NotFound("request", id);

            Guid[] suppliers = [.. request.InvitedSuppliers.Where(supplier => own || supplier == caller.Organisation)];
            var ids = suppliers.Select(supplier => DeliveryLog.IdOf(id, supplier)).ToArray();
            var logs = (await session.LoadManyAsync<DeliveryLog>(cancel, ids)).ToDictionary(log => log.SupplierId);
            return (IReadOnlyList<AwardDeliveries>)
            [
                .. suppliers.Select(supplier => (Award: AwardOf.PartOf(request, supplier), Log: logs.GetValueOrDefault(supplier)))
                    .Where(each => each.Award is not null || each.Log is not null)
                    .Select(each => ViewOf(each.Log ?? new DeliveryLog(Guid.Empty, each.Award!, [], []), each.Award)),
            ];
        })
        .RequireAnyRole(Roles.Oem, Roles.Supplier);

    /// <param name="award">What stands now; null where it was withdrawn.</param>
    static AwardDeliveries ViewOf(DeliveryLog log, AwardedDelivery? award)
    {
        var kept = OnTime.WeeksOf(award is null ? log : log with { Award = award });
        return new(
            log.Award.RequestId, log.Award.SupplierId, log.Award.ComponentId, award is null,
            [.. kept.Select(week => new DeliveryWeek(week.Week, week.Promised, week.Received, week.InTime))],
            OnTime.ShareOf(kept),
            [.. log.Dispatches.Select(each => new AnnouncedDispatch(each.Id, each.Quantity, each.ExpectedOn, each.Reference, each.At))],
            [.. log.Receipts.Select(each => new RecordedReceipt(
                each.Id, each.Quantity, each.Rejected, each.On, each.Reference, each.At, each.Reason))]);
    }
}
