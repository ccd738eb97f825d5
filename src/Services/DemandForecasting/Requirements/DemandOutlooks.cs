using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>The expected demand of an item of the caller, with the method and the accuracy of the plans.</summary>
public static class DemandOutlooks
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/outlooks/{region}", async (
            string region, Caller caller, IQuerySession session, CancellationToken cancel, string? product = null,
            Guid? componentId = null) =>
        {
            new Faults().RequireItem(product, componentId, known: true).ThrowIfAny();
            var subject = new ForecastSubject(caller.Organisation, new DemandedItem(product, componentId), region);
            var inputs = await InputsOf(session, subject, cancel);
            return (inputs is null ? null : Find(inputs, region, subject.Item.Key))
                ?? throw Rejected.NotFound("outlook", $"{subject.Item.Key} in {region}");
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>The outlook of one item from the current week on; null where nothing was ever planned or counted.</summary>
    public static DemandOutlook? Find(RequirementInputs inputs, string region, string itemKey)
    {
        var timeline = inputs.TimelineOf(region);
        var outlook = inputs.Outlooks(region, timeline).FirstOrDefault(outlook => outlook.Item.Key == itemKey);
        if (outlook is null) return null;

        var plans = inputs.Plans.Where(plan => plan.ItemKey == itemKey && plan.Region == region).ToList();
        var actuals = inputs.Actuals.FirstOrDefault(log => log.ItemKey == itemKey && log.Region == region)?.Weeks ?? [];
        return new DemandOutlook(
            outlook.Item.Product, outlook.Item.ComponentId, region,
            [
                .. Enumerable.Range(timeline.CurrentIndex, timeline.Count - timeline.CurrentIndex)
                    .Where(week => outlook.Quantile90[week] > 0)
                    .Select(week => new DemandOutlookWeek(
                        timeline.WeekAt(week), outlook.Quantity[week], outlook.Quantile90[week], outlook.Planned[week] == 0)),
            ],
            outlook.Forecast.Method, outlook.Forecast.Reason, Outlook.Accuracy(plans, actuals));
    }

    /// <summary>The inputs of the item and its analogue. Stock and bills of materials do not affect its expected demand.</summary>
    static async Task<RequirementInputs?> InputsOf(IQuerySession session, ForecastSubject subject, CancellationToken cancel)
    {
        var (organisation, key, region) = (subject.Organisation, subject.Item.Key, subject.Region);
        var batch = session.CreateBatchQuery();
        var week = batch.Load<PlanningWeek>(PlanningWeek.StreamId);
        var plans = batch.Query<Plan>().Where(plan => plan.Organisation == organisation && plan.ItemKey == key && plan.Region == region)
            .ToList();
        var counting = batch.Load<ActualsLog>(ActualsLog.IdOf(subject));
        var forecast = batch.Load<ItemForecast>(subject.ForecastId());
        var adjusted = batch.Load<AdjustedDemand>(AdjustedDemand.IdOf(subject));
        await batch.Execute(cancel);
        if (await week is not { } current) return null;
        var adjustments = await adjusted;
        var analogue = adjustments?.Analogue is { } stands ? await session.LoadAsync<ActualsLog>(stands.ActualsId, cancel) : null;
        return new RequirementInputs(
            organisation, current.Week, await plans, [.. ListOf(await counting), .. ListOf(analogue)], [], [], ListOf(await forecast),
            ListOf(adjustments));
    }

    static IReadOnlyList<T> ListOf<T>(T? found) where T : class => found is null ? [] : [found];
}
