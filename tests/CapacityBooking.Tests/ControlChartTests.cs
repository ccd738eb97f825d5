using System.Net;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>The control chart over runs: whose runs, which of them, and what it tells.</summary>
public sealed class ControlChartTests(BookingService service)
{
    static readonly double[] Steady = [9, 10, 11, 10];

    [Fact]
    public async Task A_chart_is_over_the_runs_that_its_reader_sees_and_no_others()
    {
        var place = await RunPlace.Of(service);
        var (rival, stranger) = (Guid.NewGuid(), Guid.NewGuid());
        var own = await place.Run("OWN", Thickness(Steady));
        var alone = await place.Chart(place.Oem);
        await place.Run("RIVALS", Thickness([900, 1000, 1100, 1000]), oem: rival, supplier: stranger);

        // Another's runs change no figure of the chart.
        var after = await place.Chart(place.Oem);
        after.Panels.Select(panel => string.Join(',', panel.Points)).ShouldBe(alone.Panels.Select(panel => string.Join(',', panel.Points)));
        (after.Runs, after.RunsLeftOut, after.HasEarlier, after.Capability).ShouldBe((alone.Runs, 0, false, alone.Capability));
        RunsOf(await place.Chart(place.Oem)).ShouldBe([own]);
        RunsOf(await place.Chart(place.Supplier, "supplier")).ShouldBe([own]);
        RunsOf(await place.Chart(rival)).ShouldNotContain(own);
        RunsOf(await place.Chart(place.Operator, "operator")).Count.ShouldBe(2);

        // Who sees no run learns as much as about a component that does not exist.
        var nothing = await place.Chart(Guid.NewGuid());
        nothing.ShouldBeEquivalentTo((await place.Chart(place.Oem, component: Guid.NewGuid())) with { ComponentId = place.Component });
        (nothing.Panels.Count, nothing.InControl, nothing.Runs).ShouldBe((0, null, 0));
        (await service.As(Guid.NewGuid(), "alliance").GetAsync(place.Path())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await service.Anonymous().GetAsync(place.Path())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Points_name_their_run_and_corrections_are_followed()
    {
        var place = await RunPlace.Of(service);
        var first = await place.Run("LOT-1", Thickness(Steady));
        var second = await place.Run("LOT-2", Thickness([10, 11, 9, 30]));
        var chart = await place.Chart(place.Oem);
        chart.Kind.ShouldBe(ControlChartKind.Individuals);
        chart.Panels.Select(panel => (panel.Kind, panel.Points.Count)).ShouldBe(
            [(ControlPanelKind.Values, 8), (ControlPanelKind.MovingRanges, 7)]);
        chart.Panels[0].Points.Select(point => (point.RunId, point.Lot, point.Number, point.Value)).Take(5).ShouldBe(
            [(first, "LOT-1", 1, 9), (first, "LOT-1", 2, 10), (first, "LOT-1", 3, 11), (first, "LOT-1", 4, 10), (second, "LOT-2", 1, 10)]);
        (chart.Panels[1].Points[0].RunId, chart.Panels[1].Points[0].Number).ShouldBe((first, 2));
        (chart.IsShort, chart.BaselinePoints, chart.Unit).ShouldBe((true, 8, "um"));
        chart.InControl.ShouldBe(false);
        chart.OutOfControlSince.ShouldBe(chart.Panels[0].Points[^1].At);

        await service.As(place.Operator, "operator").Accepted(
            $"/lines/{place.Line}/bookings/{second}/correct", new CorrectRun("LOT-2", 10, 9, "a typing error", [Thickness([10, 11, 9, 10])]));
        var corrected = await place.Chart(place.Oem);
        corrected.Panels[0].Points[^1].Value.ShouldBe(10);
        (corrected.InControl, corrected.OutOfControlSince).ShouldBe((true, null));
    }

    [Fact]
    public async Task Limits_come_from_a_baseline_of_time()
    {
        var place = await RunPlace.Of(service);
        await place.Run("LOT-1", Thickness(Steady));
        await place.Run("LOT-2", Thickness([20, 21, 19, 20]));
        var times = (await place.Chart(place.Oem)).Panels[0].Points.Select(point => point.At).Distinct().ToList();

        var chart = await place.Chart(place.Oem, more: $"&baselineUntil={At(times[1])}");
        chart.Panels[0].Points[0].Center.ShouldBe(10);
        chart.Panels[0].Points.Select(point => point.IsBaseline).ShouldBe([true, true, true, true, false, false, false, false]);
        chart.Panels[0].Signals.ShouldContain(signal => signal.Rule == 1 && signal.Points.SequenceEqual(new[] { 4 }));
        chart.OutOfControlSince.ShouldBe(times[1]);
        (await place.Chart(place.Oem, more: $"&baselineFrom={At(times[1])}")).Panels[0].Points[0].Center.ShouldBe(20);
        foreach (var range in new[] { $"baselineUntil={At(times[0])}", $"baselineFrom={At(times[1])}&baselineUntil={At(times[0])}" })
        {
            using var response = await service.As(place.Oem, "oem").GetAsync($"{place.Path()}&{range}");
            ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains("\"field\":\"baselineUntil\"")).ShouldBe((422, true));
        }
    }

    [Fact]
    public async Task Runs_of_another_unit_or_subgroup_size_are_left_out_and_counted()
    {
        var place = await RunPlace.Of(service);
        await place.Run("LOT-1", Thickness(Steady));
        await place.Run("LOT-2", Thickness([10, 11, 9, 10]) with { Unit = "mm" });
        await place.Run("LOT-3", Thickness([9, 10, 11, 12], 2));
        var chart = await place.Chart(place.Oem);
        (chart.Kind, chart.SubgroupSize, chart.Runs, chart.RunsLeftOut).ShouldBe((ControlChartKind.MeansAndRanges, 2, 1, 2));
        chart.Panels[0].Points.Select(point => point.Value).ShouldBe([9.5, 11.5]);
        chart.Capability!.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Every_kind_has_its_panels_and_a_wrong_one_is_refused()
    {
        var place = await RunPlace.Of(service);
        await place.Run("LOT-1", Thickness([9, 10, 11, 12], 2), good: 8);
        foreach (var (kind, panels) in new (ControlChartKind, ControlPanelKind[])[]
        {
            (ControlChartKind.MeansAndRanges, [ControlPanelKind.Means, ControlPanelKind.Ranges]),
            (ControlChartKind.MeansAndDeviations, [ControlPanelKind.Means, ControlPanelKind.Deviations]),
            (ControlChartKind.Individuals, [ControlPanelKind.Values, ControlPanelKind.MovingRanges]),
            (ControlChartKind.WeightedMeans, [ControlPanelKind.WeightedMeans]),
            (ControlChartKind.CumulativeSums, [ControlPanelKind.UpperSums, ControlPanelKind.LowerSums]),
        })
            (await place.Chart(place.Oem, more: $"&kind={kind}")).Panels.Select(panel => panel.Kind).ShouldBe(panels);
        var shares = await service.As(place.Oem, "oem").Get<ControlChart>(place.Path(characteristic: null));
        (shares.Kind, shares.Panels.Single().Points.Single().Value, shares.Capability).ShouldBe((ControlChartKind.Shares, 0.2, null));

        (await Status(place.Path() + "&kind=Shares", place.Oem)).ShouldBe(422);
        (await Status(place.Path(characteristic: null) + "&kind=Individuals", place.Oem)).ShouldBe(422);
        await place.Run("LOT-2", Thickness(Steady));
        (await Status(place.Path() + "&kind=MeansAndRanges", place.Oem)).ShouldBe(422);
    }

    [Fact]
    public async Task A_component_that_is_merged_has_the_runs_of_both()
    {
        var place = await RunPlace.Of(service);
        var own = await place.Run("LOT-1", Thickness(Steady));
        var alias = Guid.NewGuid();
        await service.DeliverAndWait(
            new ComponentsMerged(place.Component, alias, service.Clock.GetUtcNow()), stream: Guid.NewGuid(), version: 1);
        RunsOf(await place.Chart(place.Oem, component: alias)).ShouldBe([own]);
        (await place.Chart(place.Oem, line: Guid.NewGuid())).Panels.ShouldBeEmpty();
    }

    static MeasuredCharacteristic Thickness(IReadOnlyList<double> values, int size = 1) => new("thickness", "um", 4, 16, values, size);

    static List<Guid> RunsOf(ControlChart chart) => [.. chart.Panels.SelectMany(panel => panel.Points).Select(point => point.RunId).Distinct()];

    static string At(DateTimeOffset moment) => Uri.EscapeDataString($"{moment:O}");

    async Task<int> Status(string path, Guid reader)
    {
        using var response = await service.As(reader, "oem").GetAsync(path);
        return (int)response.StatusCode;
    }
}
