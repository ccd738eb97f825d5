using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Outages;

public static class DeclareOutageDecider
{
    /// <summary>The operator must name every booking that the outage overlaps. The named bookings are released.</summary>
    public static object[] Decide(DeclareOutage c, Guid outageId, PilotLine line, DateTimeOffset now)
    {
        var slot = new Slot(c.From.ToUniversalTime(), c.Until.ToUniversalTime());
        var named = c.Release ?? [];
        new Faults()
            .RequireSlot(c.From, c.Until, now, "from", "until")
            .Require(c.Until > now, "until", "is in the past")
            .Require(slot.Length() <= TimeSpan.FromDays(366), "until", "at most 366 days after from")
            .Within(c)
            .Require(
                !line.Terms.Outages.Any(outage => outage.Slot.Overlaps(slot)), "from", "the line is already out of service in this range")
            .ThrowIfAny();

        var affected = line.Bookings.Where(booking => booking.Slot.Overlaps(slot)).ToList();
        var undecided = affected.Where(booking => !named.Contains(booking.Id)).ToList();
        if (undecided.Count > 0)
            throw new Rejected(409, [.. undecided.Select(MustBeNamed)]);
        if (named.Except(affected.Select(booking => booking.Id)).ToList() is [var other, ..])
            throw Rejected.Field("release", $"{other} is not an open booking in the range");

        var releases = affected
            .Select(booking => new BookingReleased(booking.Id, booking.For.PilotRunId, ReleaseReason.Outage, now)).ToList();
        var declared = new LineOutageDeclared(outageId, slot, c.Reason.Trim(), now);
        var after = releases.Aggregate(line, (each, released) => each.Apply(released)).Apply(declared);
        // Releases come first, so that an outage and a booking never overlap.
        return [.. releases, declared, .. after.Offers(now)];
    }

    static Fault MustBeNamed(Booking booking) => new(
        "release", $"must name booking {booking.Id} from {booking.Slot.Start:u} to {booking.Slot.End:u}, which the outage overlaps");

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/outages",
            (Guid lineId, DeclareOutage c, Command command, IDocumentStore store, CancellationToken cancel) =>
            {
                var outageId = command.NewId("outage");
                return store.Decide(command, async work =>
                {
                    var routesOf = await work.RoutesOf(c.Release ?? []);
                    var line = work.Line(lineId, command.At);
                    await work.Load();
                    var decided = Decide(c, outageId, line.State.ForOperator(command.Caller), command.At);
                    // In the same transaction: a route never counts on a slot that it has lost.
                    routesOf.Break([.. decided.OfType<BookingReleased>().Select(released => released.BookingId)], command.At);
                    return line.Append(decided) with { Id = outageId };
                }, cancel);
            })
        .RequireAnyRole(Roles.Operator);
}
