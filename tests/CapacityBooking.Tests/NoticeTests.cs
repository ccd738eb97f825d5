using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.Notifications;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Who booked and the line's operator are told of a booking, and nobody else who books there.</summary>
public sealed class NoticeTests(BookingService service)
{
    static readonly Guid Own = Guid.NewGuid();

    static readonly PilotLine Line = Scenario.Fold<PilotLine>(
        [A.LineOpened(), A.Held(A.Slot(0, 2), Own), A.Held(A.Slot(3, 4), by: A.Other)])!;

    [Fact]
    public void A_booking_is_told_to_who_booked_it_and_to_the_operator()
    {
        Given(A.Confirmed(Own)).ShouldBe([(NoticeKind.BookingConfirmed, A.Operator, "operator"), (NoticeKind.BookingConfirmed, A.Oem, "oem,supplier")]);
        Given(new HoldExpired(Own, null, A.Now)).Select(given => given.To).ShouldBe([A.Operator, A.Oem]);
        Given(new BookingReleased(Own, null, ReleaseReason.Outage, A.Now)).Select(given => given.To).ShouldBe([A.Operator, A.Oem]);
        Given(A.Held(A.Slot(5, 6), Guid.NewGuid(), A.Other)).Select(given => given.To).ShouldBe([A.Operator, A.Other]);
        Given(new SlotDeclined(A.Other, A.Slot(0, 2), A.Now)).ShouldBeEmpty();
    }

    [Fact]
    public void A_move_is_told_once_as_the_booking_that_goes_on()
    {
        var next = Guid.NewGuid();
        object[] moved = [
            new BookingReleased(Own, null, ReleaseReason.Moved, A.Now, next), A.Held(A.Slot(5, 6), next) with { MovedFrom = Own }, A.Confirmed(next)];
        Given(moved).ShouldBe([(NoticeKind.BookingMoved, A.Operator, "operator"), (NoticeKind.BookingMoved, A.Oem, "oem,supplier")]);
        LineNotices.Of(Line, moved).ShouldAllBe(notice => notice.SubjectId == next);
        // Whoever follows changes hears of both bookings.
        LineChanges.Of(Line, moved).Select(told => told.Id).Distinct().ShouldBe([Own, next], ignoreOrder: true);
    }

    [Fact]
    public void A_run_is_told_to_who_booked_it_and_to_the_supplier_of_the_part_each_once()
    {
        var supplier = Guid.NewGuid();
        Completed(supplier).Select(given => given.To).ShouldBe([A.Oem, supplier]);
        Completed(A.Oem).Select(given => given.To).ShouldBe([A.Oem]);
        Completed(null).Select(given => given.To).ShouldBe([A.Oem]);
    }

    [Fact]
    public async Task A_notice_is_published_with_the_change_and_is_not_when_the_change_is_refused()
    {
        var (@operator, oem, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var held = (await service.Hold(oem, line, service.Hour())).Id;
        var heard = await service.Bus.Hear<NoticesGiven>(given => given.Notices.Any(notice => notice.SubjectId == held));
        heard.Notices.Select(notice => (notice.Kind, notice.Organisation)).ShouldBe(
            [(NoticeKind.SlotHeld, @operator), (NoticeKind.SlotHeld, oem)]);

        await service.Hold(other, line, service.Hour());
        var later = (await service.Hold(oem, line, service.Hour(hour: 9))).Id;
        await service.Bus.Hear<NoticesGiven>(given => given.Notices.Any(notice => notice.SubjectId == later));
        service.Bus.All<NoticesGiven>().SelectMany(given => given.Notices).ShouldNotContain(notice => notice.Organisation == other);
    }

    static IEnumerable<(NoticeKind Kind, Guid? To, string Roles)> Completed(Guid? supplier) => Given(new RunCompleted(
        Own, A.Oem, A.Operator, new RunPurpose(null, supplier, null), A.Now, "LOT", 10, 9, [], A.Now));

    static IEnumerable<(NoticeKind Kind, Guid? To, string Roles)> Given(params object[] events) =>
        LineNotices.Of(Line, events).Select(notice => (notice.Kind, notice.Organisation, string.Join(',', notice.Roles)));
}
