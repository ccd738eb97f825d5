using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Approvals, overrides and quotas through the whole service: what is stored, shown and told, and to whom.</summary>
public sealed class ApprovedBookingTests(BookingService service)
{
    readonly Guid @operator = Guid.NewGuid(), oem = Guid.NewGuid(), rival = Guid.NewGuid();

    [Fact]
    public async Task A_hold_waits_for_the_operator_is_approved_and_confirmed_or_declined_with_a_reason()
    {
        var line = await service.Line(@operator, A.Unlimited with { NeedsApproval = true });
        var held = (await service.Hold(oem, line, service.Hour())).Id;
        var confirm = await service.As(oem, "oem").Refused($"/lines/{line}/bookings/{held}/confirm", new { });
        (confirm.Status, confirm.Faults.Single().Field, confirm.Faults.Single().Reason)
            .ShouldBe((409, "bookingId", "must be approved by the operator first"));
        (await Waiting(@operator, "operator")).ShouldBe([held]);
        (await Waiting(oem, "oem")).ShouldBe([held]);

        foreach (var answer in new[] { "approve", "decline" })
        {
            var path = $"/lines/{line}/bookings/{held}/{answer}";
            (await service.As(oem, "oem").Refused(path, new DeclineBooking("no"))).Status.ShouldBe(403);
            (await service.As(rival, "operator").Refused(path, new DeclineBooking("no"))).Status.ShouldBe(404);
            (await service.As(@operator, "operator").Refused(path.Replace($"{held}", $"{Guid.NewGuid()}", StringComparison.Ordinal), new DeclineBooking("no")))
                .Status.ShouldBe(404);
        }
        var command = Guid.NewGuid();
        var approved = await Answer(line, held, "approve", new { }, command);
        (await Answer(line, held, "approve", new { }, command)).Version.ShouldBe(approved.Version, "a repetition changes nothing");
        (await service.Bus.Hear<Published.LineCalendarChanged>(changed => changed.BookingId == held)).LineId.ShouldBe(line);
        var given = await service.Bus.Hear<NoticesGiven>(heard => heard.Notices.Any(notice => notice.Kind == NoticeKind.BookingApproved && notice.SubjectId == held));
        given.Notices.Select(notice => notice.Organisation).ShouldBe([oem]);
        await service.Confirm(oem, line, held);
        (await Booking(oem, held)).ShouldSatisfyAllConditions(
            booking => booking.State.ShouldBe(BookingState.Confirmed), booking => booking.Approval.ShouldBe(ApprovalState.Approved));
        (await Waiting(@operator, "operator")).ShouldBeEmpty();

        var second = (await service.Hold(oem, line, service.Hour(hour: 5))).Id;
        (await service.As(@operator, "operator").Refused($"/lines/{line}/bookings/{second}/decline", new DeclineBooking(" "))).Faults.Single().Field.ShouldBe("reason");
        (await Answer(line, second, "decline", new DeclineBooking("reserved"), Guid.NewGuid())).Events.ShouldBe(["booking_declined", "booking_released"]);
        var declined = await Booking(oem, second);
        (declined.State, declined.Approval, declined.DeclineReason).ShouldBe((BookingState.Released, ApprovalState.Declined, "reserved"));
        (await service.Bus.Hear<Published.BookingReleased>(heard => heard.BookingId == second)).MovedTo.ShouldBeNull();
        (await service.Hold(rival, line, service.Hour(hour: 5))).Events.ShouldBe(["slot_held"]);
    }

