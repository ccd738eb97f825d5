using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// Publishes what the alliance may be told of the sums of forecasts, whenever a run of an OEM has finished: the forecasts of a run
/// are used together. Only one replica runs it. It reads the forecasts as they are now, so processing is idempotent.
/// </summary>
sealed class PublishForecastViews : SubscriptionBase
{
    const int ComponentsPerTransaction = 100;

    public PublishForecastViews()
    {
        Name = "forecast-views";
        IncludeType<ForecastRunFinished>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var organisations = page.Events.Select(e => e.Data).OfType<ForecastRunFinished>().Select(e => e.Organisation).Distinct().ToArray();
        if (organisations is []) return NullChangeListener.Instance;
        var components = await operations.Query<ReconciledForecast>().Where(forecast => forecast.Organisation.IsOneOf(organisations))
            .Select(forecast => forecast.ComponentId).Distinct().ToListAsync(cancellationToken);
        foreach (var chunk in components.Order().Chunk(ComponentsPerTransaction))
            await Publish(operations.DocumentStore, chunk, cancellationToken);
        return NullChangeListener.Instance;
    }

    /// <summary>One OEM's part.</summary>
    sealed record OemForecast(
        Guid Organisation, Guid ComponentId, IReadOnlyList<RegionForecast> Regions, IReadOnlyDictionary<string, long>? Changed);

    static async Task Publish(IDocumentStore store, Guid[] components, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel) is not { } current
            || await session.LoadAsync<DisclosureKey>(DisclosureKey.DocumentId, cancel) is not { } key) return;
        // First what was published, then what it follows from: whoever publishes something older collides.
        var before = (await session.Query<ForecastView>().Where(view => view.ComponentId.IsOneOf(components)).ToListAsync(cancel))
            .ToDictionary(view => view.Id);
        var forecasts = await session.Query<ReconciledForecast>().Where(forecast => forecast.ComponentId.IsOneOf(components))
            .Select(forecast => new OemForecast(forecast.Organisation, forecast.ComponentId, forecast.Regions, forecast.Changed))
            .ToListAsync(cancel);
        // A region that an OEM forecasts no longer has no weeks, and is still among its changes.
        var parts = forecasts.SelectMany(forecast => (forecast.Changed ?? new Dictionary<string, long>()).Select(change => (
            Sum: (forecast.ComponentId, Region: change.Key),
            Part: new Part(forecast.Organisation, change.Value, ReconciledForecast.PartIn(change.Key, forecast.Regions)))));
        foreach (var sum in parts.GroupBy(part => part.Sum, part => part.Part))
        {
            var (id, (component, region)) = (ForecastView.IdOf(sum.Key.ComponentId, sum.Key.Region), sum.Key);
            var view = before.GetValueOrDefault(id);
            session.AppendNext<ForecastView>(
                id, view?.Publications, ForecastView.Decide(component, region, [.. sum], current.Week, key.Key, view));
        }
        await session.SaveChangesAsync(cancel);
    }
}
