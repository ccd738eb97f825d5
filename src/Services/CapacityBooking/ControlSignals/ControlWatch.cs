using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.ControlSignals;

/// <summary>A chart that was in control shows a signal, by the runs that one organisation sees.</summary>
/// <param name="WatchId">One for each organisation, line, component and characteristic.</param>
/// <param name="Reader">The organisation whose runs are charted: the operator of the line, or one that booked runs there.</param>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
/// <param name="RunId">The run whose point completed the signal.</param>
/// <param name="Points">Up to the one that completed the signal.</param>
public sealed record ControlLost(
    Guid WatchId, Guid Reader, Guid LineId, Guid ComponentId, string? Characteristic, Guid RunId, ControlPanelKind Panel, int Rule,
    IReadOnlyList<SignalPoint> Points, bool IsShort, DateTimeOffset At);

/// <summary>The chart is in control again.</summary>
public sealed record ControlRegained(Guid WatchId, Guid Reader, ControlRegainedBy By, DateTimeOffset At);

/// <summary>A chart that was out of control at least once, and who watches it.</summary>
public sealed record ControlWatch(Guid Id, Guid Reader, ControlLoss Loss)
{
    /// <summary>The chart is out of control; stored so that it can be asked for.</summary>
    public bool IsLost => Loss.RegainedAt is null;

    public static Guid IdOf(Guid reader, Guid line, Guid component, string? characteristic) =>
        NamedId.Of("control", reader.ToString("N"), line.ToString("N"), component.ToString("N"), characteristic ?? "");

    public static ControlWatch Create(ControlLost e) => new(e.WatchId, e.Reader, new(
        e.WatchId, e.LineId, e.ComponentId, e.Characteristic, e.RunId, e.Panel, e.Rule, e.Points, e.IsShort, e.At, null, null));

    public ControlWatch Apply(ControlLost e) => Create(e);

    public ControlWatch Apply(ControlRegained e) => this with { Loss = Loss with { RegainedAt = e.At, RegainedBy = e.By } };
}
