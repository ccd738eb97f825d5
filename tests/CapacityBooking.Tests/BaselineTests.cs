using SupplyChain.CapacityBooking.ControlCharts;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>From which runs the limits of a chart are, stated by the line's operator.</summary>
public sealed class BaselineTests(BookingService service)
{
    static readonly Guid Component = new("50000000-0000-0000-0000-000000000001");
    static readonly Guid First = new("60000000-0000-0000-0000-000000000001"), Last = new("60000000-0000-0000-0000-000000000002");
    static readonly StateBaseline Stated = new(Component, "thickness", First, Last, "after the new stamp");
    static readonly PilotLineProfile Line = new(A.Line, A.Operator, "Nanoimprint 1", "370200", ["nanoimprint"], A.AllHours, A.Unlimited, A.Now);

    [Fact]
    public void A_baseline_is_stated_with_the_times_of_its_runs_and_the_same_again_changes_nothing()
    {
        var e = Decide(Stated with { Reason = " after the new stamp " }).Single().ShouldBeOfType<BaselineStated>();
        e.ShouldBe(new(
            StatedBaseline.IdOf(A.Line, Component, "thickness"), A.Line, Component, "thickness", First, Last, A.Now.AddHours(1),
            A.Now.AddHours(2), "after the new stamp", A.Operator, A.Now.AddHours(9)));
        var state = StatedBaseline.Create(e);
        Decide(Stated, state: state).ShouldBeEmpty();
        Decide(Stated with { ToRunId = First }, to: Run(First, 1), state: state).Length.ShouldBe(1);
        Decide(Stated with { Reason = "another" }, state: state).Length.ShouldBe(1);
        Decide(Stated with { Characteristic = null }).Length.ShouldBe(1);
    }

