using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Mutation, Allow(Roles.Oem)]
static class AdjustmentMutations
{
    /// <summary>Marks the actual of a week as an outlier: the forecast treats it as missing.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> MarkOutlier(
        MarkOutlier input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.MarkOutlier(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Removes the outlier mark of a week.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> UnmarkOutlier(
        UnmarkOutlier input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.UnmarkOutlier(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Overrides the forecast of a week.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> OverrideForecast(
        OverrideForecast input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.Override(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Withdraws the override of a week.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> WithdrawOverride(
        WithdrawOverride input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.WithdrawOverride(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Declares a promotion, a phase-in or a phase-out.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> DeclareEffect(
        DeclareEffect input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.DeclareEffect(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Withdraws an effect.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> WithdrawEffect(
        WithdrawEffect input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.WithdrawEffect(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Uses the history of another of the organisation's items for the time before an item's first actual.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> DeclareAnalogue(
        DeclareAnalogue input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.DeclareAnalogue(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Withdraws the analogue of an item.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> WithdrawAnalogue(
        WithdrawAnalogue input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.WithdrawAnalogue(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);

    /// <summary>Records firm orders. They are netted against the forecast.</summary>
    [return: Called("adjustments")]
    public static Task<Warned<ForecastAdjustments>> RecordFirmOrders(
        RecordFirmOrders input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.RecordFirmOrders(input, clientMutationId, cancel).ThenReadWarned(demand.Adjustments, cancel);
}
