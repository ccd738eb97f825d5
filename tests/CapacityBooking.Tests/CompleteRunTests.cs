using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class CompleteRunTests(BookingService service)
{
    static readonly MeasuredCharacteristic Thickness = new("thickness", "um", 4, 13, [9, 10, 11]);
    static readonly CompleteRun Run = new("LOT-1", 200, 192, [Thickness]);

    [Theory]
    [InlineData(2, 2), InlineData(3, 3), InlineData(5, 4)]
    public void The_line_was_taken_until_the_report_within_the_slot(double reportedAt, double endedAt) =>
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed()).When(Complete(Run, reportedAt)).Then(Completed(Run, reportedAt, endedAt));

    [Fact]
    public void What_is_left_of_the_slot_goes_to_who_waits()
    {
        var place = new WaitlistJoined(Guid.NewGuid(), A.Other, 60, A.Slot(2, 5), A.NoPurpose, null, A.Now);
        var booking = NamedId.Of("booking", place.PlaceId.ToString("N"));
        var now = A.Now.AddHours(2.5);
        Given(A.LineOpened(), A.Held(A.Slot(2, 5)), A.Confirmed(), place).When(Complete(Run, 2.5)).Then(
            Completed(Run, 2.5, 2.5), new WaitlistServed(place.PlaceId, booking, now),
            new SlotHeld(booking, A.Other, A.Slot(2.75, 3.75), A.Now.AddHours(2.75), A.NoPurpose, null, now));
    }

    [Fact]
    public void A_hold_is_confirmed_before_it_is_run()
    {
        var refused = Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(Complete(Run, 2)).Rejected!;
        (refused.Status, refused.Faults.Single().Field).ShouldBe((409, "bookingId"));
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed(), Completed(Run, 3, 3)).When(Complete(Run, 3)).ThenRejected("booking");
    }

    [Fact]
    public void A_run_has_no_result_before_its_slot_begins()
    {
        var refused = Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed()).When(Complete(Run, 1.999)).Rejected!;
        (refused.Status, refused.Faults.Single().Field).ShouldBe((409, "bookingId"));
        refused.Faults.Single().Reason.ShouldContain("2026-03-02 10:00:00Z");
    }

    public static readonly TheoryData<CompleteRun, string> BadRuns = new()
    {
        { Run with { Lot = " " }, "lot" },
        { Run with { Started = 0, Good = 0 }, "started" },
        { Run with { Good = 201 }, "good" },
        { Run with { Good = -1 }, "good" },
        { Run with { Characteristics = [Thickness, Thickness] }, "characteristics" },
        { Run with { Characteristics = [Thickness with { Name = "" }] }, "characteristics[0].name" },
        { Run with { Characteristics = [Thickness, Thickness with { Name = "b", Unit = "micron" }] }, "characteristics[1].unit" },
        { Run with { Characteristics = [Thickness with { LowerLimit = null, UpperLimit = null }] }, "characteristics[0].upperLimit" },
        { Run with { Characteristics = [Thickness with { LowerLimit = 13 }] }, "characteristics[0].upperLimit" },
        { Run with { Characteristics = [Thickness with { UpperLimit = 1e300 }] }, "characteristics[0].upperLimit" },
        { Run with { Characteristics = [Thickness with { Measurements = [1] }] }, "characteristics[0].measurements" },
        { Run with { Characteristics = [Thickness with { Measurements = [1, 1e300] }] }, "characteristics[0].measurements" },
        { Run with { Characteristics = [Thickness with { SubgroupSize = 2 }] }, "characteristics[0].measurements" },
        { Run with { Characteristics = [Thickness with { SubgroupSize = 0 }] }, "characteristics[0].subgroupSize" },
    };

    [Theory]
    [MemberData(nameof(BadRuns))]
    public void What_is_wrong_with_a_run_is_named(CompleteRun run, string field) =>
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed()).When(Complete(run, 3)).ThenRejected(field);

    [Fact]
    public async Task A_run_reaches_the_others_with_its_capability_and_is_seen_by_those_whom_it_concerns()
    {
        var (@operator, oem, supplier, component) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var booking = (await service.As(oem, "oem").Accepted(
            $"/lines/{line}/holds", new HoldSlot(service.Hour(), service.Hour(hour: 2), supplier, component))).Id;
        await service.Confirm(oem, line, booking);
        (await service.As(oem, "oem").Refused($"/lines/{line}/bookings/{booking}/complete", Run)).Status.ShouldBe(403);
        (await service.As(Guid.NewGuid(), "operator").Refused($"/lines/{line}/bookings/{booking}/complete", Run)).Status.ShouldBe(404);
        (await service.As(@operator, "operator").Refused($"/lines/{line}/bookings/{booking}/complete", Run)).Faults.Single().Field.ShouldBe("bookingId");
        await service.StartEarly(@operator, line, booking);
        await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{booking}/complete", Run);

        var heard = await service.Bus.Hear<Published.RunCompleted>(run => run.BookingId == booking);
        (heard.SupplierId, heard.ComponentId, heard.Lot, heard.Started, heard.Good).ShouldBe((supplier, component, "LOT-1", 200m, 192m));
        heard.Characteristics.ShouldBe([new Published.CharacteristicCapability("thickness", 1.5m, 1m)]);

        foreach (var (reader, role) in new[] { (oem, "oem"), (supplier, "supplier"), (@operator, "operator") })
        {
            var run = (await service.As(reader, role).Get<Page<Run>>($"/runs?componentId={component}")).Items.Single();
            (run.Id, run.Yield, run.Characteristics.Single().Cpk).ShouldBe((booking, 0.96m, 1m));
        }
        foreach (var role in new[] { "oem", "supplier", "operator" })
        {
            var stranger = service.As(Guid.NewGuid(), role);
            (await stranger.Get<Page<Run>>($"/runs?lineId={line}")).Items.ShouldBeEmpty();
            (await stranger.GetAsync($"/runs/{booking}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
            (await stranger.LookUp<Run[]>("/runs/by-ids", booking)).ShouldBeEmpty();
        }
        (await service.As(Guid.NewGuid(), "alliance").GetAsync("/runs")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> Complete(CompleteRun run, double at) =>
        line => CompleteRunDecider.Decide(run, A.Booking, line!, A.Caller(A.Operator), A.Now.AddHours(at));

    static RunCompleted Completed(CompleteRun run, double at, double ended) => new(
        A.Booking, A.Oem, A.Operator, A.NoPurpose, A.Now.AddHours(ended), run.Lot, run.Started, run.Good, run.Characteristics!, A.Now.AddHours(at));
}
