using Marten;

using SupplyChain.CapacityBooking.Gauges;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>
/// Charts the latest runs that the caller sees, and no others: of a component that it sees no run of, the chart is empty.
/// </summary>
public static class ControlChartQuery
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/control-charts", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <param name="baselineFrom">With <paramref name="baselineUntil"/>, the half-open range of runs that the limits are from.</param>
    static async Task<ControlChart> Single(
        Guid componentId, [Name(100)] string? characteristic, Guid? lineId, ControlChartKind? kind, DateTimeOffset? baselineFrom,
        DateTimeOffset? baselineUntil, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        new Faults()
            .Require(
                baselineFrom is null || baselineUntil is null || baselineFrom < baselineUntil, "baselineUntil",
                "must be after baselineFrom")
            .Require(
                kind is null || kind is ControlChartKind.Shares == characteristic is null, "kind",
                "shares without a characteristic, all others with one")
            .ThrowIfAny();
        var runs = await session.RunsVisibleTo(caller).OfComponent(componentId, session, cancel);
        if (lineId is { } line) runs = runs.Where(run => run.LineId == line);
        var (latest, hasEarlier) = await runs.ThatMeasured(characteristic).Latest(cancel);
        var stated = lineId is { } on
            ? await session.BaselineFor(on, componentId, characteristic, caller, cancel) : null;
        var asked = new AskedChart(componentId, lineId, characteristic, kind, baselineFrom, baselineUntil, stated);
        if (characteristic is null) return ShareCharts.Of(asked, latest, hasEarlier);
        var chart = MeasuredCharts.Of(asked, latest, await session.Measured(latest, characteristic, cancel), hasEarlier);
        return lineId is { } measuredOn && chart is { Capability: { } capability, Unit: { } unit }
            ? chart with
            {
                Capability = capability with
                {
                    Gauge = await session.GaugeFor(measuredOn, componentId, characteristic, unit, cancel),
                },
            }
            : chart;
    }
}
