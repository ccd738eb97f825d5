using System.Net;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class CorrectRunTests(BookingService service)
{
    static readonly MeasuredCharacteristic Thickness = new("thickness", "um", 4, 13, [9, 10, 11]);
    static readonly CorrectRun Correction = new("LOT-1", 200, 150, "counted again", [Thickness]);
    static readonly Run Reported = new(
        A.Booking, A.Line, A.Oem, null, null, null, "LOT-1", 200, 192, 0.96m, [Capability.Of(Thickness)], A.Now);

    [Fact]
    public void A_correction_says_who_why_and_what_it_replaces() => Decide(Correction).Then(new RunCorrected(
        A.Booking, 1, A.Oem, A.NoPurpose, "LOT-1", 200, 150, [Thickness],
        new RunFigures("LOT-1", 200, 192, [Capability.Of(Thickness)]), "counted again", A.Operator, A.Now));

    [Fact]
    public void The_same_result_again_corrects_nothing() => Decide(Correction with { Good = 192 }).ThenNothing();

    [Fact]
    public void What_is_wrong_with_a_correction_is_named()
    {
        Decide(Correction with { Good = 201 }).ThenRejected("good");
        Decide(Correction with { Reason = " " }).ThenRejected("reason");
        Decide(Correction with { Characteristics = [Thickness, Thickness] }).ThenRejected("characteristics");
        Decide(Correction, line: Guid.NewGuid()).ThenRejected("run");
        Decide(Correction, Reported with { Corrections = [.. Enumerable.Range(1, 20).Select(i => new RunCorrection(i, "", A.Operator, A.Now, new("", 1, 1, [])))] })
            .ThenRejected("bookingId");
    }

    [Fact]
    public async Task A_correction_reaches_the_others_and_those_who_see_the_run()
    {
        var (@operator, oem, supplier) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var booking = (await service.As(oem, "oem").Accepted($"/lines/{line}/holds", new HoldSlot(service.Hour(), service.Hour(hour: 2), supplier))).Id;
        await service.Confirm(oem, line, booking);
        var path = $"/lines/{line}/bookings/{booking}/correct";
        (await service.As(@operator, "operator").Refused(path, Correction)).Status.ShouldBe(404);
        await service.StartEarly(@operator, line, booking);
        await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{booking}/complete", new CompleteRun("LOT-1", 200, 192, [Thickness]));
        var told = await service.Bus.Hear<Published.RunCompleted>(run => run.BookingId == booking);
        (told.Operator, told.BookedBy).ShouldBe((@operator, oem));

        (await service.As(oem, "oem").Refused(path, Correction)).Status.ShouldBe(403);
        (await service.As(Guid.NewGuid(), "operator").Refused(path, Correction)).Status.ShouldBe(404);
        (await service.As(@operator, "operator").Accepted(path, Correction)).Events.ShouldBe(["run_corrected"]);
        (await service.As(@operator, "operator").Accepted(path, Correction)).Events.ShouldBeEmpty();
        await service.As(@operator, "operator").Accepted(path, Correction with { Good = 100, Reason = "and again" });

        var second = await service.Bus.Hear<Published.RunCorrected>(run => run.Run.BookingId == booking && run.Correction == 2);
        (second.Run.Good, second.Run.Started, second.Run.SupplierId, second.Run.Operator, second.Run.Characteristics.Single().Cpk)
            .ShouldBe((100m, 200m, supplier, @operator, 1m));
        foreach (var (reader, role) in new[] { (oem, "oem"), (supplier, "supplier"), (@operator, "operator") })
        {
            var run = await service.As(reader, role).Get<Run>($"/runs/{booking}");
            (run.Good, run.Yield).ShouldBe((100m, 0.5m));
            run.Corrections.Select(each => (each.Number, each.Reason, each.CorrectedBy, each.Superseded.Good))
                .ShouldBe([(1, "counted again", @operator, 192m), (2, "and again", @operator, 150m)]);
        }
        (await service.As(Guid.NewGuid(), "supplier").GetAsync($"/runs/{booking}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static Scenario.Outcome Decide(CorrectRun c, Run? run = null, Guid? line = null) => Scenario.Given<PilotLine>(A.LineOpened(id: line))
        .When(state => CorrectRunDecider.Decide(c, A.Booking, state!, new CompletedRun(A.Booking, A.Operator, run ?? Reported), A.Caller(A.Operator), A.Now));
}
