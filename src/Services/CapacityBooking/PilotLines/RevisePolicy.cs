using Marten;

using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.PilotLines;

public static class RevisePolicyDecider
{
    /// <summary>Bookings made before stay, even where the new policy would not have them; longer hours may serve the wait list.</summary>
    public static object[] Decide(RevisePolicy c, PilotLine line, DateTimeOffset now)
    {
        new Faults().RequireHours(c.Hours).RequirePolicy(c.Policy).ThrowIfAny();
        if (c.Policy == line.Policy && c.Hours.TimeZone == line.Terms.Hours.TimeZone && c.Hours.Weekly.SequenceEqual(line.Terms.Hours.Weekly)) return [];

        var revised = new PolicyRevised(c.Hours, c.Policy, now);
        return [revised, .. line.Apply(revised).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/policy", (Guid lineId, RevisePolicy c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.HandleOnLine(
                command, lineId, line => Decide(c, line.ForOperator(command.Caller), command.At), cancel))
        .RequireAnyRole(Roles.Operator);
}
