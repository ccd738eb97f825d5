using Marten;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Loads what requirements are calculated from.</summary>
public static class RequirementQueries
{
    /// <summary>The organisations that have plans, actuals or adjustments.</summary>
    public static async Task<IReadOnlyList<Guid>> OrganisationsAsync(IQuerySession session, CancellationToken cancel)
    {
        var planning = await session.Query<Plan>().Select(plan => plan.Organisation).Distinct().ToListAsync(cancel);
        var counting = await session.Query<ActualsLog>().Select(log => log.Organisation).Distinct().ToListAsync(cancel);
        var adjusting = await session.Query<AdjustedDemand>().Select(demand => demand.Organisation).Distinct().ToListAsync(cancel);
        return [.. planning.Union(counting).Union(adjusting)];
    }

    /// <summary>Null before the first week has begun: nothing can be calculated then.</summary>
    /// <param name="regions">Null for all regions.</param>
    public static async Task<RequirementInputs?> LoadRequirementInputsAsync(
        this IQuerySession session, Guid organisation, IReadOnlyList<string>? regions, CancellationToken cancel)
    {
        var week = await session.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel);
        if (week is null) return null;
        var inRegions = regions?.ToArray();
        var plans = session.Query<Plan>().Where(plan => plan.Organisation == organisation);
        var actuals = session.Query<ActualsLog>().Where(log => log.Organisation == organisation);
        var stock = session.Query<ComponentStock>().Where(level => level.Organisation == organisation);
        var forecasts = session.Query<ItemForecast>().Where(forecast => forecast.Organisation == organisation);
        var adjusted = session.Query<AdjustedDemand>().Where(demand => demand.Organisation == organisation);
        return new RequirementInputs(
            organisation, week.Week,
            await (inRegions is null ? plans : plans.Where(plan => plan.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await (inRegions is null ? actuals : actuals.Where(log => log.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await (inRegions is null ? stock : stock.Where(level => level.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await session.Query<ProductStructure>().Where(product => product.Organisation == organisation).ToListAsync(cancel),
            await (inRegions is null ? forecasts : forecasts.Where(forecast => forecast.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await (inRegions is null ? adjusted : adjusted.Where(demand => demand.Region.IsOneOf(inRegions))).ToListAsync(cancel));
    }
}
