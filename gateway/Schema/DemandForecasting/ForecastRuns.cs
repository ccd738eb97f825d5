using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[ObjectType<ForecastRunProgress>(Name = "ForecastRun"), Allow(Roles.Oem)]
static class ForecastRunType;

[Query, Allow(Roles.Oem)]
static class ForecastRunQueries
{
    /// <summary>The runs over all forecasts of one's own organisation.</summary>
    public static Task<Connection<ForecastRunProgress>> ForecastRuns(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel) =>
        page.Of((first, after) => demand.ForecastRuns(first, after, cancel));

    /// <summary>One of them.</summary>
    public static Task<ForecastRunProgress?> ForecastRun(Guid id, IDemandForecasting demand, CancellationToken cancel) =>
        demand.ForecastRun(id, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class ForecastRunMutations
{
    /// <summary>Brings all forecasts of one's own organisation up to date; what nothing changed for is not calculated again.</summary>
    [return: Called("forecastRun")]
    public static Task<ForecastRunProgress?> StartForecastRun(Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.StartForecastRun(clientMutationId, cancel).ThenRead(demand.ForecastRun, cancel);
}

[Topic<ForecastRunProgress>]
static class ForecastRunTopic
{
    public static Change Progressed(ForecastRunProgressed contract) => new(contract.RunId, contract.Organisation);
}

[Subscription, Allow(Roles.Oem)]
static class ForecastRunSubscriptions
{
    /// <summary>One's own forecast runs as they begin, go on and finish from now on; of one only, if given.</summary>
    public static IAsyncEnumerable<ForecastRunProgress> ForecastRunProgressed(
        LiveChanges live, Caller caller, IDemandForecasting demand, Guid? id = null) =>
        live.Of<ForecastRunProgress>((changed, cancel) => demand.ForecastRun(changed, cancel), id, caller.Organisation);
}
