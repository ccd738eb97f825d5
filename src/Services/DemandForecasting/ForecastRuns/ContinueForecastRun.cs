using Marten;

using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.ForecastRuns;

/// <summary>Works a run off, a few items a transaction. Whoever continues begins behind what is done.</summary>
static class ContinueForecastRun
{
    public static async Task ToTheEnd(IDocumentStore store, Guid runId, DateTimeOffset at, CancellationToken cancel)
    {
        while (await Step(store, runId, at, cancel)) cancel.ThrowIfCancellationRequested();
    }

    /// <summary>False once the run has finished.</summary>
    static async Task<bool> Step(IDocumentStore store, Guid runId, DateTimeOffset at, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<ForecastRun>(runId, cancel) is not { FinishedAt: null } run) return false;

        var items = run.Next(KeepForecasts.ItemsPerTransaction);
        if (items is [])
        {
            session.AppendNext<ForecastRun>(runId, run.Version, new ForecastRunFinished(run.Organisation, at));
        }
        else
        {
            var calculated = await session.AppendForecasts(items, run.Week, at, runId, cancel);
            session.AppendNext<ForecastRun>(
                runId, run.Version, new ItemsForecast([.. items.Zip(calculated, (item, forecast) => new ForecastItem(item.ForecastId(), OutcomeOf(forecast)))]));
        }
        await session.SaveChangesAsync(cancel);
        return true;
    }

    static ForecastOutcome OutcomeOf(ForecastCalculated? forecast) =>
        forecast is null ? ForecastOutcome.Unchanged : forecast.Weeks is [] ? ForecastOutcome.Without : ForecastOutcome.Calculated;
}
