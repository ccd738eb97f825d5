using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[Query, Allow(Roles.Oem)]
static class DemandQueries
{
    /// <summary>The demand plans of the organisation.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
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

    /// <summary>
    /// Change of a plan by a revision that is not sent yet, see <c>demandPlanVolatility</c>. The weeks are checked as those of the
    /// revision.
    /// </summary>
    /// <param name="weeks">1 to 130 weeks, each by its Monday and once.</param>
    public static Task<IReadOnlyList<PlanVolatility>?> DemandPlanPreview(
        Guid id, IReadOnlyList<WeekQuantity> weeks, IDemandForecasting demand, CancellationToken cancel, int length = 4,
        decimal increase = 0.2m, decimal decrease = 0.2m) =>
        demand.Preview(id, length, increase, decrease, new PreviewDemandPlan(weeks), cancel);

    /// <summary>The revisions of a plan, the newest first; empty if the organisation has no such plan.</summary>
    public static Task<Connection<PlanRevision>> DemandPlanRevisions(
        Guid id, PageArguments page, IDemandForecasting demand, CancellationToken cancel) =>
        page.Of(async (first, after) => await demand.PlanRevisions(id, first, after, cancel) ?? new Page<PlanRevision>([], null));

    /// <summary>The organisation's actuals.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    public static Task<Connection<ActualDemand>> Actuals(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null,
        string? region = null) =>
        page.Of((first, after) => demand.Actuals(product, componentId, region, first, after, cancel));

    /// <summary>The stock that the organisation reported.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    public static Task<Connection<StockLevel>> StockLevels(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, Guid? componentId = null, string? region = null) =>
        page.Of((first, after) => demand.Stock(componentId, region, first, after, cancel));

    /// <summary>Expected demand for an item, with method and accuracy of the plans. Name either a product or a component.</summary>
    public static Task<DemandOutlook?> DemandOutlook(
        string region, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null) =>
        demand.Outlook(region, product, componentId, cancel);
}
