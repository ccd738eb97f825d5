using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.ControlSignals;

/// <summary>A run was reported or corrected, and a chart that it is on is looked at.</summary>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
/// <param name="Chart">As the reader sees it now.</param>
public sealed record JudgeControl(
    Guid Reader, Guid LineId, Guid ComponentId, string? Characteristic, Guid RunId, ControlChart Chart)
{
    /// <summary>A chart is in control again when so many points of it make no signal.</summary>
    public const int PointsWithoutSignal = 8;

    /// <summary>
    /// A signal of a chart in control is told, once: of several the first of the latest run, since that run may have moved the limits
    /// for those before it. A signal counts that the judged run completed, or that has one of the latest eight points and came after the
    /// chart was in control again: what was over by then is not told anew. The chart is in control again once neither the latest eight
    /// points nor those of the judged run belong to a signal.
    /// </summary>
    public static object[] Decide(JudgeControl c, ControlWatch? watch, DateTimeOffset now)
    {
        var open = c.Chart.Panels
            .SelectMany(
                panel => panel.Signals.Where(signal => c.IsOpen(panel, signal)),
                (panel, signal) => (panel, signal, At: panel.Points[signal.SeenAt]))
            .OrderByDescending(each => each.At.At).ThenBy(each => each.At.Number)
            .ToList();
        if (watch is { IsLost: true })
            return open.Count == 0 ? [new ControlRegained(watch.Id, watch.Reader, ControlRegainedBy.NoSignal, now)] : [];

        var (panel, signal, seenAt) = open.FirstOrDefault(each => c.IsNew(each.At, watch?.Loss.RegainedAt));
        if (signal is null) return [];
        return
        [
            new ControlLost(
                ControlWatch.IdOf(c.Reader, c.LineId, c.ComponentId, c.Characteristic), c.Reader, c.LineId, c.ComponentId, c.Characteristic,
                seenAt.RunId, panel.Kind, signal.Rule,
                [.. signal.Points.Where(i => i <= signal.SeenAt).Select(i => Told(panel.Points[i]))], c.Chart.IsShort, now),
        ];
    }

    bool IsOpen(ControlPanel panel, ControlSignal signal) =>
        signal.Points[^1] >= panel.Points.Count - PointsWithoutSignal || signal.Points.Any(i => panel.Points[i].RunId == RunId);

    bool IsNew(ControlPoint seenAt, DateTimeOffset? regainedAt) =>
        seenAt.RunId == RunId || regainedAt is null || seenAt.At > regainedAt;

    static SignalPoint Told(ControlPoint point) => new(point.RunId, point.Number, point.Value);
}
