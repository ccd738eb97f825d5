using SupplyChain.Contracts;
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
    /// <summary>The forecast runs of the organisation.</summary>
    /// <param name="order">By <c>startedAt</c>. Without it the order is that of the ids.</param>
    public static Task<Connection<ForecastRunProgress>> ForecastRuns(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, DateOrder? order = null) =>
        page.Of((first, after) => demand.ForecastRuns(order, first, after, cancel));

    /// <summary>One forecast run of the organisation.</summary>
    public static Task<ForecastRunProgress?> ForecastRun(Guid id, IDemandForecasting demand, CancellationToken cancel) =>
        demand.ForecastRun(id, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class ForecastRunMutations
{
    /// <summary>Starts a run that recalculates all forecasts of the organisation whose input has changed.</summary>
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
    /// <summary>
    /// The organisation's forecast runs, whenever one starts, progresses or finishes; of one run only, if an id is given.
    /// </summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    public static IAsyncEnumerable<ForecastRunProgress> ForecastRunProgressed(
        LiveChanges live, Caller caller, IDemandForecasting demand, Guid? id = null, bool snapshot = false) =>
        live.Of<ForecastRunProgress>((changed, cancel) => demand.ForecastRun(changed, cancel), id, caller.Organisation, snapshot);
}
