using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Moves through the whole service: what is stored, shown and told, and to whom.</summary>
public sealed class MovedBookingTests(BookingService service)
{
    // Steps that no other test's lines offer.
    static readonly string[] Steps = ["laser-cutting", "etching"];

    [Fact]
    public async Task A_moved_booking_is_linked_with_its_former_self_for_those_who_see_it_in_full_alone()
    {
        var (@operator, oem, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var old = (await service.As(oem, "oem").Accepted($"/lines/{line}/holds", new HoldSlot(service.Hour(), service.Hour(hour: 2), Note: "trial"))).Id;
        await service.Confirm(oem, line, old);
        var command = Guid.NewGuid();
        var moved = await Move(oem, line, old, 1, 4, command);
        var again = await Move(oem, line, old, 1, 4, command);
        (again.Id, again.Version).ShouldBe((moved.Id, moved.Version), "a repetition changes nothing");
        moved.Events.ShouldBe(["booking_released", "slot_held", "booking_confirmed"]);

        foreach (var (reader, role) in new[] { (oem, "oem"), (@operator, "operator") })
        {
            var next = await service.As(reader, role).Get<LineBooking>($"/bookings/{moved.Id}");
            (next.State, next.Slot, next.Note).ShouldBe((BookingState.Confirmed, new Slot(service.Hour(hour: 1), service.Hour(hour: 4)), "trial"));
            (next.MovedFromId, next.MovedToId).ShouldBe((old, null));
            var former = await service.As(reader, role).Get<LineBooking>($"/bookings/{old}");
            (former.State, former.MovedFromId, former.MovedToId).ShouldBe((BookingState.Released, null, moved.Id));
            (await service.Calendar(reader, line, service.Hour(), service.Hour(hour: 24), role)).Entries.Single().Booking!.MovedFromId.ShouldBe(old);
        }
        foreach (var id in new[] { old, moved.Id })
            (await service.As(other, "oem").GetAsync($"/bookings/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await service.Calendar(other, line, service.Hour(), service.Hour(hour: 24))).Entries.Single()
            .ShouldBe(new CalendarEntry(CalendarEntryKind.Busy, new Slot(service.Hour(hour: 1), service.Hour(hour: 4))));
        var text = await service.As(other, "oem").GetStringAsync($"/lines/{line}/calendar?from={service.Hour():yyyy-MM-dd}Z&until={service.Hour(days: 3):yyyy-MM-dd}Z");
        text.ShouldNotContain($"{old}");
        text.ShouldNotContain($"{moved.Id}");
    }

    [Fact]
    public async Task A_move_that_is_refused_leaves_the_booking_as_it_was()
    {
        var (oem, other) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(Guid.NewGuid());
        var old = (await service.Hold(oem, line, service.Hour())).Id;
        await service.Hold(other, line, service.Hour(hour: 4));
        var before = await service.As(oem, "oem").Get<LineBooking>($"/bookings/{old}");
        var refused = await service.As(oem, "oem").Refused(
            $"/lines/{line}/bookings/{old}/move", new MoveBooking(service.Hour(hour: 3), service.Hour(hour: 5)));
        (refused.Status, refused.Faults.Single().Field).ShouldBe((409, "start"));
        (await service.As(oem, "oem").Get<LineBooking>($"/bookings/{old}")).ShouldBe(before);
        await using var session = service.Store.QuerySession();
        (await session.Events.FetchStreamAsync(line)).Count.ShouldBe(3);

        var unseen = await service.As(other, "oem").Refused($"/lines/{line}/bookings/{old}/move", new MoveBooking(service.Hour(hour: 8), service.Hour(hour: 9)));
        var missing = await service.As(other, "oem").Refused($"/lines/{line}/bookings/{Guid.NewGuid()}/move", new MoveBooking(service.Hour(hour: 8), service.Hour(hour: 9)));
        (unseen.Status, unseen.Faults.Single().Field).ShouldBe((missing.Status, missing.Faults.Single().Field));
        (await service.As(Guid.NewGuid(), "alliance").Refused($"/lines/{line}/bookings/{old}/move", new MoveBooking(service.Hour(), service.Hour(hour: 1)))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Both_sides_are_told_once_and_the_messages_name_each_other()
    {
        var (@operator, oem) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var old = (await service.Hold(oem, line, service.Hour())).Id;
        await service.Confirm(oem, line, old);
        var moved = (await Move(oem, line, old, 6, 8)).Id;

        (await service.Bus.Hear<Published.BookingReleased>(heard => heard.BookingId == old)).MovedTo.ShouldBe(moved);
        (await service.Bus.Hear<Published.SlotHeld>(heard => heard.BookingId == moved)).MovedFrom.ShouldBe(old);
        await service.Bus.Hear<Published.BookingConfirmed>(heard => heard.BookingId == moved);
        var given = await service.Bus.Hear<NoticesGiven>(heard => heard.Notices.Any(notice => notice.SubjectId == moved));
        given.Notices.Select(notice => (notice.Kind, notice.SubjectId, notice.Organisation)).ShouldBe(
            [(NoticeKind.BookingMoved, moved, @operator), (NoticeKind.BookingMoved, moved, oem)]);
    }

    [Fact]
    public async Task A_withdrawal_and_a_further_attempt_of_a_pilot_run_find_the_booking_that_was_moved()
    {
        await service.Line(Guid.NewGuid(), steps: Steps);
        var asked = new PilotRunRequested(
            Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Steps, TimeSpan.FromHours(2), service.Hour(days: 10), service.Hour(days: 40), 1);
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        var held = await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == asked.PilotRunId);
        var moved = (await Move(asked.Organisation, held.LineId, held.BookingId, 24 * 9, 24 * 9 + 2)).Id;
        (await service.Bus.Hear<Published.SlotHeld>(heard => heard.BookingId == moved)).PilotRunId.ShouldBe(asked.PilotRunId);

        await service.Deliver(asked with { Attempt = 2 }, stream: asked.PilotRunId, version: 5);
        var again = await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == asked.PilotRunId && heard.BookingId != held.BookingId && heard.BookingId != moved);
        (await service.Bus.Hear<Published.BookingReleased>(heard => heard.BookingId == moved)).MovedTo.ShouldBeNull();

        moved = (await Move(asked.Organisation, again.LineId, again.BookingId, 24 * 9, 24 * 9 + 2)).Id;
        await service.Deliver(new PilotRunWithdrawn(asked.PilotRunId), stream: asked.PilotRunId, version: 6);
        await service.Deliver(new PilotRunWithdrawn(asked.PilotRunId), stream: asked.PilotRunId, version: 6);
        await service.Bus.Hear<Published.BookingReleased>(heard => heard.BookingId == moved);
        (await service.As(asked.Organisation, "oem").Get<Page<LineBooking>>($"/bookings?processId={asked.PilotRunId}")).Items
            .ShouldAllBe(booking => booking.State == BookingState.Released);
    }

    Task<Receipt> Move(Guid organisation, Guid line, Guid booking, int from, int until, Guid? command = null) => service.As(organisation, "oem").Accepted(
        $"/lines/{line}/bookings/{booking}/move", new MoveBooking(service.Hour(hour: from), service.Hour(hour: until)), command ?? Guid.NewGuid());
}
