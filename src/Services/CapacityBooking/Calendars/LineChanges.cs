using Marten;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>
/// Who is told that a booking or a run changed: who booked it, the operator of the line, and of a run the supplier of the part.
/// Organisations and lines are audiences by their own ids.
/// </summary>
public static class LineChanges
{
    public static IEnumerable<Told> Of(PilotLine line, IReadOnlyList<object> events)
    {
        var organisations = line.Bookings.ToDictionary(booking => booking.Id, booking => booking.Organisation);
        foreach (var held in events.OfType<SlotHeld>()) organisations[held.BookingId] = held.Organisation;
        return events.SelectMany(e => e switch
        {
            SlotHeld held => Booking(held.BookingId),
            BookingConfirmed confirmed => Booking(confirmed.BookingId),
            BookingApproved approved => Booking(approved.BookingId),
            BookingDeclined declined => Booking(declined.BookingId),
            BookingReleased released => Booking(released.BookingId),
            HoldExpired expired => Booking(expired.BookingId),
            BookingMissed missed => Booking(missed.BookingId),
            RunStartedEarly started => Booking(started.BookingId),
            RunCompleted completed => Booking(completed.BookingId)
                .Concat(Run(completed.BookingId, completed.Organisation, completed.Operator, completed.For.SupplierId)),
            RunCorrected corrected => Run(corrected.BookingId, corrected.Organisation, corrected.CorrectedBy, corrected.For.SupplierId),
            _ => [],
        }).Distinct();

        IEnumerable<Told> Booking(Guid id)
        {
            yield return new(ChangeKind.Booking, id, line.Id);
            if (organisations.TryGetValue(id, out var organisation)) yield return new(ChangeKind.Booking, id, organisation);
        }

        static IEnumerable<Told> Run(Guid id, params Guid?[] readers) =>
            readers.OfType<Guid>().Select(reader => new Told(ChangeKind.Run, id, reader));
    }

    /// <summary>Its organisation, and the lines that it operates.</summary>
    public static async Task<IReadOnlyList<Guid>> AudiencesOf(Caller caller, IQuerySession session, CancellationToken cancel) =>
        caller.Is(Roles.Oem) || caller.Is(Roles.Supplier) || caller.Is(Roles.Operator)
            ? [caller.Organisation, .. await LineBookings.LinesOf(caller, session, cancel)] : [];
}
