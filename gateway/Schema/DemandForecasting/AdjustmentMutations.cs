using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Mutation, Allow(Roles.Oem)]
static class AdjustmentMutations
{
    /// <summary>Says that the actual of a week is no guide to what comes: the forecast takes it as missing.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> MarkOutlier(
        MarkOutlier input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.MarkOutlier(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Lets the actual of a marked week count again.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> UnmarkOutlier(
        UnmarkOutlier input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.UnmarkOutlier(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Puts a quantity in place of the forecast of a week.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> OverrideForecast(
        OverrideForecast input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.Override(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Lets the forecast of a week hold again.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> WithdrawOverride(
        WithdrawOverride input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.WithdrawOverride(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Says that something with dates moves demand: a promotion, a phase-in or a phase-out.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> DeclareEffect(
        DeclareEffect input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.DeclareEffect(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Takes an effect back.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> WithdrawEffect(
        WithdrawEffect input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.WithdrawEffect(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Lets another of one's own items stand for the time before an item's own first actual.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> DeclareAnalogue(
        DeclareAnalogue input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.DeclareAnalogue(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Lets an item stand for itself.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> WithdrawAnalogue(
        WithdrawAnalogue input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.WithdrawAnalogue(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);

    /// <summary>Says which orders are certain; they are netted against the forecast.</summary>
    [return: Called("adjustments")]
    public static Task<ForecastAdjustments?> RecordFirmOrders(
        RecordFirmOrders input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.RecordFirmOrders(input, clientMutationId, cancel).ThenRead(demand.Adjustments, cancel);
}
