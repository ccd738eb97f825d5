using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Quality.Charts;

using Told = SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>Charts of the share of bad pieces, a point for each run.</summary>
public static class ShareCharts
{
    /// <param name="runs">In order of time.</param>
    /// <exception cref="ServiceDefaults.Rejected">The baseline has no run.</exception>
    public static Told.ControlChart Of(AskedChart asked, IReadOnlyList<Run> runs, bool hasEarlier)
    {
        if (runs.Count == 0) return asked.Empty(ControlChartKind.Shares, runsLeftOut: 0);

        IReadOnlyList<PointOf> places = [.. runs.Select(run => new PointOf(run, 1))];
        var baseline = asked.Baseline(places, least: 1);
        var chart = AttributeCharts.Shares([.. runs.Select(run => ((double)(run.Started - run.Good), (double)run.Started))], baseline);
        IReadOnlyList<ControlPanel> panels = [.. chart.Panels.Select(panel => ToldPanels.Of(panel, places, baseline))];
        var since = ToldPanels.FirstSignal(panels);
        return new(
            asked.ComponentId, asked.LineId, ControlChartKind.Shares, Characteristic: null, Unit: null, SubgroupSize: null, runs.Count,
            hasEarlier, RunsLeftOut: 0, chart.BaselinePoints, chart.IsShort, since is null, since, panels, Capability: null)
        { Baseline = asked.Told(places, least: 1) };
    }
}
