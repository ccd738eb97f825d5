using System.Globalization;

using JasperFx.Events;

using Marten.Events.Projections;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Settlement;

/// <summary>A charge or a credit, by the month to whose statement it belongs.</summary>
public sealed record BookedCharge(Guid Id, Guid Operator, Guid Organisation, string Month, Charge Charge)
{
    /// <summary>Of a booking's charge; not the booking's own id, by which clients keep the booking.</summary>
    public static Guid IdOf(Guid booking) => NamedId.Of("charge", booking.ToString("N"));

    public static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>A booking is charged once, and credited once.</summary>
public sealed partial class ChargeProjection : MultiStreamProjection<BookedCharge, Guid>
{
    public ChargeProjection()
    {
        Identity<BookingCharged>(e => BookedCharge.IdOf(e.BookingId));
        Identity<ChargeCredited>(e => e.CreditId);
    }

    public static BookedCharge Create(IEvent<BookingCharged> stored)
    {
        var e = stored.Data;
        var id = BookedCharge.IdOf(e.BookingId);
        return new BookedCharge(id, e.Operator, e.Organisation, BookedCharge.MonthOf(e.Day), new Charge(
            id, stored.Id, stored.StreamId, e.BookingId, e.Operator, e.Organisation, e.Cause, e.Day, e.Slot, e.Minutes, e.Share,
            e.Prices, e.Amount, e.Subsidised, Reason: null, e.At));
    }

    public static BookedCharge Create(IEvent<ChargeCredited> stored)
    {
        var (e, of) = (stored.Data, stored.Data.Charged);
        return new BookedCharge(e.CreditId, of.Operator, of.Organisation, BookedCharge.MonthOf(e.Day), new Charge(
            e.CreditId, stored.Id, stored.StreamId, of.BookingId, of.Operator, of.Organisation, ChargeCause.Credit, e.Day, of.Slot,
            -of.Minutes, of.Share, of.Prices, -of.Amount, -of.Subsidised, e.Reason, e.At));
    }
}
