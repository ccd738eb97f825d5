using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// Sums the OEMs' contributions whenever one of them changed: once per component, region and page of events. Only one
/// replica runs it, so no sum is lost between two writers; it takes the contributions as they stand, so doing it again
/// changes nothing.
/// </summary>
sealed class CalculateRequirements : SubscriptionBase
{
    const int SumsPerTransaction = 100;

    public CalculateRequirements()
    {
        Name = "requirements";
        IncludeType<ContributionCalculated>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var affected = page.Events.Select(e => (ContributionCalculated)e.Data)
            .Select(e => (Id: Requirement.IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region)).Distinct().OrderBy(key => key.Id);
        foreach (var chunk in affected.Chunk(SumsPerTransaction))
        {
            await using var session = operations.DocumentStore.LightweightSession();
            var ids = chunk.Select(key => key.Id).ToArray();
            // First the sums, then their parts: whoever sums older parts collides.
            var before = (await session.LoadManyAsync<Requirement>(cancellationToken, ids)).ToDictionary(sum => sum.Id);
            var parts = (await session.Query<Contribution>().Where(part => part.RequirementId.IsOneOf(ids)).ToListAsync(cancellationToken))
                .ToLookup(part => part.RequirementId);

            foreach (var (id, componentId, region) in chunk)
            {
                var sum = before.GetValueOrDefault(id);
                session.AppendNext<Requirement>(id, sum?.Calculations, Requirement.Decide(componentId, region, [.. parts[id]], sum));
            }
            await session.SaveChangesAsync(cancellationToken);
        }
        return NullChangeListener.Instance;
    }
}
