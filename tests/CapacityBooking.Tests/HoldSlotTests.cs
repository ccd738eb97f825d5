using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class HoldSlotTests(BookingService service)
{
    static readonly Guid New = new("40000000-0000-0000-0000-000000000009");

    [Fact]
    public void A_free_slot_is_held_until_the_hold_time_is_over() => Given(A.LineOpened())
        .When(Hold(50, 52)).Then(Expected(50, 52, expires: 48));

    [Fact]
    public void A_hold_ends_when_its_slot_starts() => Given(A.LineOpened()).When(Hold(1, 3)).Then(Expected(1, 3, expires: 1));

    [Theory]
    [InlineData(1, 3), InlineData(2, 3), InlineData(3, 5), InlineData(1, 6)]
    public void What_overlaps_another_is_declined(double from, double until) => Given(A.LineOpened(), A.Held(A.Slot(2, 4)))
        .When(Hold(from, until)).Then(new SlotDeclined(A.Oem, A.Slot(from, until), A.Now));

    [Theory]
    [InlineData(1, 2), InlineData(4, 5)]
    public void Ranges_are_half_open(double from, double until) => Given(A.LineOpened(), A.Held(A.Slot(2, 4)))
        .When(Hold(from, until)).Then(Expected(from, until, expires: from));

    [Theory]
    [InlineData(0.5, 1.5, true), InlineData(0.5, 1.75, false), InlineData(4.5, 6, true), InlineData(4.25, 6, false)]
    public void The_buffer_stays_free_on_both_sides(double from, double until, bool held) =>
        Given(A.LineOpened(new BookingPolicy(BufferMinutes: 30)), A.Held(A.Slot(2, 4)))
            .When(Hold(from, until)).Then(held ? Expected(from, until, from) : new SlotDeclined(A.Oem, A.Slot(from, until), A.Now));

    [Fact]
    public void A_line_out_of_service_is_not_free() =>
        Given(A.LineOpened(), new LineOutageDeclared(Guid.NewGuid(), A.Slot(2, 4), "pump", A.Now))
            .When(Hold(3, 5)).Then(new SlotDeclined(A.Oem, A.Slot(3, 5), A.Now));

    [Theory]
    [InlineData(3, 3, "end"), InlineData(3, 2, "end"), InlineData(-1, 2, "start"), InlineData(1.0001, 3, "start")]
    [InlineData(1, 3.0001, "end"), InlineData(1, 30000, "end")]
    public void What_is_no_slot_is_refused(double from, double until, string field) =>
        Given(A.LineOpened()).When(Hold(from, until)).ThenRejected(field);

    [Fact]
    public void A_note_has_a_length() => Given(A.LineOpened()).When(Hold(1, 3, note: new string('x', 501))).ThenRejected("note");

    public static readonly TheoryData<BookingPolicy, double, double, string, PolicyConflict> Policies = new()
    {
        { new BookingPolicy(HorizonDays: 1), 25, 26, "start", PolicyConflict.TooFarAhead },
        { new BookingPolicy(MinimumMinutes: 120), 1, 2, "end", PolicyConflict.TooShort },
        { new BookingPolicy(MaximumMinutes: 60), 1, 3, "end", PolicyConflict.TooLong },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_policy_is_kept_unless_the_operator_overrides_it(
        BookingPolicy policy, double from, double until, string field, PolicyConflict conflict)
    {
        Given(A.LineOpened(policy)).When(Hold(from, until)).ThenRejected(field);
        Given(A.LineOpened(policy)).When(Hold(from, until, by: A.Operator)).ThenRejected(field);
        Given(A.LineOpened(policy)).When(Hold(from, until, by: A.Operator, overriding: true))
            .Then(Expected(from, until, Math.Min(from, 48), A.Operator), A.Overridden(New, conflict));
        Given(A.LineOpened(policy)).When(Hold(from, until, overriding: true)).ThenRejected("overridePolicy");
    }

    [Fact]
    public void Opening_hours_are_kept_unless_the_operator_overrides_them()
    {
        // Open on Mondays from 9 to 17, and it is Monday, 8.
        var line = A.LineOpened(hours: new OpeningHours("UTC", [new OpenWindow(DayOfWeek.Monday, new(9, 0), new(17, 0))]));
        Given(line).When(Hold(1, 9)).Then(Expected(1, 9, expires: 1));
        Given(line).When(Hold(0.5, 2)).ThenRejected("start");
        Given(line).When(Hold(8, 10)).ThenRejected("start");
        Given(line).When(Hold(8, 10, by: A.Operator, overriding: true))
            .Then(Expected(8, 10, 8, A.Operator), A.Overridden(New, PolicyConflict.OutsideHours));
    }

    [Fact]
    public void An_organisation_has_so_many_bookings_ahead()
    {
        var line = A.LineOpened(new BookingPolicy(MaximumFutureBookings: 1));
        Given(line, A.Held(A.Slot(2, 4))).When(Hold(5, 6)).ThenRejected("organisation");
        Given(line, A.Held(A.Slot(2, 4), by: A.Other)).When(Hold(5, 6)).Then(Expected(5, 6, expires: 5));
        Given(line, A.Held(A.Slot(0, 4))).When(Hold(5, 6)).Then(Expected(5, 6, expires: 5)); // has started: not ahead
    }

    [Fact]
    public void A_line_for_its_wait_list_alone_takes_no_holds() =>
        Given(A.LineOpened(new BookingPolicy(Mode: BookingMode.WaitList)))
            .When(Hold(1, 3, by: A.Operator, overriding: true)).ThenRejected("lineId");

    [Fact]
    public async Task A_hold_reaches_the_other_services_and_its_repetition_changes_nothing()
    {
        var (oem, command) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(Guid.NewGuid());
        var hold = new HoldSlot(service.Hour(), service.Hour(hour: 2), SupplierId: Guid.NewGuid());
        var first = await service.As(oem, "oem").Accepted($"/lines/{line}/holds", hold, command);
        var second = await service.As(oem, "oem").Accepted($"/lines/{line}/holds", hold, command);
        first.Events.ShouldBe(["slot_held"]);
        (second.Id, second.Version).ShouldBe((first.Id, 2));
        var heard = await service.Bus.Hear<Published.SlotHeld>(held => held.BookingId == first.Id);
        (heard.LineId, heard.SupplierId, heard.Start, heard.End).ShouldBe((line, hold.SupplierId, hold.Start, hold.End));
        var declined = await service.As(Guid.NewGuid(), "supplier").Accepted($"/lines/{line}/holds", hold);
        declined.Events.ShouldBe(["slot_declined"]);
    }

    [Fact]
    public async Task Neighbours_buffers_and_bookings_ahead_count_through_the_whole_service()
    {
        var (oem, other) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(Guid.NewGuid(), new BookingPolicy(BufferMinutes: 30, MaximumFutureBookings: 3));
        foreach (var hour in new[] { 0, 4, 8 }) (await service.Hold(oem, line, service.Hour(hour: hour))).Events.ShouldBe(["slot_held"]);
        var full = await service.As(oem, "oem").Refused($"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 20), service.Hour(hour: 21)));
        full.Faults.Single().Field.ShouldBe("organisation");

        var expected = new[]
        {
            (2.25, 1.0, "slot_declined"), (2.5, 1.25, "slot_declined"), (2.5, 9.0, "slot_declined"), (4.5, 0.5, "slot_declined"),
            (2.5, 1.0, "slot_held"), (10.5, 1.0, "slot_held"),
        };
        foreach (var (at, hours, outcome) in expected)
            (await service.Hold(other, line, service.Hour().AddHours(at), hours)).Events.ShouldBe([outcome], $"{hours} h at {at}");
    }

    [Fact]
    public async Task A_line_that_is_not_there_cannot_be_held()
    {
        var refused = await service.As(Guid.NewGuid(), "oem").Refused($"/lines/{Guid.NewGuid()}/holds", new HoldSlot(service.Hour(), service.Hour(hour: 1)));
        (refused.Status, refused.Faults.Single().Field).ShouldBe((404, "line"));
        (await service.As(Guid.NewGuid(), "alliance").Refused($"/lines/{Guid.NewGuid()}/holds", new HoldSlot(service.Hour(), service.Hour(hour: 1)))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:00Z", "9999-12-31T23:59:00Z", "end"), InlineData("0001-01-01T00:00:00Z", "9999-12-31T23:59:00Z", "start")]
    [InlineData("2099-01-02T00:00:00+14:00", "2099-01-01T00:00:00Z", "end")]
    public async Task Absurd_times_are_refused_like_any_other(string start, string end, string field)
    {
        var line = await service.Line(Guid.NewGuid());
        var refused = await service.As(Guid.NewGuid(), "oem").Refused($"/lines/{line}/holds", new { start, end });
        refused.Status.ShouldBe(422);
        refused.Faults.Select(fault => fault.Field).ShouldContain(field);
    }

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> Hold(
        double from, double until, Guid? by = null, bool overriding = false, string? note = null) => line => HoldSlotDecider.Decide(
        new HoldSlot(A.Now.AddHours(from), A.Now.AddHours(until), Note: note, OverridePolicy: overriding, OverrideReason: overriding ? A.Reason : null),
        New, line!, A.Caller(by ?? A.Oem), A.Now);

    static SlotHeld Expected(double from, double until, double expires, Guid? by = null) => A.Held(A.Slot(from, until), New, by, expires);
}
