using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Empties tables for a moment, so no other test runs beside it.</summary>
[CollectionDefinition(nameof(RebuildTests), DisableParallelization = true)]
[Collection(nameof(RebuildTests))]
public sealed class RebuildTests(BookingService service)
{
    [Fact]
    public async Task Every_read_model_rebuilt_from_the_events_is_what_it_was()
    {
        var (@operator, oem, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator, steps: ["packaging-and-test"]);
        var run = (await service.Hold(oem, line, service.Hour())).Id;
        await service.Confirm(oem, line, run);
        await service.StartEarly(@operator, line, run);
        await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{run}/complete", new CompleteRun("LOT", 10, 9, [new("gap", "um", 1, 5, [2, 3, 4])]));
        await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{run}/correct", new CorrectRun("LOT", 10, 8, "counted again"));
        var place = await RunPlace.Of(service);
        var charted = await place.Run("LOT", new("gap", "um", 1, 5, [2, 3, 4]), sheet: new("Imprinter 2", Inputs: [new("resin", "R-1")]));
        await service.As(place.Operator, "operator").Accepted(
            $"/lines/{place.Line}/baselines", new StateBaseline(place.Component, "gap", charted, charted, "the first"));
        await Lost(place);
        await service.As(place.Operator, "operator").Accepted($"/lines/{place.Line}/gauge-studies", GaugeStudyTests.Study(0.01));
        var request = await TestRequestTests.Asked(place, ["IEC 60068-2-1"], "for the rebuild");
        await TestRequestTests.Certified(place, request);
        var released = (await service.Hold(oem, line, service.Hour(hour: 4))).Id;
        await service.As(other, "oem").Accepted($"/lines/{line}/waitlist", new JoinWaitlist(120, service.Hour(hour: 4), service.Hour(hour: 6)));
        await service.Release(oem, line, released); // the one that waits gets the very same slot
        var held = (await service.Hold(oem, line, service.Hour(hour: 12))).Id;
        await service.As(oem, "oem").Accepted($"/lines/{line}/bookings/{held}/move", new MoveBooking(service.Hour(hour: 13), service.Hour(hour: 16)));
        var outage = (await service.As(@operator, "operator").Accepted($"/lines/{line}/outages", new DeclareOutage(service.Hour(hour: 8), service.Hour(hour: 9), "pump"))).Id;
        await service.As(@operator, "operator").Accepted($"/lines/{line}/outages/{outage}/end", new { });
        await service.As(@operator, "operator").Accepted($"/lines/{line}/policy", new RevisePolicy(A.AllHours, new BookingPolicy(HorizonDays: 90)));
        await Approvals(@operator, oem);
        await Appeal(@operator, oem);
        var lines = await service.RouteLines("210100");
        var route = (await service.HoldRoute(oem, service.On("210100", lines, hour: 0))).Id;
        await service.As(oem, "oem").Accepted($"/routes/{route}/confirm", new { });
        var asked = new PilotRunRequested(
            Guid.NewGuid(), oem, Guid.NewGuid(), Guid.NewGuid(), ["packaging-and-test"], TimeSpan.FromHours(1), service.Hour(), service.Hour(days: 9), 1);
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        await service.Bus.Hear<Published.SlotHeld>(held => held.PilotRunId == asked.PilotRunId);

        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services, service.Clock);
        var after = await ReadModels.DumpAsync(service.Services);
        after.Keys.ShouldBe(before.Keys);
        foreach (var table in before.Keys) after[table].Split('\n').ShouldBe(before[table].Split('\n'), table);
        before["line_calendar"].ShouldContain($"{run}");
        foreach (var (table, of) in new[] { ("completedrun", "Imprinter 2"), ("statedbaseline", "the first"), ("controlwatch", $"{place.Component}"), ("recordedgaugestudy", "thickness"), ("recordedtestrequest", "for the rebuild"), ("issuedcertificate", "Rebuilt 1") })
            before[$"mt_doc_{table}"].ShouldContain(of);
        before["line_calendar"].ShouldContain($"{route}");
        before["mt_doc_lineterms"].ShouldContain("the wafers came late");
        (await service.Calendar(oem, line, service.Hour(), service.Hour(hour: 24))).Entries.ShouldNotBeEmpty();
    }

    /// <summary>A penalty that stands after an appeal.</summary>
    async Task Appeal(Guid @operator, Guid oem)
    {
        var line = await service.Line(@operator, A.Unlimited with { NoticeMinutes = 43200, PenaltyDays = 30 });
        var booking = (await service.Hold(oem, line, service.Hour())).Id;
        await service.Confirm(oem, line, booking);
        await service.Release(oem, line, booking);
        await service.As(oem, "oem").Accepted($"/lines/{line}/penalties/{booking}/appeal", new AppealPenalty("the wafers came late"));
        await service.As(@operator, "operator").Accepted($"/lines/{line}/penalties/{booking}/uphold", new UpholdPenalty("it stands"));
    }

    /// <summary>A chart that is out of control.</summary>
    async Task Lost(RunPlace place)
    {
        await place.Run("LOT-2", new("gap", "um", 1, 5, [9, 9, 9]));
        await service.Bus.Hear<Published.ControlLost>(lost => lost.LineId == place.Line);
    }

    /// <summary>Holds that were approved and declined, and one against the policy.</summary>
    async Task Approvals(Guid @operator, Guid oem)
    {
        var line = await service.Line(@operator, A.Unlimited with { NeedsApproval = true, MaximumMinutes = 120 });
        foreach (var (hour, answer) in new[] { (0, "approve"), (4, "decline") })
        {
            var held = (await service.Hold(oem, line, service.Hour(hour: hour))).Id;
            await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{held}/{answer}", new DeclineBooking("reserved"));
        }
        await service.As(@operator, "operator").Accepted(
            $"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 8), service.Hour(hour: 12), OverridePolicy: true, OverrideReason: "pump test"));
    }
}