    [Fact]
    public void What_is_wrong_with_a_baseline_is_named()
    {
        Refused(Stated with { Reason = " " }).ShouldBe((422, "reason"));
        Refused(Stated with { Characteristic = "haze" }).ShouldBe((422, "fromRunId toRunId"));
        Refused(Stated, from: Run(First, 1) with { Run = Run(First, 1).Run with { LineId = Guid.NewGuid() } }).ShouldBe((422, "fromRunId"));
        Refused(Stated, to: Run(Last, 2) with { Run = Run(Last, 2).Run with { ComponentId = A.Other } }).ShouldBe((422, "toRunId"));
        Refused(Stated, from: Run(First, 3)).ShouldBe((422, "toRunId"));
        Refused(Stated, caller: A.Other).ShouldBe((404, "line"));
        Should.Throw<Rejected>(() => StateBaselineDecider.Decide(
            Stated, A.Line, null, Run(First, 1), Run(Last, 2), [Component], null, A.Caller(A.Operator), A.Now)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Limits_are_from_the_stated_baseline_until_another_is_stated_or_a_reader_asks_for_a_range()
    {
        var place = await RunPlace.Of(service);
        Guid[] runs = [await Made(place, 10), await Made(place, 10), await Made(place, 20)];
        (await OnLine(place)).Baseline.ShouldBeNull();

        await Accepted(place, runs[0], runs[1], "before the change");
        var chart = await OnLine(place);
        (chart.Panels[0].Points[0].Center, chart.BaselinePoints).ShouldBe((10, 8));
        chart.Panels[0].Points.Count(point => point.IsBaseline).ShouldBe(8);
        (chart.Baseline!.Reason, chart.Baseline.IsUsed, chart.Baseline.FromRunId, chart.Baseline.ToRunId).ShouldBe(
            ("before the change", true, runs[0], runs[1]));
        await Made(place, 30);
        (await OnLine(place)).Panels[0].Points[0].Center.ShouldBe(10);

        // Another range, all lines, another characteristic.
        var at = Uri.EscapeDataString($"{chart.Baseline.To:O}");
        var asked = await OnLine(place, more: $"&baselineUntil={at}");
        (asked.BaselinePoints, asked.Baseline!.IsUsed).ShouldBe((4, false));
        ((await place.Chart(place.Oem)).BaselinePoints, (await place.Chart(place.Oem)).Baseline).ShouldBe((16, null));
        var shares = place.Path(characteristic: null, line: place.Line);
        (await service.As(place.Oem, "oem").Get<ControlChart>(shares)).Baseline.ShouldBeNull();

        await Accepted(place, runs[2], runs[2], "the new normal");
        (await OnLine(place)).ShouldSatisfyAllConditions(
            again => again.Panels[0].Points[0].Center.ShouldBe(20), again => again.Baseline!.Reason.ShouldBe("the new normal"));
        var alias = Guid.NewGuid();
        await service.DeliverAndWait(
            new ComponentsMerged(place.Component, alias, service.Clock.GetUtcNow()), stream: Guid.NewGuid(), version: 1);
        (await place.Chart(place.Oem, component: alias, line: place.Line)).Baseline!.IsUsed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_baseline_is_told_to_who_sees_its_ends_and_is_stated_by_the_operator_alone()
    {
        var place = await RunPlace.Of(service);
        var rival = Guid.NewGuid();
        Guid[] runs = [await Made(place, 10), await Made(place, 20, oem: rival)];
        await Made(place, 10);
        await Made(place, 20, oem: rival);
        var before = await OnLine(place, rival);
        await Accepted(place, runs[0], runs[0], "a secret of the line");
        var after = await OnLine(place, rival);
        (after.Baseline, after.BaselinePoints, after.Panels[0].Points[0].Center).ShouldBe((null, before.BaselinePoints, 20));
        (await OnLine(place)).Baseline!.IsUsed.ShouldBeTrue();
        (await OnLine(place, place.Supplier, "supplier")).Baseline!.Reason.ShouldBe("a secret of the line");
        await Accepted(place, runs[0], runs[1], "over two customers");
        foreach (var reader in new[] { place.Oem, rival }) (await OnLine(place, reader)).Baseline.ShouldBeNull();
        (await OnLine(place, place.Operator, "operator")).BaselinePoints.ShouldBe(8);

        var path = $"/lines/{place.Line}/baselines";
        var again = new StateBaseline(place.Component, "thickness", runs[0], runs[1], "mine");
        (await service.As(place.Oem, "oem").Refused(path, again)).Status.ShouldBe(403);
        (await service.As(Guid.NewGuid(), "operator").Refused(path, again)).Status.ShouldBe(404);
        (await service.As(place.Operator, "operator").Refused(path, again with { FromRunId = Guid.NewGuid() })).Faults.Single().Field.ShouldBe("fromRunId");
    }

    static Task<Guid> Made(RunPlace place, double around, Guid? oem = null) => place.Run(
        $"LOT-{around}", new("thickness", "um", 4, 40, [around - 1, around, around + 1, around]), oem);

    static async Task Accepted(RunPlace place, Guid from, Guid to, string reason)
    {
        var c = new StateBaseline(place.Component, "thickness", from, to, reason);
        (await place.Service.As(place.Operator, "operator").Accepted($"/lines/{place.Line}/baselines", c)).Events.ShouldBe(["baseline_stated"]);
        (await place.Service.As(place.Operator, "operator").Accepted($"/lines/{place.Line}/baselines", c)).Events.ShouldBeEmpty();
    }

    static Task<ControlChart> OnLine(RunPlace place, Guid? reader = null, string role = "oem", string more = "") =>
        place.Chart(reader ?? place.Oem, role, line: place.Line, more: more);

    static object[] Decide(
        StateBaseline c, CompletedRun? from = null, CompletedRun? to = null, StatedBaseline? state = null, Guid? caller = null) =>
        StateBaselineDecider.Decide(
            c, A.Line, Line, from ?? Run(First, 1), to ?? Run(Last, 2), [Component], state, A.Caller(caller ?? A.Operator), A.Now.AddHours(9));

    static (int Status, string Fields) Refused(StateBaseline c, CompletedRun? from = null, CompletedRun? to = null, Guid? caller = null)
    {
        var rejected = Should.Throw<Rejected>(() => Decide(c, from, to, caller: caller));
        return (rejected.Status, string.Join(' ', rejected.Faults.Select(fault => fault.Field)));
    }

    static CompletedRun Run(Guid id, double hours) => new(id, A.Operator, new Run(
        id, A.Line, A.Oem, null, null, Component, "LOT", 10, 9, 0.9m, [new("thickness", "um", 0, 20, 4, 10, 1, null, null)],
        A.Now.AddHours(hours)));
}
