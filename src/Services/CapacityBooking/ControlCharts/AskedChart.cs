using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Quality.Charts;
using SupplyChain.Quality.Signals;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>Which chart is asked for.</summary>
/// <param name="Stated">The baseline that the line's operator stated, where the reader may know of it.</param>
public sealed record AskedChart(
    Guid ComponentId, Guid? LineId, string? Characteristic, ControlChartKind? Kind, DateTimeOffset? BaselineFrom,
    DateTimeOffset? BaselineUntil, StatedBaseline? Stated = null)
{
    /// <summary>Which points the limits are from. Points of a run are all in the baseline, or none.</summary>
    /// <param name="points">In order of time.</param>
    /// <param name="least">So many points a baseline has at least.</param>
    /// <exception cref="Rejected">The chart has too few points in the range that was asked for.</exception>
    internal Range Baseline(IReadOnlyList<PointOf> points, int least)
    {
        if (StatedRange(points, least) is { } stated) return stated;
        var from = points.TakeWhile(point => point.Run.CompletedAt < BaselineFrom).Count();
        var length = points.Skip(from).TakeWhile(point => BaselineUntil is null || point.Run.CompletedAt < BaselineUntil).Count();
        new Faults()
            .Require(
                length >= least, BaselineUntil is null ? "baselineFrom" : "baselineUntil",
                $"the baseline has {length} points of the chart; at least {least}")
            .ThrowIfAny();
        return from..(from + length);
    }

    /// <summary>The stated baseline as it is told, null without one.</summary>
    internal ChartBaseline? Told(IReadOnlyList<PointOf> points, int least) => Stated is null ? null : new(
        Stated.FromRunId, Stated.ToRunId, Stated.From, Stated.To, Stated.Reason, Stated.Since,
        IsUsed: StatedRange(points, least) is not null);

    /// <summary>
    /// The points of the stated baseline; null where another range is asked for, and where the chart does not have its first and last
    /// run, or too few points: limits of a part of it would be others.
    /// </summary>
    Range? StatedRange(IReadOnlyList<PointOf> points, int least)
    {
        if (Stated is null || BaselineFrom is not null || BaselineUntil is not null) return null;
        if (points.All(point => point.Run.Id != Stated.FromRunId) || points.All(point => point.Run.Id != Stated.ToRunId)) return null;
        var from = points.TakeWhile(point => point.Run.CompletedAt < Stated.From).Count();
        var length = points.Skip(from).TakeWhile(point => point.Run.CompletedAt <= Stated.To).Count();
        // Of the first run some points may be beyond those that are charted.
        return length >= least && points[from].Number == 1 ? from..(from + length) : null;
    }

    /// <summary>A chart of nothing.</summary>
    internal Contracts.CapacityBooking.Api.ControlChart Empty(ControlChartKind kind, int runsLeftOut) => new(
        ComponentId, LineId, kind, Characteristic, Unit: null, SubgroupSize: null, Runs: 0, HasEarlier: false, runsLeftOut,
        BaselinePoints: 0, IsShort: true, InControl: null, OutOfControlSince: null, Panels: [], Capability: null)
    { Baseline = Told([], 1) };
}

/// <summary>A place of a chart: the run, and the number of the point in it.</summary>
sealed record PointOf(Run Run, int Number);

/// <summary>Panels as they are told.</summary>
static class ToldPanels
{
    public static ControlPanel Of(Panel panel, IReadOnlyList<PointOf> places, Range baseline)
    {
        // The first value has no moving range.
        var skipped = places.Count - panel.Points.Count;
        var (offset, length) = baseline.GetOffsetAndLength(places.Count);
        return new(
            Enum.Parse<ControlPanelKind>(panel.Kind.ToString()),
            [
                .. panel.Points.Select((point, i) => (Point: point, Place: i + skipped)).Select(each => new ControlPoint(
                    places[each.Place].Run.Id, places[each.Place].Run.Lot, places[each.Place].Run.CompletedAt, places[each.Place].Number,
                    each.Point.Value, each.Point.Lower, each.Point.Center, each.Point.Upper,
                    IsBaseline: each.Place >= offset && each.Place < offset + length)),
            ],
            [.. SignalsOf(panel).Select(signal => new ControlSignal(signal.Rule, signal.Points, signal.SeenAt))]);
    }

    /// <summary>When the first signal was seen.</summary>
    public static DateTimeOffset? FirstSignal(IEnumerable<ControlPanel> panels) => panels
        .SelectMany(panel => panel.Signals.Select(signal => panel.Points[signal.SeenAt].At)).Cast<DateTimeOffset?>().Min();

    static IReadOnlyList<Signal> SignalsOf(Panel panel) => panel.Kind is PanelKind.Means or PanelKind.Values or PanelKind.Shares
        ? NelsonRules.Of(panel.Points)
        : NelsonRules.BeyondLimits(panel.Points);
}
