using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.Deliveries;

public static class RecordReceiptDecider
{
    /// <param name="award">What was promised; see <see cref="AwardOf"/>.</param>
    /// <param name="requested">The day of the request: nothing came before it.</param>
    /// <exception cref="Rejected">
    /// More was rejected than came, the day is in the future or before the request, or there are too many receipts.
    /// </exception>
    public static object[] Decide(
        RecordReceipt c, Guid logId, Guid receiptId, DeliveryLog? log, AwardedDelivery award, DateOnly requested, DateTimeOffset now)
    {
        new Faults().Within(c).Receipt(c.Quantity, c.Rejected, c.On, requested, now)
            .Require(!(log?.Receipts.Count >= AwardOf.MostEntries), "quantity", $"there are {AwardOf.MostEntries} receipts already")
            .ThrowIfAny();
        return [new DeliveryReceived(logId, award, receiptId, c.Quantity, c.Rejected, c.On, c.Reference?.Trim(), now)];
    }

    public static Faults Receipt(
        this Faults faults, decimal quantity, decimal rejected, DateOnly on, DateOnly requested, DateTimeOffset now) => faults
        .Require(rejected <= quantity, "rejected", $"above the {quantity:0.######} that came")
        .Require(on <= ChinaDay.Of(now), "on", "is in the future")
        .Require(on >= requested, "on", $"is before the request of {requested:yyyy-MM-dd}");

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/receipts",
            (Guid id, RecordReceipt c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = work.Document<SourcingRequest>(id);
                    var log = work.Stream<DeliveryLog>(DeliveryLog.IdOf(id, c.SupplierId));
                    await work.Load();
                    var award = AwardOf.Bought(request.Value, id, command.Caller.Organisation, c.SupplierId);
                    return log.Append(Decide(
                        c, log.Id, command.NewId("receipt"), log.State, award, ChinaDay.Of(request.Value!.RequestedAt), command.At));
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
