using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Settlement;

public static class StatePricesDecider
{
    /// <summary>Slots that are held already keep what they cost. The same prices again change nothing.</summary>
    public static object[] Decide(StatePrices c, PilotLine line, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        return c.Prices == line.Terms.Prices ? [] : [new PricesStated(c.Prices, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/prices",
            (Guid lineId, StatePrices c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(command, lineId, line => Decide(c, line.ForOperator(command.Caller), command.At), cancel))
        .RequireAnyRole(Roles.Operator);
}
