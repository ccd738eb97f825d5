using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.Deliveries;

public static class AnnounceDispatchDecider
{
    /// <summary>How long after today it may be expected, in days.</summary>
    const int MaxDaysAhead = 365;

    /// <param name="award">What was promised; see <see cref="AwardOf"/>.</param>
    /// <exception cref="Rejected">The day is too far off, or there are too many dispatches.</exception>
    public static object[] Decide(
        AnnounceDispatch c, Guid logId, Guid dispatchId, DeliveryLog? log, AwardedDelivery award, DateTimeOffset now)
    {
        var today = ChinaDay.Of(now);
        new Faults().Within(c)
            .Require(c.ExpectedOn >= today, "expectedOn", $"is past; today is {today:yyyy-MM-dd}")
            .Require(c.ExpectedOn <= today.AddDays(MaxDaysAhead), "expectedOn", $"{today.AddDays(MaxDaysAhead):yyyy-MM-dd} at the latest")
            .Require(!(log?.Dispatches.Count >= AwardOf.MostEntries), "quantity", $"there are {AwardOf.MostEntries} dispatches already")
            .ThrowIfAny();
        return [new DeliveryDispatched(logId, award, dispatchId, c.Quantity, c.ExpectedOn, c.Reference?.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/dispatches",
            (Guid id, AnnounceDispatch c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = work.Document<SourcingRequest>(id);
                    var log = work.Stream<DeliveryLog>(DeliveryLog.IdOf(id, command.Caller.Organisation));
                    await work.Load();
                    var award = AwardOf.Sold(request.Value, id, command.Caller.Organisation);
                    return log.Append(Decide(c, log.Id, command.NewId("dispatch"), log.State, award, command.At));
                }, cancel))
        .RequireAnyRole(Roles.Supplier);
}
