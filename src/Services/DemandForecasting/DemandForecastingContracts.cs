using JasperFx.Events;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting;

/// <summary>The contracts that stored events are published as: quantities net of stock, without their sources.</summary>
public static class DemandForecastingContracts
{
    public static object? ContractOf(IEvent stored) => stored.Data switch
    {
        ContributionCalculated e => new ContributionChanged(
            e.ComponentId, e.Region, e.Organisation,
            [.. e.Weeks.Where(week => week.Net > 0).Select(week => new WeekQuantity(week.Week, week.Net))]),
        RequirementCalculated e => new RequirementChanged(
            e.ComponentId, e.Region,
            [.. e.Weeks.Select(
                week => new RequirementWeek(week.Week, week.Quantity, week.Quantile90, week.Contributors, week.LargestShare,
                week.Forecast))],
            e.Contributors),
        RequirementViewsPublished e => new RequirementDisclosed(
            e.ComponentId, e.Region,
            [.. e.Views.Select(view => new DisclosedRequirement(
                view.Reader, view.Published, [.. view.Weeks.Select(week => new DisclosedWeek(week.Week, week.From, week.Forecast))]))]),
        ForecastCalculated e => new ForecastPublished(stored.StreamId, e.Organisation),
        ForecastRunStarted e => new ForecastRunProgressed(stored.StreamId, e.Organisation),
        ItemsForecast e => new ForecastRunProgressed(stored.StreamId, e.Organisation),
        ForecastRunFinished e => new ForecastRunProgressed(stored.StreamId, e.Organisation),
        DeviationDetected e => new DemandDeviationDetected(
            e.Subject.ForecastId(), e.Subject.Organisation, e.Subject.Item.ComponentId, e.Subject.Region, e.Week, e.TrackingSignal),
        DeviationEnded e => new DemandDeviationEnded(
            e.Subject.ForecastId(), e.Subject.Organisation, e.Subject.Item.ComponentId, e.Subject.Region, e.Week, e.TrackingSignal),
        ForecastReconciled { Turn: { Deviates: true } turn } e => new DemandDeviationDetected(
            stored.StreamId, e.Organisation, e.ComponentId, null, turn.Week, turn.TrackingSignal),
        ForecastReconciled { Turn: { } turn } e => new DemandDeviationEnded(
            stored.StreamId, e.Organisation, e.ComponentId, null, turn.Week, turn.TrackingSignal),
        _ => null,
    };
}
