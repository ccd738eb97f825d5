using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Outages;

public static class EndOutageDecider
{
    /// <summary>Ends an outage now, or cancels one that has not begun.</summary>
    public static object[] Decide(Guid outageId, PilotLine line, DateTimeOffset now)
    {
        var outage = line.Terms.Outages.FirstOrDefault(outage => outage.Id == outageId) ?? throw Rejected.NotFound("outage", outageId);
        if (outage.Slot.End <= now) return [];

        var ended = new LineOutageEnded(outageId, now);
        return [ended, .. line.Apply(ended).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/outages/{outageId:guid}/end",
            (Guid lineId, Guid outageId, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(outageId, line.ForOperator(command.Caller), command.At), cancel, about: outageId))
        .RequireAnyRole(Roles.Operator);
}
