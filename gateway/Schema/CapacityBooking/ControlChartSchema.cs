using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ControlChartQueries
{
    /// <summary>
    /// Is this characteristic of this component in control, and since when not? A control chart over the latest runs that the caller
    /// sees, and no others. Without runs it has no panels.
    /// </summary>
    /// <param name="characteristic">Its name, as runs are reported with it. Without it, the share of bad pieces is charted.</param>
    /// <param name="lineId">Only runs on this line.</param>
    /// <param name="kind">
    /// Without it, what suits the subgroups: single measurements, means and ranges up to ten pieces, means and deviations above.
    /// </param>
    /// <param name="baselineFrom">The limits are from runs reported at this moment or later; from all without a baseline.</param>
    /// <param name="baselineUntil">The limits are from runs reported before this moment.</param>
    public static Task<ControlChart?> ControlChart(
        Guid componentId, ICapacityBooking booking, CancellationToken cancel, [Name(100)] string? characteristic = null,
        Guid? lineId = null, ControlChartKind? kind = null, DateTimeOffset? baselineFrom = null, DateTimeOffset? baselineUntil = null) =>
        booking.ControlChart(componentId, characteristic, lineId, kind, baselineFrom, baselineUntil, cancel);
}

[Mutation, Allow(Roles.Operator)]
static class ControlChartMutations
{
    /// <summary>
    /// States from which runs the limits of a chart on one of the operator's lines are, until another baseline is stated.
    /// </summary>
    [return: Called("controlChart")]
    public static Task<ControlChart?> StateBaseline(
        Guid lineId, StateBaseline input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.StateBaseline(lineId, input, clientMutationId, cancel).ThenRead(
            (_, read) => booking.ControlChart(input.ComponentId, input.Characteristic, lineId, null, null, null, read), cancel);
}

[ObjectType<ControlPanel>, ObjectType<ControlSignal>, ObjectType<ChartCapability>, ObjectType<CapabilityIndex>]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ControlChartParts;

[ObjectType<ControlChart>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ControlChartType
{
    public static Task<Component?> Component(ControlChart chart, Batch<Guid, Component> components) =>
        components.Load(chart.ComponentId);

    public static async Task<PilotLineProfile?> Line(ControlChart chart, Batch<Guid, PilotLineProfile> lines) =>
        chart.LineId is { } id ? await lines.Load(id) : null;
}

[ObjectType<ControlPoint>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ControlPointType
{
    public static Task<Run?> Run(ControlPoint point, Batch<Guid, Run> runs) => runs.Load(point.RunId);
}

[ObjectType<ChartBaseline>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ChartBaselineType
{
    public static Task<Run?> FromRun(ChartBaseline baseline, Batch<Guid, Run> runs) => runs.Load(baseline.FromRunId);

    public static Task<Run?> ToRun(ChartBaseline baseline, Batch<Guid, Run> runs) => runs.Load(baseline.ToRunId);
}
