using Marten;

using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Brings the contributions of an OEM up to date.</summary>
static class RecalculateContributions
{
    // Most OEMs fit into one transaction. Whoever is interrupted between two continues with what is still different.
    const int StreamsPerTransaction = 500;

    /// <summary>
    /// If the OEM's figures cannot be calculated with, its contributions stay as they are and the error is logged. Other OEMs
    /// are not held up.
    /// </summary>
    /// <param name="regions">Null for all regions.</param>
    public static async Task RunAsync(
        IDocumentStore store, Guid organisation, IReadOnlyList<string>? regions, ILogger log, CancellationToken cancel)
    {
        var (before, inputs) = await LoadAsync(store, organisation, regions, cancel);
        if (inputs is null) return;

        var (calculated, error) = Calculation.TryCalculate(() => inputs.Regions()
            .SelectMany(region => inputs.ContributionsIn(region))
            .ToDictionary(e => Contribution.IdOf(organisation, e.ComponentId, e.Region)));
        if (calculated is null)
        {
            log.LogError(
                "The requirements of organisation {Organisation} cannot be calculated and stay as they are: {Error}", organisation, error);
            return;
        }
        foreach (var (id, gone) in before)
            calculated.TryAdd(id, new ContributionCalculated(organisation, gone.ComponentId, gone.Region, [], []));

        var changes = calculated.OrderBy(contribution => contribution.Key)
            .Select(contribution => (Id: contribution.Key, Before: before.GetValueOrDefault(contribution.Key), Now: contribution.Value))
            .Select(contribution =>
                (contribution.Id, contribution.Before, Event: Contribution.Decide(contribution.Now, contribution.Before)))
            .Where(change => change.Event is not null);
        foreach (var chunk in changes.Chunk(StreamsPerTransaction))
        {
            await using var session = store.LightweightSession();
            foreach (var change in chunk) session.AppendNext<Contribution>(change.Id, change.Before?.Calculations, change.Event);
            await session.SaveChangesAsync(cancel);
        }
    }

    static async Task<(Dictionary<Guid, Contribution> Before, RequirementInputs? Inputs)> LoadAsync(
        IDocumentStore store, Guid organisation, IReadOnlyList<string>? regions, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        // The results are read before their inputs: a writer that calculated from older inputs collides.
        var before = batch.Query<Contribution>().Where(contribution => contribution.Organisation == organisation).In(regions).ToList();
        var inputs = batch.RequirementInputs(organisation, regions);
        await batch.Execute(cancel);
        return ((await before).ToDictionary(contribution => contribution.Id), await inputs());
    }
}
