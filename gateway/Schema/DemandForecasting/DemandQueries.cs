using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Query, Allow(Roles.Oem)]
static class DemandQueries
{
    /// <summary>The demand plans of the organisation.</summary>
    public static Task<Connection<DemandPlan>> DemandPlans(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null,
        string? region = null) =>
        page.Of((first, after) => demand.Plans(product, componentId, region, first, after, cancel));

    /// <summary>One demand plan of the organisation, now or at a past moment.</summary>
    public static Task<DemandPlan?> DemandPlan(
        Guid id, IDemandForecasting demand, CancellationToken cancel, DateTimeOffset? asOf = null) => demand.Plan(id, asOf, cancel);

    /// <summary>
    /// Change of a plan by its last revision, over periods of the given length and with a threshold for increase and decrease.
    /// </summary>
    public static Task<IReadOnlyList<PlanVolatility>?> DemandPlanVolatility(
        Guid id, IDemandForecasting demand, CancellationToken cancel, int length = 4, decimal increase = 0.2m, decimal decrease = 0.2m) =>
        demand.Volatility(id, length, increase, decrease, cancel);

    /// <summary>The organisation's actuals.</summary>
    public static Task<Connection<ActualDemand>> Actuals(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null,
        string? region = null) =>
        page.Of((first, after) => demand.Actuals(product, componentId, region, first, after, cancel));

    /// <summary>The stock that the organisation reported.</summary>
    public static Task<Connection<StockLevel>> StockLevels(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, Guid? componentId = null, string? region = null) =>
        page.Of((first, after) => demand.Stock(componentId, region, first, after, cancel));

    /// <summary>Expected demand for an item, with method and accuracy of the plans. Name either a product or a component.</summary>
    public static Task<DemandOutlook?> DemandOutlook(
        string region, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null) =>
        demand.Outlook(region, product, componentId, cancel);
}
