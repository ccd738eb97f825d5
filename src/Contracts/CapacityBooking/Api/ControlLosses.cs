namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>Why a chart counts as in control again.</summary>
public enum ControlRegainedBy
{
    /// <summary>Neither the latest eight points of the chart nor those of the run that was reported belong to a signal.</summary>
    NoSignal,

    /// <summary>The operator of the line stated another baseline.</summary>
    Baseline,
}

/// <summary>
/// A control chart that went out of control, as one organisation sees it: by the runs of a component on a line that it sees, and no
/// others. Of several losses of one chart it is the latest.
/// </summary>
/// <param name="Id">One for each organisation, line, component and characteristic.</param>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
/// <param name="RunId">The run whose point completed the signal.</param>
/// <param name="Panel">In which panel of the chart the signal is.</param>
/// <param name="Rule">Nelson's rule, 1 to 8, see <see cref="ControlSignal"/>.</param>
/// <param name="Points">The points that made the signal, in order of time, as the chart had them then.</param>
/// <param name="IsShort">The limits were from fewer than 20 points and uncertain.</param>
/// <param name="LostAt">When the signal was seen.</param>
/// <param name="RegainedAt">Since when the chart is in control again; null while it is not.</param>
/// <param name="RegainedBy">Null while it is not in control again.</param>
public sealed record ControlLoss(
    Guid Id, Guid LineId, Guid ComponentId, string? Characteristic, Guid RunId, ControlPanelKind Panel, int Rule,
    IReadOnlyList<SignalPoint> Points, bool IsShort, DateTimeOffset LostAt, DateTimeOffset? RegainedAt, ControlRegainedBy? RegainedBy);

/// <summary>A point of a signal.</summary>
/// <param name="Number">1 for the first point of its run, then one more each time.</param>
public sealed record SignalPoint(Guid RunId, int Number, double Value);
