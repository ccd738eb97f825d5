using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>
/// Events from before figures had bounds. One of them must not keep anybody from reading the others. The service is of their own:
/// read models that are rebuilt from such events hold what is read of them, not what was stored.
/// </summary>
public sealed class AbsurdRunTests(BookingService service) : IClassFixture<BookingService>
{
    [Fact]
    public async Task A_run_with_absurd_figures_is_read_beside_the_others()
    {
        var (@operator, oem) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        Guid[] ids =
        [
            await Stored(line, @operator, oem, decimal.MaxValue, 0.1m, [1e300, -1e300]), await Stored(line, @operator, oem, 9, 0, []),
            await Stored(line, @operator, oem, 96, 100, [9, 10, 11]),
        ];

        foreach (var (reader, role) in new[] { (oem, "oem"), (@operator, "operator") })
        {
            var runs = (await service.As(reader, role).Get<Page<Run>>($"/runs?lineId={line}")).Items.ToDictionary(run => run.Id);
            ids.Select(id => runs[id].Yield).ShouldBe([0, 0, 0.96m]);
            ids.Select(id => runs[id].Characteristics.Single().Cpk).ShouldBe([null, null, 1m]);
        }
        await service.Bus.Hear<Contracts.CapacityBooking.RunCompleted>(run => run.BookingId == ids[0]);
    }

    [Fact]
    public async Task A_line_whose_time_zone_is_not_known_any_more_is_never_open()
    {
        var @operator = Guid.NewGuid();
        var (line, other) = (Guid.NewGuid(), await service.Line(@operator));
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.StartStream<LineTerms>(line, A.LineOpened(hours: A.AllHours with { TimeZone = "Asia/Nowhere" }, id: line) with { Operator = @operator });
            await session.SaveChangesAsync();
        }
        var monday = IsoWeek.Of(service.Clock.GetUtcNow());
        var shares = (await service.As(@operator, "operator").Get<Page<LineUtilisation>>($"/utilisation?from={monday:yyyy-MM-dd}")).Items;
        shares.Select(share => share.LineId).ShouldBe([line, other], ignoreOrder: true);
        (await service.Calendar(Guid.NewGuid(), line, service.Hour(), service.Hour(hour: 5))).Open.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_with_an_absurd_policy_and_absurd_bookings_stops_no_run_and_no_calendar()
    {
        var (@operator, oem, line) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var sound = await service.Line(Guid.NewGuid(), steps: ["nanoimprint"]);
        var policy = new BookingPolicy(
            int.MaxValue, int.MinValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, BookingMode.Hybrid, int.MaxValue, 0,
            int.MaxValue, int.MaxValue);
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.StartStream<LineTerms>(line, A.LineOpened(policy, id: line) with { Operator = @operator });
            session.Events.Append(line,
                A.Held(new Slot(DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddHours(1)), Guid.NewGuid(), oem),
                A.Held(new Slot(DateTimeOffset.MaxValue.AddHours(-1), DateTimeOffset.MaxValue), Guid.NewGuid(), oem),
                new LineOutageDeclared(Guid.NewGuid(), new Slot(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue), "x", service.Hour()),
                new BookingPenalised(Guid.NewGuid(), oem, PenaltyCause.Missed, int.MaxValue, DateTimeOffset.MaxValue, service.Hour()),
                new BookingPenalised(Guid.NewGuid(), oem, PenaltyCause.Missed, int.MaxValue, DateTimeOffset.MaxValue, service.Hour()));
            await session.SaveChangesAsync();
        }

        var asked = new Contracts.SupplierMatching.PilotRunRequested(
            Guid.NewGuid(), oem, Guid.NewGuid(), Guid.NewGuid(), ["nanoimprint"], TimeSpan.FromHours(2), service.Hour(), service.Hour(9), 1);
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        // Another test may have a line with the step, too.
        (await service.Bus.Hear<Contracts.CapacityBooking.SlotHeld>(held => held.PilotRunId == asked.PilotRunId)).LineId.ShouldNotBe(line);
        await service.Hold(Guid.NewGuid(), sound, service.Hour(20));

        (await service.As(oem, "oem").Get<Page<LineBooking>>("/bookings")).Items.Count.ShouldBe(3);
        (await service.Calendar(Guid.NewGuid(), line, service.Hour(), service.Hour(hour: 5))).LineId.ShouldBe(line);
        var monday = IsoWeek.Of(service.Clock.GetUtcNow());
        (await service.As(@operator, "operator").Get<Page<LineUtilisation>>($"/utilisation?from={monday:yyyy-MM-dd}"))
            .Items.Single().LineId.ShouldBe(line);
    }

    async Task<Guid> Stored(Guid line, Guid @operator, Guid oem, decimal good, decimal started, double[] measurements)
    {
        var id = Guid.NewGuid();
        await using var session = service.Store.LightweightSession();
        session.Events.Append(line, new RunCompleted(
            id, oem, @operator, A.NoPurpose, A.Now, "LOT", started, good, [new("thickness", "um", 4, 13, measurements)], A.Now));
        await session.SaveChangesAsync();
        return id;
    }
}
