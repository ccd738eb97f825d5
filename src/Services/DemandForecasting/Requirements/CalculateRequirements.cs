using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// Sums the contributions of all OEMs whenever one of them changes: once per component, region and page of events. Only one
/// replica runs it, so no sum is lost between two writers. It reads the contributions as they are now, so processing is idempotent.
/// </summary>
sealed class CalculateRequirements : SubscriptionBase
{
    const int EventsPerPage = 2000, SumsPerTransaction = 500;

    public CalculateRequirements()
    {
        Name = "requirements";
        Options.BatchSize = EventsPerPage;
        IncludeType<ContributionCalculated>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var affected = page.Events.Select(e => (ContributionCalculated)e.Data).Select(e => (e.ComponentId, e.Region)).Distinct()
            .Select(key => (Id: Requirement.IdOf(key.ComponentId, key.Region), key.ComponentId, key.Region)).OrderBy(key => key.Id);
        foreach (var chunk in affected.Chunk(SumsPerTransaction))
        {
            await using var session = operations.DocumentStore.LightweightSession();
            Guid[] ids = [.. chunk.Select(key => key.Id)];
            var batch = session.CreateBatchQuery();
            // The sums are read before their parts: a writer that summed older parts collides.
            var sums = batch.LoadMany<Requirement>().ById(ids);
            var parts = batch.Query<Contribution>().Where(part => part.RequirementId.IsOneOf(ids)).ToList();
            await batch.Execute(cancellationToken);
            var before = (await sums).ToDictionary(sum => sum.Id);
            var partsOf = (await parts).ToLookup(part => part.RequirementId);

            foreach (var (id, componentId, region) in chunk)
            {
                var sum = before.GetValueOrDefault(id);
                session.AppendNext<Requirement>(id, sum?.Calculations, Requirement.Decide(componentId, region, [.. partsOf[id]], sum));
            }
            await session.SaveChangesAsync(cancellationToken);
        }
        return NullChangeListener.Instance;
    }
}
