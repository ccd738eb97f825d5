using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>What is my organisation's demand of an item expected to be, by which method, and how good were the plans so far?</summary>
public static class DemandOutlooks
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/outlooks/{region}", async (
            string region, Caller caller, IQuerySession session, CancellationToken cancel, string? product = null, Guid? componentId = null) =>
        {
            new Faults().RequireItem(product, componentId, known: true).ThrowIfAny();
            var key = new DemandedItem(product, componentId).Key;
            var situation = await session.SituationAsync(caller.Organisation, [region], cancel);
            return situation is null ? throw NotFound(key, region) : Find(situation, region, key) ?? throw NotFound(key, region);
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>The outlook of one item from the current week on; null where nothing was ever planned or counted.</summary>
    public static DemandOutlook? Find(Situation situation, string region, string itemKey)
    {
        var timeline = situation.TimelineOf(region);
        var outlook = situation.Outlooks(region, timeline).FirstOrDefault(outlook => outlook.Item.Key == itemKey);
        if (outlook is null) return null;

        var plans = situation.Plans.Where(plan => plan.ItemKey == itemKey && plan.Region == region).ToList();
        var actuals = situation.Actuals.FirstOrDefault(log => log.ItemKey == itemKey && log.Region == region)?.Weeks ?? [];
        return new DemandOutlook(
            outlook.Item.Product, outlook.Item.ComponentId, region,
            [
                .. Enumerable.Range(timeline.CurrentIndex, timeline.Count - timeline.CurrentIndex).Where(week => outlook.Quantile90[week] > 0)
                    .Select(week => new DemandOutlookWeek(
                        timeline.WeekAt(week), outlook.Quantity[week], outlook.Quantile90[week], outlook.Planned[week] == 0)),
            ],
            outlook.Forecast.Method, outlook.Forecast.Reason, Outlook.Accuracy(plans, actuals));
    }

    static Rejected NotFound(string key, string region) => Rejected.NotFound("outlook", $"{key} in {region}");
}
