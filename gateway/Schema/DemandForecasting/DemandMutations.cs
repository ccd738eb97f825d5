using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Mutation, Allow(Roles.Oem)]
static class DemandMutations
{
    /// <summary>Submits the organisation's demand plan for a product or component, week by week.</summary>
    public static Task<DemandPlan?> SubmitDemandPlan(
        SubmitDemandPlan input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.Submit(input, clientMutationId, cancel).ThenRead((id, stop) => demand.Plan(id, asOf: null, stop), cancel);

    /// <summary>Replaces the quantities of the weeks listed. The plan's other weeks stay unchanged.</summary>
    /// <param name="basedOn">
    /// The revision that the caller looked at. If the plan has been changed since, the answer is CONFLICT. Null if it does not matter.
    /// </param>
    public static async Task<DemandPlan?> ReviseDemandPlan(
        Guid planId, IReadOnlyList<WeekQuantity> weeks, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel,
        int? basedOn = null)
    {
        await demand.Revise(planId, new ReviseDemandPlan(weeks, basedOn), clientMutationId, cancel);
        return await demand.Plan(planId, asOf: null, cancel);
    }

    /// <summary>Withdraws a plan: it no longer causes a requirement.</summary>
    public static async Task<DemandPlan?> WithdrawDemandPlan(
        Guid planId, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel, string? reason = null)
    {
        await demand.Withdraw(planId, new WithdrawDemandPlan(reason), clientMutationId, cancel);
        return await demand.Plan(planId, asOf: null, cancel);
    }

    /// <summary>
    /// Records what was built of a product or used of a component. A different quantity for a recorded week is a correction.
    /// </summary>
    [return: Called("actuals")]
    public static Task<ActualDemand?> RecordActuals(
        RecordActuals input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.Record(input, clientMutationId, cancel).ThenRead(demand.ActualsById, cancel);

    /// <summary>Reports stock and incoming supply of a component. Both are netted against the requirement.</summary>
    public static async Task<StockLevel?> ReportStock(
        ReportStock input, Guid clientMutationId, IDemandForecasting demand, CancellationToken cancel)
    {
        await demand.Report(input, clientMutationId, cancel);
        return await demand.StockOf(input.ComponentId, input.Region, cancel);
    }
}
