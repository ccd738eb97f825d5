using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.Deliveries;

public static class CorrectReceiptDecider
{
    /// <summary>A correction that changes nothing is none. It stays possible where the award was withdrawn since.</summary>
    /// <exception cref="Rejected">The caller recorded no such receipt, or the figures make no sense.</exception>
    public static object[] Decide(
        CorrectReceipt c, Guid receiptId, DeliveryLog? log, Guid caller, DateOnly requested, DateTimeOffset now)
    {
        var receipt = log is { } own && own.Award.Organisation == caller ? own.Receipts.FirstOrDefault(each => each.Id == receiptId) : null;
        if (receipt is null) throw Rejected.NotFound("receipt", receiptId);
        new Faults().Within(c).Receipt(c.Quantity, c.Rejected, c.On, requested, now).ThrowIfAny();
        return (receipt.Quantity, receipt.Rejected, receipt.On) == (c.Quantity, c.Rejected, c.On) ? []
            : [new ReceiptCorrected(log!.Id, receiptId, c.Quantity, c.Rejected, c.On, c.Reason.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/receipts/{receiptId:guid}/correction",
            (Guid id, Guid receiptId, CorrectReceipt c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = work.Document<SourcingRequest>(id);
                    var log = work.Stream<DeliveryLog>(DeliveryLog.IdOf(id, c.SupplierId));
                    await work.Load();
                    var requested = request.Value is { } known ? ChinaDay.Of(known.RequestedAt) : DateOnly.MinValue;
                    return log.Append(Decide(c, receiptId, log.State, command.Caller.Organisation, requested, command.At));
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