    [Fact]
    public async Task Confidentiality_a_rival_sees_neither_the_approval_nor_why_a_policy_was_overridden()
    {
        var line = await service.Line(@operator, A.Unlimited with { NeedsApproval = true, MaximumMinutes = 120 });
        var held = (await service.Hold(oem, line, service.Hour())).Id;
        var move = new MoveBooking(service.Hour(), service.Hour(hour: 4), OverridePolicy: true);
        (await service.As(@operator, "operator").Refused($"/lines/{line}/bookings/{held}/move", move)).Faults.Single().Field.ShouldBe("overrideReason");
        var moved = await service.As(@operator, "operator").Accepted(
            $"/lines/{line}/bookings/{held}/move", move with { OverrideReason = "secret lens" });
        moved.Events.ShouldBe(["booking_released", "slot_held", "policy_overridden"]);

        foreach (var (reader, role) in new[] { (oem, "oem"), (@operator, "operator") })
        {
            var booking = await Booking(reader, moved.Id, role);
            (booking.Approval, booking.OverrideReason).ShouldBe((ApprovalState.Awaited, "secret lens"));
            booking.Overridden.ShouldBe([PolicyConflict.TooLong]);
            (await service.Calendar(reader, line, service.Hour(), service.Hour(hour: 24), role)).Entries.Single().Booking!.Approval.ShouldBe(ApprovalState.Awaited);
        }

        (await Waiting(rival, "oem")).ShouldBeEmpty();
        (await Waiting(rival, "operator")).ShouldBeEmpty();
        (await service.As(rival, "oem").GetAsync($"/bookings/{moved.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await service.Calendar(rival, line, service.Hour(), service.Hour(hour: 24))).Entries.Single()
            .ShouldBe(new CalendarEntry(CalendarEntryKind.Busy, new Slot(service.Hour(), service.Hour(hour: 4))));
        var text = await service.As(rival, "oem").GetStringAsync($"/lines/{line}/calendar?from={service.Hour():yyyy-MM-dd}Z&until={service.Hour(days: 3):yyyy-MM-dd}Z");
        foreach (var secret in new[] { "secret lens", "Awaited", "TooLong", $"{moved.Id}", $"{oem}" }) text.ShouldNotContain(secret);
        await service.Bus.Hear<NoticesGiven>(heard => heard.Notices.Any(notice => notice.SubjectId == moved.Id));
        service.Bus.All<NoticesGiven>().SelectMany(given => given.Notices).ShouldNotContain(notice => notice.Organisation == rival);
    }

    [Fact]
    public async Task Confidentiality_an_objection_tells_of_others_that_the_line_is_full_and_no_figure()
    {
        // A day in local time: the slots are on one of them.
        var line = await service.Line(@operator, A.Unlimited with
        {
            MinimumGapMinutes = 60,
            MaximumFutureMinutes = 600,
            Quotas = [new(QuotaScope.Line, QuotaPeriod.Day, Count: 2), new(QuotaScope.Organisation, QuotaPeriod.Week, Minutes: 300)],
        });
        foreach (var hour in new[] { 0, 4 }) (await service.Hold(oem, line, service.Hour(hour: hour))).Events.ShouldBe(["slot_held"]);
        var day = $"{service.Hour():yyyy-MM-dd}";
        var refused = await service.As(rival, "oem").Refused($"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 8), service.Hour(hour: 9)));
        (refused.Faults.Single().Field, refused.Faults.Single().Reason).ShouldBe(("start", $"the line is full on {day}"));
        (await service.Hold(rival, line, service.Hour(hour: 24), hours: 1)).Events.ShouldBe(["slot_held"]);

        // Its own figures it is told, of all rules at once.
        var own = await service.As(oem, "oem").Refused($"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 6), service.Hour(hour: 14)));
        own.Faults.Select(fault => fault.Reason).ShouldBe([
            "has 240 minutes ahead and 0 minutes of penalties; with 480 more they exceed the 600 minutes ahead",
            $"at least 60 minutes between two bookings of one organisation; it has one from {service.Hour(hour: 4):u} to {service.Hour(hour: 6):u}",
            own.Faults[2].Reason, $"the line is full on {day}"]);
        own.Faults[2].Reason.ShouldContain("has 240 minutes from ");
        // Whoever waits has the whole line loaded: the objections are the same.
        await service.As(rival, "oem").Accepted($"/lines/{line}/waitlist", new JoinWaitlist(60, service.Hour(hour: 20), service.Hour(hour: 23)));
        (await service.As(oem, "oem").Refused($"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 6), service.Hour(hour: 14)))).Faults
            .ShouldBe(own.Faults);
        // Free slots and the wait list keep to the quota.
        var waits = await service.As(rival, "oem").Get<WaitlistPlace[]>($"/lines/{line}/waitlist");
        waits.ShouldHaveSingleItem();
    }

    async Task<IEnumerable<Guid>> Waiting(Guid reader, string role) =>
        (await service.As(reader, role).Get<Page<LineBooking>>("/bookings?approval=Awaited&state=Held")).Items.Select(booking => booking.Id);

    Task<LineBooking> Booking(Guid reader, Guid booking, string role = "oem") => service.As(reader, role).Get<LineBooking>($"/bookings/{booking}");

    Task<Receipt> Answer(Guid line, Guid booking, string answer, object body, Guid command) =>
        service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{booking}/{answer}", body, command);
}
