using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.BillRequests;

public static class CloseBillRequestDecider
{
    /// <summary>Says which lots are closed: those that are open. Idempotent.</summary>
    /// <exception cref="Rejected">No such request of this OEM; or no reason.</exception>
    public static BillRequestClosed? Decide(
        CloseBillRequest c, BillRequest? bill, Guid id, Guid caller, IReadOnlyList<SourcingRequest> lots, DateTimeOffset now)
    {
        if (bill is null || bill.Organisation != caller) throw Rejected.NotFound("billRequest", id);
        new Faults().Within(c).ThrowIfAny();
        int[] open = [.. lots.Where(lot => lot.IsOpen).Select(lot => lot.Lot!.Number).Order()];
        return open.Length == 0 ? null : new(open, c.Reason, now);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/bill-requests/{id:guid}/close",
            (Guid id, CloseBillRequest c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var (caller, now) = (command.Caller.Organisation, command.At);
                    var known = work.Document<BillRequest>(id);
                    await work.Load();
                    if (known.Value is not { } opened || opened.Organisation != caller) throw Rejected.NotFound("billRequest", id);

                    var bill = work.Stream<BillRequest>(id);
                    var lots = await work.TakeRequests([.. opened.Lots.Select(lot => lot.RequestId)], closures);
                    await work.Load();
                    var closed = Decide(c, bill.State, id, caller, [.. lots.Select(lot => lot.State!)], now);
                    foreach (var lot in lots.Where(lot => closed?.Lots.Contains(lot.Known.Lot!.Number) == true))
                        lot.Append(CloseWithoutAwardDecider.Decide(new(c.Reason), lot.State, lot.Known.Id, caller, now), now);
                    return bill.Append(closed is null ? [] : [closed]);
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
