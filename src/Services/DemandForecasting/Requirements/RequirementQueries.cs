using Marten;
using Marten.Linq.MatchesSql;
using Marten.Services.BatchQuerying;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Loads the inputs of requirements.</summary>
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
        var batch = session.CreateBatchQuery();
        var inputs = batch.RequirementInputs(organisation, regions);
        await batch.Execute(cancel);
        return await inputs();
    }

    /// <summary>The same in one round trip with the other queries of the batch.</summary>
    /// <returns>Gives the inputs after the batch was executed.</returns>
    public static Func<Task<RequirementInputs?>> RequirementInputs(
        this IBatchedQuery batch, Guid organisation, IReadOnlyList<string>? regions)
    {
        var week = batch.Load<PlanningWeek>(PlanningWeek.StreamId);
        var plans = batch.Query<Plan>().Where(plan => plan.Organisation == organisation).In(regions).ToList();
        var actuals = batch.Query<ActualsLog>().Where(log => log.Organisation == organisation).In(regions).ToList();
        var stock = batch.Query<ComponentStock>().Where(level => level.Organisation == organisation).In(regions).ToList();
        var structures = batch.Query<ProductStructure>().Where(product => product.Organisation == organisation).ToList();
        var forecasts = batch.Query<ItemForecast>().Where(forecast => forecast.Organisation == organisation).In(regions).ToList();
        var adjusted = batch.Query<AdjustedDemand>().Where(demand => demand.Organisation == organisation).In(regions).ToList();
        var merged = batch.Query<ComponentIdentity>().Where(identity => identity.IntoId != null).ToList();
        return async () => await week is not { } current ? null : new RequirementInputs(
            organisation, current.Week, await plans, await actuals, await stock, Standing(await structures, await merged), await forecasts,
            await adjusted)
        { Identities = new(await merged) };
    }

    /// <summary>Structures whose lines name the components that they stand for. What is stored stays as it was released.</summary>
    public static IReadOnlyList<ProductStructure> Standing(
        IReadOnlyList<ProductStructure> structures, IReadOnlyList<ComponentIdentity> merged)
    {
        if (merged.Count == 0) return structures;
        var identities = new ComponentIdentities(merged);
        return [.. structures.Select(structure => structure.With(identities))];
    }

    /// <summary>The documents that belong to one of the regions; all of them where <paramref name="regions"/> is null.</summary>
    public static IBatchedQueryable<T> In<T>(this IBatchedQueryable<T> documents, IReadOnlyList<string>? regions) where T : class =>
        regions is null
            ? documents : documents.Where(
            document => document.MatchesSql("d.data ->> 'region' = any(?)", new object[] { regions.ToArray() }));
}
