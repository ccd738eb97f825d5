using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

public static class CompleteRunDecider
{
    /// <summary>
    /// Completes a confirmed booking with the result of its run, from the moment at which its slot begins. The booking took up the
    /// line until now, within its slot. The rest of the slot is offered to the wait list.
    /// </summary>
    public static object[] Decide(CompleteRun c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.OpenBooking(bookingId, caller);
        var characteristics = c.Characteristics ?? [];
        new Faults().Within(c).RequireResult(c.Started, c.Good, characteristics).RequireSheet(c.Sheet).ThrowIfAny();
        if (booking.ExpiresAt is not null) throw Rejected.Conflict("bookingId", "must be confirmed first");
        if (now < booking.Slot.Start)
            throw Rejected.Conflict("bookingId", $"has no result before its slot begins at {booking.Slot.Start:u}; a run can start early");

        var ended = now < booking.Slot.End ? now : booking.Slot.End;
        var completed = new RunCompleted(
            bookingId, booking.Organisation, line.Terms.Operator, booking.For, ended, c.Lot.Trim(), c.Started, c.Good,
            characteristics, now, RunSheets.Kept(c.Sheet));
        var charged = line.ChargeFor(booking, ChargeCause.Run, ended, now);
        return [completed, .. charged, .. line.Apply(completed).Offers(now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/complete",
            (Guid lineId, Guid bookingId, CompleteRun c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(c, bookingId, line.ForOperator(command.Caller), command.Caller, command.At),
                    cancel, about: bookingId))
        .RequireAnyRole(Roles.Operator);
}
