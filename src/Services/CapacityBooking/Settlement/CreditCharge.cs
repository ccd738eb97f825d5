using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Settlement;

public static class CreditChargeDecider
{
    /// <summary>A credit stands in the month in which it is given: the statement of the charge's month stays as it was.</summary>
    /// <exception cref="Rejected">The booking was charged nothing on this line; its charge was credited before.</exception>
    public static object[] Decide(
        CreditCharge c, Guid bookingId, PilotLine line, BookedCharge? charge, BookedCharge? credit, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        if (charge is null || charge.Charge.LineId != line.Id) throw Rejected.NotFound("charge", bookingId);
        if (credit is not null) throw Rejected.Conflict("bookingId", $"its charge was credited on {credit.Charge.Day:yyyy-MM-dd}");

        var stated = charge.Charge;
        var charged = new BookingCharged(
            bookingId, stated.Operator, stated.Organisation, stated.Cause, stated.Day, stated.Slot, stated.Minutes, stated.Share,
            stated.Prices, stated.Amount, stated.Subsidised, stated.At);
        return [new ChargeCredited(CreditOf(bookingId), charged, c.Reason.Trim(), line.DayOf(now), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/charges/{bookingId:guid}/credit", Credit).RequireAnyRole(Roles.Operator);

    static Task<Receipt> Credit(
        Guid lineId, Guid bookingId, CreditCharge c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            // Read behind the line's lock, so that of two credits one is refused.
            var line = work.Line(lineId, command.At);
            var charge = work.Document<BookedCharge>(BookedCharge.IdOf(bookingId));
            var credit = work.Document<BookedCharge>(CreditOf(bookingId));
            await work.Load();
            return line.Append(
                Decide(c, bookingId, line.State.ForOperator(command.Caller), charge.Value, credit.Value, command.At)) with
            { Id = CreditOf(bookingId) };
        }, cancel);

    static Guid CreditOf(Guid booking) => NamedId.Of("credit", booking.ToString("N"));
}
