using Marten;

using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>Loads what forecasts of components follow from, and stores what follows.</summary>
static class RefreshReconciled
{
    // They are loaded and worked out together: the more at once, the more of them share a calculation.
    public const int ComponentsPerTransaction = 200;

    /// <summary>
    /// The components that an OEM requires now, by itself or for its products, and those that were forecast as long as it did.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> ForecastComponentsAsync(
        this IQuerySession session, DemandScope scope, CancellationToken cancel)
    {
        var forecast = await session.Query<ReconciledForecast>().Where(kept => kept.Organisation == scope.Organisation && kept.Total.Any())
            .Select(kept => kept.ComponentId).ToListAsync(cancel);
        return [.. scope.Components().Union(forecast)];
    }

    /// <summary>Appends the forecast of each component whose input changed; the answer has null for the others, in their order.</summary>
    public static async Task<IReadOnlyList<ForecastReconciled?>> AppendReconciled(
        this IDocumentSession session, Guid organisation, IReadOnlyList<Guid> components, DateOnly week, DateTimeOffset at, Guid run,
        CancellationToken cancel)
    {
        // First what was calculated, then what it follows from: whoever calculates from something older collides.
        var before = (await session.LoadManyAsync<ReconciledForecast>(
            cancel, [.. components.Select(component => ReconciledForecast.IdOf(organisation, component))]))
                .ToDictionary(forecast => forecast.ComponentId);
        if (await session.LoadRequirementInputsAsync(organisation, null, cancel) is not { } inputs)
            return [.. components.Select(_ => default(ForecastReconciled))];

        var reconciled = ReconcileForecasts.Decide(inputs, week, components, before, at, run);
        foreach (var (component, forecast) in components.Zip(reconciled))
            session.AppendNext<ReconciledForecast>(
                ReconciledForecast.IdOf(organisation, component), before.GetValueOrDefault(component)?.Calculations, forecast);
        return reconciled;
    }
}
