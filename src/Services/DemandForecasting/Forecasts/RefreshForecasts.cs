using Marten;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Loads the inputs of forecasts and stores the results.</summary>
static class RefreshForecasts
{
    public static Task InBatches(
        IDocumentStore store, IReadOnlyList<ForecastSubject> subjects, DateOnly week, TimeProvider clock, CancellationToken cancel)
    {
        // From the last to the first: a run goes the other way, so that the two meet but once.
        ForecastSubject[] left = [.. subjects.DistinctBy(subject => subject.ForecastId()).OrderBy(subject => subject.ForecastId())];
        return Batches.RunInBatches(async most =>
        {
            if (left is []) return false;
            var next = left[^Math.Min(most, left.Length)..];
            await using var session = store.LightweightSession();
            await session.AppendForecasts(next, week, clock.GetUtcNow(), run: null, cancel);
            await session.SaveChangesAsync(cancel);
            left = left[..^next.Length];
            return true;
        }, cancel);
    }

    /// <summary>
    /// Appends the forecast of each item whose input changed; the answer has null for the others, in the order of the items.
    /// </summary>
    /// <param name="run">The run that asks, if one does.</param>
    public static async Task<IReadOnlyList<ForecastCalculated?>> AppendForecasts(
        this IDocumentSession session, IReadOnlyList<ForecastSubject> subjects, DateOnly week, DateTimeOffset at, Guid? run,
        CancellationToken cancel)
    {
        // First the forecasts, then what they follow from: whoever calculated from something older collides.
        var batch = session.CreateBatchQuery();
        var keeping = batch.LoadMany<ItemForecast>().ById([.. subjects.Select(subject => subject.ForecastId())]);
        var counting = batch.LoadMany<ActualsLog>().ById([.. subjects.Select(subject => ActualsLog.IdOf(subject))]);
        var adjusting = batch.LoadMany<AdjustedDemand>().ById([.. subjects.Select(AdjustedDemand.IdOf)]);
        await batch.Execute(cancel);
        var kept = (await keeping).ToDictionary(forecast => forecast.Id);
        var adjusted = (await adjusting).ToDictionary(adjustments => adjustments.Id);
        var analogues = await session.LoadManyAsync<ActualsLog>(
            cancel, [.. adjusted.Values.Where(adjustments => adjustments.Analogue is not null)
                .Select(adjustments => adjustments.Analogue!.ActualsId)]);
        var logs = (await counting).Concat(analogues).DistinctBy(log => log.Id).ToDictionary(log => log.Id, log => log.Weeks);
        ForecastInput InputOf(ForecastSubject subject)
        {
            var adjustments = adjusted.GetValueOrDefault(AdjustedDemand.IdOf(subject));
            return new ForecastInput(
                week, logs.GetValueOrDefault(ActualsLog.IdOf(subject), []), adjustments,
                adjustments?.Analogue is { } analogue ? logs.GetValueOrDefault(analogue.ActualsId) : null);
        }

        // Each item by itself, and the results in the order of the items: no figure depends on how many cores there are.
        var calculated = subjects.AsParallel().AsOrdered().WithCancellation(cancel)
            .Select(subject => CalculateForecast.Decide(subject, InputOf(subject), kept.GetValueOrDefault(subject.ForecastId()), at, run))
            .ToList();
        foreach (var (subject, forecast) in subjects.Zip(calculated))
            session.AppendNext<ItemForecast>(subject.ForecastId(), kept.GetValueOrDefault(subject.ForecastId())?.Calculations, forecast);
        return calculated;
    }
}
