using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Query, Allow(Roles.Oem)]
static class DemandQueries
{
    /// <summary>The demand plans of one's own organisation.</summary>
    public static Task<Connection<DemandPlan>> DemandPlans(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null,
        string? region = null) =>
        page.Of((first, after) => demand.Plans(product, componentId, region, first, after, cancel));

    /// <summary>One of one's own demand plans, now or as of a past moment.</summary>
    public static Task<DemandPlan?> DemandPlan(
        Guid id, IDemandForecasting demand, CancellationToken cancel, DateTimeOffset? asOf = null) => demand.Plan(id, asOf, cancel);

    /// <summary>How far the last revision of a plan moved it, over stretches of so many weeks and with a threshold each way.</summary>
    public static Task<IReadOnlyList<PlanVolatility>?> DemandPlanVolatility(
        Guid id, IDemandForecasting demand, CancellationToken cancel, int length = 4, decimal increase = 0.2m, decimal decrease = 0.2m) =>
        demand.Volatility(id, length, increase, decrease, cancel);

    /// <summary>What one's own organisation really built and used.</summary>
    public static Task<Connection<ActualDemand>> Actuals(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null,
        string? region = null) =>
        page.Of((first, after) => demand.Actuals(product, componentId, region, first, after, cancel));

    /// <summary>Stock that one's own organisation reported.</summary>
    public static Task<Connection<StockLevel>> StockLevels(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, Guid? componentId = null, string? region = null) =>
        page.Of((first, after) => demand.Stock(componentId, region, first, after, cancel));

    /// <summary>
    /// What is expected of an item's demand, by which method, and how good the plans were so far. Name a product or a component.
    /// </summary>
    public static Task<DemandOutlook?> DemandOutlook(
        string region, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null) =>
        demand.Outlook(region, product, componentId, cancel);
}
