using Marten;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Planning;
using SupplyChain.DemandForecasting.Stock;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Loads what requirements follow from, and stores what follows.</summary>
public static class Situations
{
    // Each transaction stays short; the next run continues where one was interrupted.
    const int StreamsPerTransaction = 200;

    public static async Task<IReadOnlyList<Guid>> OrganisationsAsync(IQuerySession session, CancellationToken cancel)
    {
        var planning = await session.Query<Plan>().Select(plan => plan.Organisation).Distinct().ToListAsync(cancel);
        var counting = await session.Query<ActualsLog>().Select(log => log.Organisation).Distinct().ToListAsync(cancel);
        var adjusting = await session.Query<AdjustedDemand>().Select(demand => demand.Organisation).Distinct().ToListAsync(cancel);
        return [.. planning.Union(counting).Union(adjusting)];
    }

    /// <summary>Null before the first week has begun: nothing can be calculated then.</summary>
    public static async Task<Situation?> SituationAsync(
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
        return new Situation(
            organisation, week.Week,
            await (inRegions is null ? plans : plans.Where(plan => plan.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await (inRegions is null ? actuals : actuals.Where(log => log.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await (inRegions is null ? stock : stock.Where(level => level.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await session.Query<ProductStructure>().Where(product => product.Organisation == organisation).ToListAsync(cancel),
            await (inRegions is null ? forecasts : forecasts.Where(forecast => forecast.Region.IsOneOf(inRegions))).ToListAsync(cancel),
            await (inRegions is null ? adjusted : adjusted.Where(demand => demand.Region.IsOneOf(inRegions))).ToListAsync(cancel));
    }

    /// <summary>
    /// Brings the contributions of one OEM up to date; in all regions where <paramref name="regions"/> is null. Where its figures
    /// cannot be calculated with, its contributions stay as they are, and the log says so: other OEMs' must not wait for it.
    /// </summary>
    public static async Task RecalculateAsync(
        IDocumentStore store, Guid organisation, IReadOnlyList<string>? regions, ILogger log, CancellationToken cancel)
    {
        await using var reading = store.QuerySession();
        // First what was calculated, then what it follows from: whoever calculates from something older collides.
        var before = await BeforeAsync(reading, organisation, regions, cancel);
        if (await reading.SituationAsync(organisation, regions, cancel) is not { } situation) return;

        var (calculated, whyNot) = Attempt.To(() => situation.Regions()
            .SelectMany(situation.ContributionsIn)
            .ToDictionary(e => Contribution.IdOf(organisation, e.ComponentId, e.Region)));
        if (calculated is null)
        {
            log.LogError("The requirements of organisation {Organisation} cannot be calculated, and stay as they are: {WhyNot}", organisation, whyNot);
            return;
        }
        foreach (var (id, gone) in before)
            calculated.TryAdd(id, new ContributionCalculated(organisation, gone.ComponentId, gone.Region, [], []));

        foreach (var chunk in calculated.OrderBy(contribution => contribution.Key).Chunk(StreamsPerTransaction))
        {
            await using var session = store.LightweightSession();
            foreach (var (id, now) in chunk)
                session.AppendNext<Contribution>(id, before.GetValueOrDefault(id)?.Calculations, Contribution.Decide(now, before.GetValueOrDefault(id)));
            await session.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Appends to a stream that nobody else has touched since it was read at <paramref name="version"/>; null for a new one.</summary>
    public static void AppendNext<T>(this IDocumentSession session, Guid stream, long? version, object? next) where T : class
    {
        if (next is null) return;
        if (version is null) session.Events.StartStream<T>(stream, next);
        else session.Events.Append(stream, version.Value + 1, next);
    }

    static async Task<Dictionary<Guid, Contribution>> BeforeAsync(
        IQuerySession session, Guid organisation, IReadOnlyList<string>? regions, CancellationToken cancel)
    {
        var inRegions = regions?.ToArray();
        var contributions = session.Query<Contribution>().Where(contribution => contribution.Organisation == organisation);
        if (inRegions is not null) contributions = contributions.Where(contribution => contribution.Region.IsOneOf(inRegions));
        return (await contributions.ToListAsync(cancel)).ToDictionary(contribution => contribution.Id);
    }
}
