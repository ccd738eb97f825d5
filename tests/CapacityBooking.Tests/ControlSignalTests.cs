using SupplyChain.CapacityBooking.ControlCharts;
using SupplyChain.CapacityBooking.ControlSignals;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>When a chart is told to be out of control, and when it is in control again.</summary>
public sealed class ControlSignalTests
{
    static readonly Guid Component = new("50000000-0000-0000-0000-000000000001");
    static readonly double[] Calm = [10, 11, 10, 9, 10, 11, 9, 10, 11, 10, 9, 10, 11, 9, 10, 11, 10, 9, 10, 11];

    [Fact]
    public void The_first_signal_is_told_once_with_its_rule_its_points_and_the_run_that_completed_it()
    {
        Judge([Calm]).ShouldBeEmpty();
        var lost = Judge([Calm, [10, 20, 10]]).Single().ShouldBeOfType<ControlLost>();
        (lost.Reader, lost.LineId, lost.Characteristic, lost.RunId, lost.Panel, lost.Rule, lost.IsShort, lost.At).ShouldBe(
            (A.Oem, A.Line, "gap", Run(2), ControlPanelKind.Values, 1, false, A.Now.AddDays(1)));
        lost.Points.ShouldBe([new(Run(2), 2, 20)]);
        lost.WatchId.ShouldBe(ControlWatch.IdOf(A.Oem, A.Line, Component, "gap"));
        Judge([Calm, [10, 20, 10]], ControlWatch.Create(lost)).ShouldBeEmpty();
        Judge([Calm, [10, 20, 10], [25, 10, 10]], ControlWatch.Create(lost)).ShouldBeEmpty();
    }

    [Fact]
    public void A_chart_is_in_control_again_when_its_latest_eight_points_make_no_signal()
    {
        var lost = ControlWatch.Create(Lost([Calm, [10, 20, 10]]));
        Judge([Calm, [10, 20, 10], [10, 11, 9, 10, 11, 9]], lost).ShouldBeEmpty();
        var regained = Judge([Calm, [10, 20, 10], [10, 11, 9, 10, 11, 9], [10, 9]], lost).Single().ShouldBeOfType<ControlRegained>();
        (regained.WatchId, regained.Reader, regained.By).ShouldBe((lost.Id, A.Oem, ControlRegainedBy.NoSignal));
        lost.Apply(regained).IsLost.ShouldBeFalse();
        Judge([Calm, [10, 20, 10], [10, 11, 9, 10, 11, 9], [10, 9]], lost.Apply(regained)).ShouldBeEmpty();
        Judge([Calm, [10, 20, 10], [10, 11, 9, 10, 11, 9], [10, 9], [20, 10]], lost.Apply(regained)).Single()
            .ShouldBeOfType<ControlLost>().RunId.ShouldBe(Run(5));
    }

    [Fact]
    public void A_signal_of_the_run_counts_also_where_many_points_come_after_it()
    {
        Lost([Calm, [20, .. Calm]]).Points.ShouldBe([new(Run(2), 1, 20)]);
        // It was over when it was first looked at: only later runs are.
        Judge([Calm, [20, .. Calm], Calm]).ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_can_lose_control_and_give_it_back()
    {
        var lost = ControlWatch.Create(Lost([Calm, [10, 20, 10]]));
        var regained = Judge([Calm, [10, 10, 10]], lost).Single().ShouldBeOfType<ControlRegained>();
        // Another correction of the same run, which was reported before the chart was in control again.
        Judge([Calm, [10, 20, 10]], lost.Apply(regained), run: 2).Single().ShouldBeOfType<ControlLost>().RunId.ShouldBe(Run(2));
        // A signal of an earlier run that was settled is not told anew by another run.
        Judge([Calm, [10, 20, 10], [10, 11]], lost.Apply(regained)).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_over_several_runs_names_all_of_their_points()
    {
        double[] above = [11, 10.5, 10.6];
        var lost = Lost([[.. Calm, .. Calm, 9], above, above, above]);
        (lost.Rule, lost.RunId, lost.Points.Count).ShouldBe((2, Run(4), 9));
        lost.Points.Select(point => point.RunId).Distinct().ShouldBe([Run(2), Run(3), Run(4)]);
        Judge([]).ShouldBeEmpty();
    }

    [Fact]
    public void Who_watches_a_chart_is_given_notice_of_the_run_that_completed_the_signal()
    {
        var lost = Lost([Calm, [10, 20, 10]]);
        var watch = ControlWatch.Create(lost);
        var notice = ControlNotices.Of(watch, [lost]).Single();
        (notice.Kind, notice.SubjectId, notice.Organisation).ShouldBe((Contracts.Notifications.NoticeKind.ControlLost, Run(2), A.Oem));
        ControlNotices.Of(watch, [new ControlRegained(watch.Id, A.Oem, ControlRegainedBy.Baseline, A.Now)]).Single().Kind
            .ShouldBe(Contracts.Notifications.NoticeKind.ControlRegained);
    }

    static ControlLost Lost(double[][] runs) => Judge(runs).Single().ShouldBeOfType<ControlLost>();

    /// <param name="runs">The single measurements of each, an hour apart. The limits are from the first.</param>
    /// <param name="run">The number of the run that is judged; the last one without it.</param>
    static object[] Judge(double[][] runs, ControlWatch? watch = null, int? run = null)
    {
        var stored = runs.Select((values, i) => new Run(
            Run(i + 1), A.Line, A.Oem, null, null, Component, $"LOT-{i + 1}", 100, 99, 0.99m, [], A.Now.AddDays(-2).AddHours(i))).ToList();
        if (runs.Length > 4) stored[4] = stored[4] with { CompletedAt = A.Now.AddDays(2) };
        var chart = MeasuredCharts.Of(
            new(Component, A.Line, "gap", null, null, runs.Length > 0 ? stored[0].CompletedAt.AddMinutes(1) : null), stored,
            runs.Select((values, i) => (i, new MeasuredCharacteristic("gap", "um", 0, 40, values))).ToDictionary(each => Run(each.i + 1), each => each.Item2),
            hasEarlier: false);
        return JudgeControl.Decide(new(A.Oem, A.Line, Component, "gap", Run(run ?? runs.Length), chart), watch, A.Now.AddDays(1));
    }

    static Guid Run(int number) => new($"60000000-0000-0000-0000-{number:D12}");
}
