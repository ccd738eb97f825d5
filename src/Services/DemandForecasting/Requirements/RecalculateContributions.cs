using Marten;

using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Brings the contributions of an OEM up to date.</summary>
static class RecalculateContributions
{
    // Each transaction stays short; the next run continues where one was interrupted.
    const int StreamsPerTransaction = 200;

    /// <summary>
    /// If the OEM's figures cannot be calculated with, its contributions stay as they are and the error is logged. Other OEMs
    /// are not held up.
    /// </summary>
    /// <param name="regions">Null for all regions.</param>
    public static async Task RunAsync(
        IDocumentStore store, Guid organisation, IReadOnlyList<string>? regions, ILogger log, CancellationToken cancel)
    {
        await using var reading = store.QuerySession();
        // The results are loaded before their inputs: a writer that calculated from older inputs collides.
        var before = await BeforeAsync(reading, organisation, regions, cancel);
        if (await reading.LoadRequirementInputsAsync(organisation, regions, cancel) is not { } inputs) return;

        var (calculated, error) = Calculation.TryCalculate(() => inputs.Regions()
            .SelectMany(inputs.ContributionsIn)
            .ToDictionary(e => Contribution.IdOf(organisation, e.ComponentId, e.Region)));
        if (calculated is null)
        {
            log.LogError(
                "The requirements of organisation {Organisation} cannot be calculated and stay as they are: {Error}", organisation, error);
            return;
        }
        foreach (var (id, gone) in before)
            calculated.TryAdd(id, new ContributionCalculated(organisation, gone.ComponentId, gone.Region, [], []));

        foreach (var chunk in calculated.OrderBy(contribution => contribution.Key).Chunk(StreamsPerTransaction))
        {
            await using var session = store.LightweightSession();
            foreach (var (id, now) in chunk)
            {
                var contribution = before.GetValueOrDefault(id);
                session.AppendNext<Contribution>(id, contribution?.Calculations, Contribution.Decide(now, contribution));
            }
            await session.SaveChangesAsync(cancel);
        }
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
