using SupplyChain.Console.Api;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Quality;

static class QualityOperations
{
    public static readonly Operation<ControlChartAnswer> Chart = Operation.Of<ControlChartAnswer>("Quality/ControlChart.graphql");
    public static readonly Operation<StateBaselineAnswer> StateBaseline =
        Operation.Of<StateBaselineAnswer>("Quality/StateBaseline.graphql");
    public static readonly Operation<AnomalyCausesAnswer> Causes = Operation.Of<AnomalyCausesAnswer>("Quality/AnomalyCauses.graphql");
}

public sealed record AnomalyCausesAnswer(AnomalyCausesAnswer.Shown? AnomalyCauses)
{
    public sealed record Shown(
        int Runs, bool HasEarlier, int RunsLeftOut, int LeastRuns, int LeastOfLevel, int FactorsLeftOut, IReadOnlyList<Factor> Factors);

    public sealed record Factor(
        AnomalyFactorKind Kind, string? Name, string? Unit, AnomalyTest Test, int Runs, double? P, double? CorrectedP,
        AnomalyMethod? Method, double? Explained, string? Level, bool? IsHigher);
}

public sealed record ControlChartAnswer(ControlChartAnswer.Shown? ControlChart, ControlChartAnswer.Connection? Runs)
{
    public sealed record Shown(
        ControlChartKind Kind, string? Unit, int? SubgroupSize, int Runs, bool HasEarlier, int RunsLeftOut, int BaselinePoints,
        bool IsShort, bool? InControl, DateTimeOffset? OutOfControlSince, IReadOnlyList<Panel> Panels, Fit? Capability,
        PartName? Component, Stated? Baseline, ChartLine? Line);

    public sealed record Stated(Guid FromRunId, Guid ToRunId, string Reason, DateTimeOffset Since, bool IsUsed);

    public sealed record ChartLine(Guid Id, string Name, Guid Operator);

    public sealed record Panel(ControlPanelKind Kind, IReadOnlyList<Point> Points, IReadOnlyList<Signal> Signals);

    public sealed record Point(
        Guid RunId, string Lot, DateTimeOffset At, int Number, double Value, double Lower, double Center, double Upper, bool IsBaseline);

    public sealed record Signal(int Rule, IReadOnlyList<int> Points, int SeenAt);

    public sealed record Fit(
        double? LowerLimit, double? UpperLimit, int Count, double Mean, double Within, double Overall, Index? Cp, Index? Cpk, Index? Pp,
        Index? Ppk, GaugeOf? Gauge);

    public sealed record GaugeOf(double GaugeShare, GaugeAcceptance Verdict, DateTimeOffset RecordedAt);

    public sealed record Index(double Value, double Lower, double Upper);

    /// <summary>Recent runs of the component: what could be charted.</summary>
    public sealed record Connection(IReadOnlyList<Run> Nodes);

    public sealed record Run(IReadOnlyList<Characteristic> Characteristics, LineOf? Line);

    public sealed record Characteristic(string Name);

    public sealed record LineOf(Guid Id, string Name);
}

public sealed record StateBaselineAnswer(StateBaselineAnswer.Payload? StateBaseline)
{
    public sealed record Payload(Charted? ControlChart);

    public sealed record Charted(int BaselinePoints);
}
