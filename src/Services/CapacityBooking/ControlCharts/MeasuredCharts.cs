using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Quality.Capability;
using SupplyChain.Quality.Charts;
using SupplyChain.ServiceDefaults;

using Told = SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>Charts of a measured characteristic.</summary>
public static class MeasuredCharts
{
    public const int MostPoints = 500;

    /// <summary>NIST/SEMATECH e-Handbook 6.3.2.1: ranges tell less than deviations in larger subgroups.</summary>
    const int LargestForRanges = 10;

    /// <param name="runs">In order of time.</param>
    /// <param name="measured">The characteristic by run.</param>
    /// <exception cref="Rejected">The chart needs subgroups, or its baseline more points.</exception>
    public static Told.ControlChart Of(
        AskedChart asked, IReadOnlyList<Run> runs, IReadOnlyDictionary<Guid, MeasuredCharacteristic> measured, bool hasEarlier)
    {
        var kept = runs.Where(run => measured.TryGetValue(run.Id, out var of) && IsCharted(of)).ToList();
        if (kept is not [.., var last]) return asked.Empty(asked.Kind ?? ControlChartKind.Individuals, runs.Count);

        var like = measured[last.Id];
        var size = asked.Kind is ControlChartKind.Individuals ? 1 : like.SubgroupSize;
        var charted = kept.Where(run => measured[run.Id].Unit == like.Unit && measured[run.Id].SubgroupSize == like.SubgroupSize).ToList();
        var kind = asked.Kind ?? KindOf(size);
        new Faults()
            .Require(
                size > 1 || kind is not (ControlChartKind.MeansAndRanges or ControlChartKind.MeansAndDeviations), "kind",
                "needs subgroups of two pieces or more")
            .ThrowIfAny();

        var all = charted.SelectMany(run => measured[run.Id].Measurements.Chunk(size).Select(
            (values, i) => (Place: new PointOf(run, i + 1), Values: (IReadOnlyList<double>)values))).ToList();
        var points = all.TakeLast(MostPoints).ToList();
        IReadOnlyList<PointOf> places = [.. points.Select(point => point.Place)];
        IReadOnlyList<IReadOnlyList<double>> subgroups = [.. points.Select(point => point.Values)];
        var least = size == 1 ? 2 : 1;
        var baseline = asked.Baseline(places, least);
        var chart = Chart(kind, subgroups, baseline);
        IReadOnlyList<ControlPanel> panels = [.. chart.Panels.Select(panel => ToldPanels.Of(panel, places, baseline))];
        var since = ToldPanels.FirstSignal(panels);
        return new(
            asked.ComponentId, asked.LineId, kind, asked.Characteristic, like.Unit, size, places.DistinctBy(place => place.Run.Id).Count(),
            hasEarlier || all.Count > MostPoints, runs.Count - charted.Count, chart.BaselinePoints, chart.IsShort, since is null, since,
            panels, Capability(Indices.Of(subgroups, like.LowerLimit, like.UpperLimit), like))
        { Baseline = asked.Told(places, least) };
    }

    static ControlChartKind KindOf(int size) => size == 1 ? ControlChartKind.Individuals
        : size <= LargestForRanges ? ControlChartKind.MeansAndRanges : ControlChartKind.MeansAndDeviations;

    /// <summary>What was stored before it had bounds, and is beyond them, is not charted.</summary>
    internal static bool IsCharted(MeasuredCharacteristic c) =>
        c.SubgroupSize is >= 1 and <= 25 && c.Measurements.Count >= 2 && c.Measurements.Count % c.SubgroupSize == 0
        && c.Measurements.All(RunRules.IsMeasurement);

    static Quality.Charts.ControlChart Chart(ControlChartKind kind, IReadOnlyList<IReadOnlyList<double>> subgroups, Range baseline) =>
        kind switch
        {
            ControlChartKind.MeansAndRanges => ShewhartCharts.MeansAndRanges(subgroups, baseline),
            ControlChartKind.MeansAndDeviations => ShewhartCharts.MeansAndDeviations(subgroups, baseline),
            ControlChartKind.Individuals => ShewhartCharts.Individuals(Means(subgroups), baseline),
            _ => Weighted(kind, subgroups, baseline),
        };

    /// <summary>Center and deviation are those of the means, or of single values, in the baseline.</summary>
    static Quality.Charts.ControlChart Weighted(
        ControlChartKind kind, IReadOnlyList<IReadOnlyList<double>> subgroups, Range baseline)
    {
        var values = Means(subgroups);
        var chart = Chart(KindOf(subgroups[0].Count), subgroups, baseline);
        var (center, deviation) = (chart.Panels[0].Points[0].Center, chart.Panels[0].Points[0].Deviation);
        return chart with
        {
            Panels = kind is ControlChartKind.WeightedMeans
                ? [TimeWeightedCharts.WeightedMeans(values, center, deviation)]
                : TimeWeightedCharts.Sums(values, center, deviation),
        };
    }

    static IReadOnlyList<double> Means(IReadOnlyList<IReadOnlyList<double>> subgroups) => [.. subgroups.Select(each => each.Average())];

    static ChartCapability Capability(ProcessCapability found, MeasuredCharacteristic like) => new(
        like.LowerLimit, like.UpperLimit, found.Count, found.Mean, found.Within, found.Overall, Told(found.Cp), Told(found.Cpk),
        Told(found.Pp), Told(found.Ppk));

    static CapabilityIndex? Told(IndexEstimate? index) => index is null ? null : new(index.Value, index.Lower, index.Upper);
}
