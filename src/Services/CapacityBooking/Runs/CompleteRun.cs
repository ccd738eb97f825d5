using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

public static class CompleteRunDecider
{
    const double Largest = 1e12;

    /// <summary>
    /// Completes a confirmed booking with the result of its run. The booking took up the line until now, within its slot. A
    /// run that was made before its slot took up no time. The rest of the slot is offered to the wait list.
    /// </summary>
    public static object[] Decide(CompleteRun c, Guid bookingId, PilotLine line, Caller caller, DateTimeOffset now)
    {
        var booking = line.OpenBooking(bookingId, caller);
        var characteristics = c.Characteristics ?? [];
        var faults = new Faults()
            .Within(c)
            .Require(c.Good <= c.Started, "good", "0 to started")
            .Require(
                characteristics.DistinctBy(each => each.Name).Count() == characteristics.Count, "characteristics",
                "must not name a characteristic twice");
        for (var i = 0; i < characteristics.Count; i++) Require(faults, $"characteristics[{i}]", characteristics[i]);
        faults.ThrowIfAny();
        if (booking.ExpiresAt is not null) throw Rejected.Conflict("bookingId", "must be confirmed first");

        var ended = now < booking.Slot.Start ? booking.Slot.Start : now < booking.Slot.End ? now : booking.Slot.End;
        var completed = new RunCompleted(
            bookingId, booking.Organisation, line.Terms.Operator, booking.For, ended, c.Lot.Trim(), c.Started, c.Good,
            characteristics, now);
        return [completed, .. line.Apply(completed).Offers(now)];
    }

    static void Require(Faults faults, string field, MeasuredCharacteristic c) => faults
        .Require(c.LowerLimit is not null || c.UpperLimit is not null, $"{field}.upperLimit", "a lower limit, an upper limit or both")
        .Require(!(c.LowerLimit >= c.UpperLimit), $"{field}.upperLimit", "must be above lowerLimit")
        .Require(c.Measurements.All(x => Math.Abs(x) <= Largest), $"{field}.measurements", "each within ±1e12")
        .Require(c.SubgroupSize < 1 || c.Measurements.Count % c.SubgroupSize == 0, $"{field}.measurements", "a multiple of subgroupSize");

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/complete",
            (Guid lineId, Guid bookingId, CompleteRun c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(c, bookingId, line.ForOperator(command.Caller), command.Caller, command.At),
                    cancel, about: bookingId))
        .RequireAnyRole(Roles.Operator);
}
