using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class RevisePolicyDecider
{
    /// <summary>Existing bookings stay, even where they violate the new policy. Longer opening hours may serve the wait list.</summary>
    public static object[] Decide(RevisePolicy c, PilotLine line, DateTimeOffset now)
    {
        new Faults().Within(c).RequireHours(c.Hours).RequirePolicy(c.Policy).ThrowIfAny();
        var hours = line.Terms.Hours;
        if (c.Policy.IsAs(line.Policy) && c.Hours.TimeZone == hours.TimeZone && c.Hours.Weekly.SequenceEqual(hours.Weekly)) return [];

        var revised = new PolicyRevised(c.Hours, c.Policy, now);
        return [revised, .. line.Apply(revised).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/policy",
            (Guid lineId, RevisePolicy c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(command, lineId, line => Decide(c, line.ForOperator(command.Caller), command.At), cancel))
        .RequireAnyRole(Roles.Operator);
}
