using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// Sums the contributions of all OEMs whenever one of them changes: once per component, region and page of events, and publishes what
/// may be told of the sum. As a week begins, what changed during the last week may be told, too. Only one
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
        IncludeType<WeekBegan>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var affected = page.Events.Select(e => e.Data).OfType<ContributionCalculated>()
            .Select(e => new Place(e.ComponentId, e.Region)).ToHashSet();
        if (page.Events.Any(e => e.Data is WeekBegan))
            affected.UnionWith(await operations.Query<RequirementViews>()
                .Select(views => new Place(views.ComponentId, views.Region)).ToListAsync(cancellationToken));
        // What a component takes over is told before the other one gives it up: a gap is never closed for a moment that is none.
        var merged = await operations.MergedComponents(cancellationToken);
        foreach (var chunk in affected.Select(place => (Id: Requirement.IdOf(place.ComponentId, place.Region), Place: place))
            .OrderBy(sum => merged.Of(sum.Place.ComponentId) != sum.Place.ComponentId).ThenBy(sum => sum.Id).Chunk(SumsPerTransaction))
            await Sum(operations.DocumentStore, chunk, cancellationToken);
        return NullChangeListener.Instance;
    }

    sealed record Place(Guid ComponentId, string Region);

    static async Task Sum(IDocumentStore store, IReadOnlyList<(Guid Id, Place Place)> chunk, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        Guid[] ids = [.. chunk.Select(sum => sum.Id)];
        var batch = session.CreateBatchQuery();
        // The sums and what is told of them are read before their parts: a writer that summed older parts collides.
        var sums = batch.LoadMany<Requirement>().ById(ids);
        var told = batch.LoadMany<RequirementViews>().ById([.. ids.Select(RequirementViews.IdOf)]);
        var parts = batch.Query<Contribution>().Where(part => part.RequirementId.IsOneOf(ids)).ToList();
        var week = batch.Load<PlanningWeek>(PlanningWeek.StreamId);
        var key = batch.Load<DisclosureKey>(DisclosureKey.DocumentId);
        await batch.Execute(cancel);
        var before = (await sums).ToDictionary(sum => sum.Id);
        var viewsOf = (await told).ToDictionary(views => views.Id);
        var partsOf = (await parts).ToLookup(part => part.RequirementId);

        foreach (var (id, place) in chunk)
        {
            var (sum, views) = (before.GetValueOrDefault(id), viewsOf.GetValueOrDefault(RequirementViews.IdOf(id)));
            Contribution[] contributions = [.. partsOf[id]];
            session.AppendNext<Requirement>(
                id, sum?.Calculations, Requirement.Decide(place.ComponentId, place.Region, contributions, sum));
            // Both are there before anything is planned: the first week begins after the key was drawn.
            if (await week is { } current && await key is { } secret)
                session.AppendNext<RequirementViews>(
                    RequirementViews.IdOf(id), views?.Publications, RequirementViews.Decide(
                        place.ComponentId, place.Region, contributions, current.Week, secret.Key, views));
        }
        await session.SaveChangesAsync(cancel);
    }
}
