using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>
/// Who is given notice of a booking: who booked and the operator of the line. Of a run: who booked and the supplier of the part; the
/// operator reported it. Of an appeal against a penalty and of its answer: the other side. Nobody else with a booking on the line hears
/// of it.
/// </summary>
public static class LineNotices
{
    static readonly string[] Bookers = [Roles.Oem, Roles.Supplier], Operators = [Roles.Operator];

    /// <param name="line">As it was before the events.</param>
    public static IEnumerable<Notice> Of(PilotLine line, IReadOnlyList<object> events)
    {
        var organisations = line.Bookings.ToDictionary(booking => booking.Id, booking => booking.Organisation);
        foreach (var held in events.OfType<SlotHeld>()) organisations[held.BookingId] = held.Organisation;
        // A booking that was moved is told of once, as the one that goes on.
        var moved = events.OfType<SlotHeld>().Where(held => held.MovedFrom is not null).Select(held => held.BookingId).ToHashSet();
        return events.SelectMany(e => e switch
        {
            SlotHeld { Approval: ApprovalState.Awaited } held =>
                [.. Operator(NoticeKind.ApprovalAsked, held.BookingId), .. Booker(HeldOrMoved(held), held.BookingId)],
            SlotHeld held => Booking(HeldOrMoved(held), held.BookingId),
            BookingConfirmed confirmed when moved.Contains(confirmed.BookingId) => [],
            // One that the operator declined is told as that.
            BookingReleased { MovedTo: not null } or BookingReleased { Reason: ReleaseReason.Declined } => [],
            BookingApproved approved => Booker(NoticeKind.BookingApproved, approved.BookingId),
            BookingDeclined declined => Booker(NoticeKind.BookingDeclined, declined.BookingId),
            BookingConfirmed confirmed => Booking(NoticeKind.BookingConfirmed, confirmed.BookingId),
            BookingReleased released => Booking(NoticeKind.BookingReleased, released.BookingId),
            HoldExpired expired => Booking(NoticeKind.HoldExpired, expired.BookingId),
            PenaltyAppealed appealed => Operator(NoticeKind.PenaltyAppealed, appealed.BookingId),
            PenaltyUpheld upheld => Penalised(NoticeKind.PenaltyUpheld, upheld.BookingId),
            PenaltyWaived waived => Penalised(NoticeKind.PenaltyWaived, waived.BookingId),
            RunCompleted run => Run(NoticeKind.RunCompleted, run.BookingId, run.Organisation, run.For.SupplierId),
            RunCorrected run => Run(NoticeKind.RunCorrected, run.BookingId, run.Organisation, run.For.SupplierId),
            _ => [],
        });

        IEnumerable<Notice> Booking(NoticeKind kind, Guid id) => [.. Operator(kind, id), .. Booker(kind, id)];

        IEnumerable<Notice> Operator(NoticeKind kind, Guid id) => [new(kind, id, line.Terms.Operator, Operators)];

        IEnumerable<Notice> Booker(NoticeKind kind, Guid id) =>
            organisations.TryGetValue(id, out var organisation) ? [new(kind, id, organisation, Bookers)] : [];

        IEnumerable<Notice> Penalised(NoticeKind kind, Guid id) => line.Terms.Penalties.Where(penalty => penalty.BookingId == id)
            .Select(penalty => new Notice(kind, id, penalty.Organisation, Bookers));

        static NoticeKind HeldOrMoved(SlotHeld held) => held.MovedFrom is null ? NoticeKind.SlotHeld : NoticeKind.BookingMoved;

        static IEnumerable<Notice> Run(NoticeKind kind, Guid id, params IEnumerable<Guid?> readers) =>
            readers.OfType<Guid>().Distinct().Select(reader => new Notice(kind, id, reader, Bookers));
    }
}
