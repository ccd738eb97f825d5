using Marten;

using SupplyChain.Contracts.Notifications;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ForecastRuns;

/// <summary>Works a run off, a few items a transaction. Whoever continues begins behind what is done.</summary>
static class ContinueForecastRun
{
    public static Task UntilFinished(IDocumentStore store, Guid runId, TimeProvider clock, CancellationToken cancel) =>
        Batches.RunInBatches(most => Step(store, runId, most, clock, cancel), cancel);

    /// <summary>False once the run has finished.</summary>
    static async Task<bool> Step(IDocumentStore store, Guid runId, int most, TimeProvider clock, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<ForecastRun>(runId, cancel) is not { FinishedAt: null } run) return false;

        var next = await DoNext(session, run, most, clock.GetUtcNow(), cancel);
        session.AppendNext<ForecastRun>(runId, run.Version, next);
        if (next is ForecastRunFinished)
            session.Give([new Notice(NoticeKind.ForecastRunFinished, runId, run.Organisation, [Roles.Oem])]);
        await session.SaveChangesAsync(cancel);
        return true;
    }

    static async Task<object> DoNext(IDocumentSession session, ForecastRun run, int most, DateTimeOffset at, CancellationToken cancel)
    {
        if (run.Next(most) is { Count: > 0 } items)
        {
            var calculated = await session.AppendForecasts(items, run.Week, at, run.Id, cancel);
            return new ItemsForecast(
                [.. items.Zip(calculated, (item, forecast) => new ForecastItem(item.ForecastId(), OutcomeOf(forecast?.Weeks)))],
                run.Organisation);
        }
        if (run.NextComponents(RefreshReconciled.ComponentsPerTransaction) is { Count: > 0 } components)
        {
            var reconciled = await session.AppendReconciled(run.Organisation, components, run.Week, at, run.Id, cancel);
            return new ItemsForecast([.. components.Zip(reconciled, (component, forecast) =>
                new ForecastItem(ReconciledForecast.IdOf(run.Organisation, component), OutcomeOf(forecast?.Total)))], run.Organisation);
        }
        return new ForecastRunFinished(run.Organisation, at);
    }

    static ForecastOutcome OutcomeOf(IReadOnlyList<ForecastWeek>? weeks) =>
        weeks is null ? ForecastOutcome.Unchanged : weeks is [] ? ForecastOutcome.Without : ForecastOutcome.Calculated;
}
