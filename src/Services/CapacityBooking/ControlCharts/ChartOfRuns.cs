using Marten;

using SupplyChain.CapacityBooking.Gauges;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>Charts the latest runs that an organisation sees.</summary>
static class ChartOfRuns
{
    /// <param name="reader">The organisation: no figure comes from a run that it does not see.</param>
    /// <param name="asked">Without the stated baseline, which is found here.</param>
    public static async Task<ControlChart> ChartFor(
        this IQuerySession session, Guid reader, AskedChart asked, CancellationToken cancel)
    {
        var (component, characteristic) = (asked.ComponentId, asked.Characteristic);
        var runs = await session.RunsVisibleTo(reader).OfComponent(component, session, cancel);
        if (asked.LineId is { } line) runs = runs.Where(run => run.LineId == line);
        var (latest, hasEarlier) = await runs.ThatMeasured(characteristic).Latest(cancel);
        if (asked.LineId is { } on)
            asked = asked with { Stated = await session.BaselineFor(on, component, characteristic, reader, cancel) };
        if (characteristic is null) return ShareCharts.Of(asked, latest, hasEarlier);
        var chart = MeasuredCharts.Of(asked, latest, await session.Measured(latest, characteristic, cancel), hasEarlier);
        return asked.LineId is { } measuredOn && chart is { Capability: { } capability, Unit: { } unit }
            ? chart with
            {
                Capability = capability with
                {
                    Gauge = await session.GaugeFor(measuredOn, component, characteristic, unit, cancel),
                },
            }
            : chart;
    }
}
