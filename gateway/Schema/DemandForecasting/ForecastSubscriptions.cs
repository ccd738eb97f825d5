using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Topic<DemandForecast>]
static class ForecastTopic
{
    public static Change Published(ForecastPublished contract) => new(contract.ForecastId, contract.Organisation);
}

[Topic<DemandDeviationDetected>]
static class DeviationTopic
{
    public static Change Detected(DemandDeviationDetected contract) => new(contract.ForecastId, contract.Organisation);
}

[Topic<DemandDeviationEnded>]
static class EndedDeviationTopic
{
    public static Change Ended(DemandDeviationEnded contract) => new(contract.ForecastId, contract.Organisation);
}

[Subscription, Allow(Roles.Oem)]
static class ForecastSubscriptions
{
    /// <summary>The organisation's forecasts, whenever one is recalculated; one forecast only, if an id is given.</summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    public static IAsyncEnumerable<DemandForecast> ForecastPublished(
        LiveChanges live, Caller caller, IDemandForecasting demand, Guid? id = null, bool snapshot = false) =>
        live.Of<DemandForecast>((changed, cancel) => demand.Forecast(changed, cancel), id, caller.Organisation, snapshot);

    /// <summary>
    /// The organisation's forecasts of items and of components' totals, whenever one becomes biased beyond chance; one forecast
    /// only, if an id is given.
    /// </summary>
    public static IAsyncEnumerable<DemandDeviation> DemandDeviationDetected(
        LiveChanges live, Caller caller, IDemandForecasting demand, Guid? id = null) =>
        live.Of<DemandDeviationDetected, DemandDeviation>((changed, cancel) => demand.Deviation(changed, cancel), id, caller.Organisation);

    /// <summary>The same forecasts, whenever one is no longer biased.</summary>
    public static IAsyncEnumerable<DemandDeviation> DemandDeviationEnded(
        LiveChanges live, Caller caller, IDemandForecasting demand, Guid? id = null) =>
        live.Of<DemandDeviationEnded, DemandDeviation>((changed, cancel) => demand.Deviation(changed, cancel), id, caller.Organisation);
}
